import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '../../server/src/demo/demo-password.js';
import { startDemonstration, type Account, type Demonstration } from './demonstration.js';
import { findPlaces, NARROW, screens, WIDE, type Places, type Screen } from './screens.js';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const heights: Record<number, number> = { [WIDE]: 800, [NARROW]: 640 };
const directions = { en: 'ltr', ar: 'rtl' } as const;
type Language = keyof typeof directions;

let demonstration: Demonstration;
let places: Places;
const signedIn = new Map<Account, Awaited<ReturnType<BrowserContext['storageState']>>>();

/** Signs in by the form, once for each account, and remembers the session. */
async function signIn(browser: Browser, account: Account): Promise<void> {
  const context = await browser.newContext({ baseURL: demonstration.server.url });
  const page = await context.newPage();
  await page.goto('/profile');
  await page.getByLabel('E-mail address').fill(`${account}@example.org`);
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Profile' })).toBeVisible();
  signedIn.set(account, await context.storageState());
  await context.close();
}

/** A member's own language wins over the browser's: the profile is told. */
async function speak(account: Account, language: Language): Promise<void> {
  const client = await demonstration.signIn(account);
  const { body } = await client.get<{ member: Record<string, unknown> & { memberId: string } }>('/api/session');
  const { name, position, about, voice, languages, themes, offers, wants, memberId } = body.member;
  const profile = { name, position, about, voice, languages, themes, offers, wants, locale: language };
  const { status } = await client.call('PUT', `/api/members/${memberId}`, { body: profile });
  expect(status).toBe(200);
}

const nothingHere = (language: Language): string => {
  const file = new URL(`../../client/src/locales/${language}/ui.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { notFound: { title: string } }).notFound.title;
};

/** The screen as its reader has it, in this language; `problems` collects what the browser complains about. */
async function visit(
  browser: Browser,
  screen: Screen,
  language: Language,
): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext({
    baseURL: demonstration.server.url,
    locale: language,
    reducedMotion: 'reduce',
    viewport: sizeOf(screen.widths?.[0] ?? WIDE),
    ...(screen.as !== 'guest' && { storageState: signedIn.get(screen.as)! }),
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(screen.path(places));
  await expect(page.locator('h1')).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(page.locator('h1')).not.toHaveText(nothingHere(language));
  await screen.open?.(page);
  return { page, problems };
}

const sizeOf = (width: number) => ({ width, height: heights[width] ?? 800 });

/** What axe finds, one line for each place. */
async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}

/** How far the page can be moved sideways, in pixels, and what sticks out. */
const sidewaysOn = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });

test.beforeAll(async ({ browser }) => {
  demonstration = await startDemonstration();
  const facilitator = await demonstration.signIn('facilitator');
  places = await findPlaces(facilitator, await demonstration.signIn('administrator'));
  for (const account of ['facilitator', 'administrator'] as const) {
    await speak(account, 'en');
    await signIn(browser, account);
  }
});

test.afterAll(() => demonstration.end());

for (const language of ['en', 'ar'] as const) {
  test.describe(`in ${language}`, () => {
    test.beforeAll(async () => {
      for (const account of signedIn.keys()) await speak(account, language);
    });

    for (const screen of screens) {
      test(screen.name, async ({ browser }) => {
        const { page, problems } = await visit(browser, screen, language);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await expect(page.locator('html')).toHaveAttribute('dir', directions[language]);
        for (const width of screen.widths ?? [WIDE, NARROW]) {
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.setViewportSize(sizeOf(width));
            await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
            await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
            const where = `${width} px, ${colorScheme}`;
            expect.soft(await sidewaysOn(page), `scrolls sideways at ${where}`).toBe(0);
            expect.soft(await violationsOn(page), `accessibility at ${where}`).toEqual([]);
          }
        }
        expect(problems, 'errors in the console').toEqual([]);
        await page.context().close();
      });
    }
  });
}

import { readFileSync } from 'node:fs';
import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { violationsOn } from './axe.js';
import { Demonstration, type Account } from './demonstration.js';
import { findPlaces, NARROW, screens, WIDE, type Places, type Screen } from './screens.js';

const heights: Record<number, number> = { [WIDE]: 800, [NARROW]: 640 };
const directions = { en: 'ltr', ar: 'rtl' } as const;
type Language = keyof typeof directions;

let demonstration: Demonstration;
let places: Places;
const signedIn = new Map<Account, Awaited<ReturnType<BrowserContext['storageState']>>>();

/** Signs in once for each account, and remembers the session. */
async function signIn(browser: Browser, account: Account): Promise<void> {
  const page = await demonstration.openWindow(browser, account);
  signedIn.set(account, await page.context().storageState());
  await page.context().close();
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
    baseURL: demonstration.url,
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

/** How far the page can be moved sideways, in pixels. */
const sidewaysOn = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });

async function begin(browser: Browser, language: Language): Promise<void> {
  demonstration = await Demonstration.start();
  places = await findPlaces(await demonstration.client('facilitator'), await demonstration.client('administrator'));
  for (const account of ['facilitator', 'administrator', 'city-a'] as const) {
    await signIn(browser, account);
    await demonstration.speak(account, language);
  }
}

/** A test for each screen: at both widths, light and dark, nothing scrolls sideways, nothing fails, and axe finds nothing. */
export function visitScreensIn(language: Language): void {
  test.beforeAll(async ({ browser }) => {
    test.setTimeout(150_000);
    await begin(browser, language);
  });
  test.afterAll(() => demonstration.end());

  for (const screen of screens) {
    test(`${screen.name}, in ${language}`, async ({ browser }) => {
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
}

import { expect, test, type Locator, type Page } from '@playwright/test';
import { threadRoutes } from '../../shared/src/threads/thread.contract.js';
import { violationsOn } from './axe.js';
import { Demonstration } from './demonstration.js';
import { makeNextBuild } from './next-build.js';
import { findPlaces } from './screens.js';

// Each stops the one server.
test.describe.configure({ mode: 'serial' });

let demonstration: Demonstration;
let threadPath: string;

test.beforeAll(async () => {
  test.setTimeout(150_000);
  demonstration = await Demonstration.start();
  for (const account of ['facilitator', 'city-a', 'member'] as const) await demonstration.speak(account, 'en');
  const [facilitator, administrator] = [
    await demonstration.client('facilitator'),
    await demonstration.client('administrator'),
  ];
  threadPath = `/threads/${(await findPlaces(facilitator, administrator)).threadId}`;
});
test.afterAll(() => demonstration.end());

const bodies = (page: Page): Locator => page.locator('main li div[dir="auto"]');
const write = async (page: Page, text: string) => {
  await page.getByRole('textbox', { name: 'Your message' }).fill(text);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('textbox', { name: 'Your message' })).toHaveValue('');
};

/** What the server has of these texts, in its order. */
async function arrived(texts: readonly string[]): Promise<string[]> {
  const client = await demonstration.client('facilitator');
  const threadId = threadPath.replace('/threads/', '');
  const { items } = await client.send(threadRoutes.messages, { params: { threadId }, query: { limit: 50 } });
  return items.map(({ body }) => body).filter((body) => texts.includes(body));
}

test('two tabs without a line: each shows what the other wrote, and all goes out once, in the order of writing', async ({
  browser,
}) => {
  const left = await demonstration.openWindow(browser, 'facilitator', threadPath);
  await expect(bodies(left).first()).toBeVisible();
  const context = left.context();
  const right = await context.newPage();
  await right.goto(demonstration.url + threadPath);
  await expect(bodies(right).first()).toBeVisible();

  await context.setOffline(true);
  const texts = ['First, from the left', 'Second, from the right', 'Third, from the left'];
  await write(left, texts[0]!);
  await write(right, texts[1]!);
  await write(left, texts[2]!);
  for (const page of [left, right]) {
    await expect(page.getByRole('link', { name: 'Waiting to send (3)' })).toBeVisible();
    await expect(bodies(page).filter({ hasText: /from the (left|right)/ })).toHaveText(texts);
  }
  expect(await arrived(texts)).toEqual([]);

  await context.setOffline(false);
  for (const page of [left, right]) {
    await expect(page.getByText(/Waiting to send/)).toHaveCount(0, { timeout: 30_000 });
    await expect(bodies(page).filter({ hasText: /from the (left|right)/ })).toHaveText(texts, { timeout: 30_000 });
  }
  expect(await arrived(texts)).toEqual(texts);
  await context.close();
});

/** Until the page can be opened without a line: its files and those of threads are kept. */
async function untilKept(page: Page): Promise<void> {
  const isKept = async () => {
    const cache = await caches.open('tandem');
    const files = (await cache.keys()).map(({ url }) => url);
    return (await cache.match('/')) !== undefined && files.some((url) => /ThreadPage-.*js$/.test(url));
  };
  await expect.poll(() => page.evaluate(isKept), { timeout: 30_000 }).toBe(true);
  // What was read is written a moment after it came.
  await page.waitForTimeout(2_000);
}

/** No server, and no network either. */
async function cutLine(page: Page): Promise<void> {
  await demonstration.kill();
  await page.context().setOffline(true);
}
async function mendLine(page: Page): Promise<void> {
  await demonstration.startAgain();
  await page.context().setOffline(false);
}

test('a thread that was read opens without a line after the browser was closed, and what was written goes out once', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const before = await demonstration.openWindow(browser, 'facilitator', threadPath);
  const context = before.context();
  await expect(bodies(before).first()).toBeVisible();
  const read = await bodies(before).allTextContents();
  await untilKept(before);

  await cutLine(before);
  const texts = ['Written on the train', 'And in the tunnel'];
  for (const text of texts) await write(before, text);
  await expect(before.getByRole('link', { name: 'Waiting to send (2)' })).toBeVisible();
  await before.close();

  const after = await context.newPage();
  await after.goto(demonstration.url + threadPath);
  await expect(bodies(after)).toHaveText([...read, ...texts]);
  await expect(after.getByRole('link', { name: 'Waiting to send (2)' })).toBeVisible();
  expect(await violationsOn(after)).toEqual([]);
  await write(after, 'In the station');

  await mendLine(after);
  await expect(after.getByText(/Waiting to send/)).toHaveCount(0, { timeout: 40_000 });
  await expect(bodies(after)).toHaveText([...read, ...texts, 'In the station']);
  expect(await arrived([...texts, 'In the station'])).toEqual([...texts, 'In the station']);

  // Live again, both ways.
  const other = await demonstration.client('city-a');
  const body = { clientId: `from-elsewhere-${Date.now()}`, body: 'Did you arrive?', lang: 'en' };
  await other.send(threadRoutes.post, { params: { threadId: threadPath.replace('/threads/', '') }, body });
  await expect(bodies(after).last()).toHaveText('Did you arrive?', { timeout: 20_000 });
  await context.close();
});

const signOut = async (page: Page) => {
  await page.getByRole('button', { name: 'My account' }).click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
};

test('who signs out is asked about what is unsent, and leaves nothing to the next member, with a line or without', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const page = await demonstration.openWindow(browser, 'facilitator', threadPath);
  const words = await bodies(page).first().textContent();
  const draft = page.getByRole('textbox', { name: 'Your message' });
  await draft.fill('Not for everybody');
  await untilKept(page);
  await signOut(page);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('You have begun to write on this device');
  expect(await violationsOn(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Stay signed in' }).click();
  await expect(draft).toHaveValue('Not for everybody');
  await signOut(page);
  await dialog.getByRole('button', { name: 'Sign out and keep it here' }).click();

  await demonstration.open(page, 'member');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await untilKept(page);
  await cutLine(page);
  await page.goto(demonstration.url + threadPath);
  await expect(page.getByText('This thread did not load.')).toBeVisible({ timeout: 20_000 });
  for (const secret of [words!, 'Not for everybody']) await expect(page.getByText(secret)).toHaveCount(0);
  await mendLine(page);

  await page.goto(demonstration.url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await signOut(page);
  await demonstration.open(page, 'facilitator', threadPath);
  await expect(draft).toHaveValue('Not for everybody');
  await signOut(page);
  await dialog.getByRole('button', { name: 'Sign out and delete it' }).click();
  await expect(page.getByRole('textbox', { name: 'E-mail address' })).toBeVisible();
  await demonstration.open(page, 'facilitator', threadPath);
  await expect(draft).toHaveValue('');
  await page.context().close();
});

test('signing out in one tab takes what was read from the others', async ({ browser }) => {
  const left = await demonstration.openWindow(browser, 'facilitator', threadPath);
  await expect(bodies(left).first()).toBeVisible();
  const right = await left.context().newPage();
  await right.goto(demonstration.url);
  await signOut(right);
  await expect(left.getByRole('textbox', { name: 'E-mail address' })).toBeVisible();
  const kept = () => left.evaluate(keptReads);
  await expect.poll(kept).toBe(0);
  await left.context().close();
});

/** How many answers the device keeps, of anybody. */
function keptReads(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('tandem');
    opening.onerror = () => reject(new Error('The database does not open'));
    opening.onsuccess = () => {
      const counting = opening.result.transaction('reads').objectStore('reads').count();
      counting.onsuccess = () => resolve(counting.result);
    };
  });
}

test('in Arabic, on a phone, nothing stands in the way of the strips and the question', async ({ browser }) => {
  await demonstration.speak('city-a', 'ar');
  const page = await demonstration.openWindow(browser, 'city-a', threadPath, { viewport: { width: 390, height: 844 } });
  await expect(bodies(page).first()).toBeVisible();
  await page.route('**/api/**', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'x-tandem-version': 'another' } });
  });
  await page.reload();
  await expect(page.getByText('توجد نسخة جديدة من تاندم')).toBeVisible();
  await expect(bodies(page).first()).toBeVisible();
  // A request may still be on its way through the route.
  await page.unrouteAll({ behavior: 'wait' });
  await page.context().setOffline(true);
  await page.locator('#composer-text').fill('لاحقاً');
  await page.locator('form[data-composer] button[type="submit"]').click();
  await expect(page.getByRole('link', { name: 'في انتظار الإرسال (1)' })).toBeVisible();
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOn(page)).toEqual([]);
    expect(await sideways()).toBeLessThanOrEqual(0);
  }
  await page.locator('header button[popovertarget]').click();
  await page.locator('header [popover] button').last().click();
  await expect(page.getByRole('dialog')).toContainText('رسالة واحدة لم تُرسل بعد.');
  expect(await violationsOn(page)).toEqual([]);
  await page.context().close();
});

test('an older page says that a newer build is there, also where its files are gone, and a reload brings it', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const page = await demonstration.openWindow(browser, 'facilitator', threadPath);
  await untilKept(page);
  const version = () => page.locator('meta[name="tandem-version"]').getAttribute('content');
  const next = makeNextBuild();
  try {
    expect(await version()).not.toBe(next.version);
    await demonstration.kill();
    await demonstration.startAgain(next.root);
    const strip = page.getByText('A new version of Tandem is here.').first();
    await expect(strip).toBeVisible({ timeout: 30_000 });
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('link', { name: 'Library' }).first().click();
    await expect(page.getByRole('alert')).toContainText('A new version of Tandem is here.');
    await expect(page.getByText('This page stopped')).toHaveCount(0);
    await page.getByRole('main').getByRole('button', { name: 'Reload' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible({ timeout: 20_000 });
    expect(await version()).toBe(next.version);
    await expect(page.getByText('A new version of Tandem is here.')).toHaveCount(0);
  } finally {
    await page.context().close();
    next.remove();
  }
});

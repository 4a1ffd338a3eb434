import { expect, test, type Locator, type Page } from '@playwright/test';
import { threadRoutes } from '../../shared/src/threads/thread.contract.js';
import { Demonstration } from './demonstration.js';
import { findPlaces } from './screens.js';

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

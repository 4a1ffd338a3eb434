import { expect, test } from '@playwright/test';
import { threadRoutes } from '../../shared/src/threads/thread.contract.js';
import { pairRoutes } from '../../shared/src/pairs/pair.contract.js';
import { Demonstration } from './demonstration.js';

let demonstration: Demonstration;
test.beforeAll(async () => {
  test.setTimeout(150_000);
  demonstration = await Demonstration.start();
  await demonstration.speak('city-a', 'en');
});
test.afterAll(() => demonstration.end());

test('while the server is restarted a page says so, comes back by itself, and nobody is signed out', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const other = await demonstration.client('city-b');
  const { items } = await other.send(pairRoutes.list, {});
  const pair = items.find(({ state, cities }) => state === 'active' && cities.length === 2);
  if (!pair) throw new Error('The demonstration has no active pair of two');
  const opened = { spaceId: pair.pairId, title: 'A thread over a restart', lang: 'en' };
  const { threadId } = await other.send(threadRoutes.create, { body: opened });
  const page = await demonstration.openWindow(browser, 'city-a', `/threads/${threadId}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('A thread over a restart');

  await demonstration.stop();
  const strip = page.getByText('Tandem is being reached again');
  await expect(strip).toBeVisible();
  await demonstration.startAgain();
  await expect(strip).toBeHidden({ timeout: 30_000 });
  const body = { clientId: crypto.randomUUID(), body: 'Back again', lang: 'en' };
  await other.send(threadRoutes.post, { params: { threadId }, body });
  await expect(page.getByText('Back again', { exact: true })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/threads/${threadId}$`));
});

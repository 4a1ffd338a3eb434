import { expect, test, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '../../server/src/demo/demo-password.js';
import { Demonstration } from './demonstration.js';
import { findPlaces } from './screens.js';

let demonstration: Demonstration;

test.beforeAll(async () => {
  test.setTimeout(150_000);
  demonstration = await Demonstration.start();
  for (const account of ['facilitator', 'city-a'] as const) await demonstration.speak(account, 'en');
});
test.afterAll(() => demonstration.end());

/** Signs somebody else in, from a tab that shows no page of the product, and tells the other tabs as a page does. */
async function signInBeside(page: Page, email: string): Promise<void> {
  const tab = await page.context().newPage();
  await tab.goto(`${demonstration.url}/version.txt`);
  const status = await tab.evaluate(
    async ([name, password]) => {
      const { csrfToken } = (await (await fetch('/api/session')).json()) as { csrfToken: string };
      const headers = { 'content-type': 'application/json', 'x-csrf-token': csrfToken };
      const body = JSON.stringify({ email: name, password });
      const answer = await fetch('/api/session', { method: 'POST', headers, body });
      new BroadcastChannel('tandem.session').postMessage('changed');
      return answer.status;
    },
    [email, DEMO_PASSWORD] as const,
  );
  expect(status).toBe(201);
}

test('when somebody else signs in in another tab, nothing of the one before stays on the page', async ({ browser }) => {
  const { threadId } = await findPlaces(
    await demonstration.client('facilitator'),
    await demonstration.client('administrator'),
  );
  const page = await demonstration.openWindow(browser, 'facilitator', `/threads/${threadId}`);
  const draft = page.getByRole('textbox', { name: 'Your message' });
  await draft.fill('Not for everybody');
  const account = page.getByRole('button', { name: 'My account' });
  const mine = page.locator('header [popover]');
  await account.click();
  const before = await mine.textContent();
  await account.click();
  await signInBeside(page, 'city-a@example.org');
  await expect(mine).not.toHaveText(before!, { timeout: 20_000 });
  await expect(draft).toHaveValue('');
  await page.context().close();
});

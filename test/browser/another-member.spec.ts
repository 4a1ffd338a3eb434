import { expect, test, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '../../server/src/demo/demo-password.js';
import { sessionRoutes } from '../../shared/src/access/session.contract.js';
import { Demonstration } from './demonstration.js';

let demonstration: Demonstration;

test.beforeAll(async () => {
  test.setTimeout(150_000);
  demonstration = await Demonstration.start();
  for (const account of ['administrator', 'city-a'] as const) await demonstration.speak(account, 'en');
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

test('who signs in in another tab sees nothing of the one before, neither what was read nor what was typed', async ({
  browser,
}) => {
  const { member } = await (await demonstration.client('city-a')).send(sessionRoutes.get);
  const home = await demonstration.openWindow(browser, 'administrator');
  await expect(home.getByText('Nothing waits for you.')).toBeVisible();
  const profile = await home.context().newPage();
  await profile.goto(`${demonstration.url}/profile`);
  const name = profile.getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('Typed by somebody else');

  await signInBeside(home, 'city-a@example.org');
  await expect(name).toHaveValue(member!.name);
  await expect(home.getByRole('heading', { name: 'In your groups and pairs' })).toBeVisible();
  await home.context().close();
});

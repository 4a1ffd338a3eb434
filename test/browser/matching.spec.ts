import { expect, test, type Page } from '@playwright/test';
import { violationsOn } from './axe.js';
import { Demonstration } from './demonstration.js';

let demonstration: Demonstration;
test.beforeAll(async () => {
  test.setTimeout(150_000);
  demonstration = await Demonstration.start();
  for (const account of ['facilitator', 'city-b', 'member'] as const) await demonstration.speak(account, 'en');
});
test.afterAll(() => demonstration.end());

/** Opens a list of many options and checks one. */
async function choose(page: Page, group: string, option: string): Promise<void> {
  const fieldset = page.getByRole('group', { name: group });
  await fieldset.locator('summary').click();
  await fieldset.getByRole('checkbox', { name: option, exact: true }).check();
}

/** The card of a city among the suggestions and matches. */
const cardOf = (page: Page, city: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name: city }) });

test('a city posts a request, asks who is suggested, both accept, the facilitator confirms, and there is a pair', async ({
  browser,
}) => {
  const asking = await demonstration.openWindow(browser, 'city-b');
  await asking.getByRole('link', { name: 'Pairs' }).first().click();
  await asking.getByRole('link', { name: 'Requests and offers' }).click();
  await asking.getByRole('link', { name: 'Post a request' }).click();
  await asking.getByLabel('What do you need to learn?').fill('How do repair workshops pay for themselves?');
  await choose(asking, 'Issues', 'Circular economy');
  await choose(asking, 'How', 'Field visit');
  await choose(asking, 'Languages in which you can work', 'English');
  await asking.getByRole('button', { name: 'Post a request' }).dblclick();
  await expect(asking.getByRole('heading', { level: 1, name: 'How do repair workshops' })).toBeVisible();

  const suggested = cardOf(asking, 'Lindwerda');
  await expect(suggested.getByText('Matches on 2 of 3 points')).toBeVisible();
  await expect(suggested.getByRole('listitem')).toHaveText([
    'Fits: Issue Circular economy',
    'Fits: Language English',
    'Does not fit: Methodology not stated',
  ]);
  expect(await violationsOn(asking)).toEqual([]);
  await suggested.getByRole('button', { name: 'Ask Lindwerda' }).click();
  await expect(suggested.getByText('Waiting for Lindwerda')).toBeVisible();

  const asked = await demonstration.openWindow(browser, 'member');
  await asked.getByRole('link', { name: 'Answer Mvulani' }).click();
  await asked.getByRole('button', { name: 'Accept' }).click();
  await expect(asked.getByText('Waiting for a facilitator')).toBeVisible();
  // The open page of the other city follows.
  await expect(suggested.getByText('Waiting for a facilitator')).toBeVisible();

  const facilitator = await demonstration.openWindow(browser, 'facilitator');
  await facilitator.getByRole('link', { name: 'Confirm the pair of Mvulani and Lindwerda' }).click();
  await facilitator.getByRole('button', { name: 'Confirm the pair' }).click();
  await facilitator.getByRole('link', { name: 'See the pair' }).click();
  await expect(facilitator.getByRole('heading', { level: 1, name: 'How do repair workshops' })).toBeVisible();
  await expect(suggested.getByText('A pair came of it')).toBeVisible();
  await suggested.getByRole('link', { name: 'See the pair' }).click();
  await expect(asking.getByRole('button', { name: 'New thread' })).toBeVisible();
});

test('a request is written, posted and asked with by keyboard alone, and declined with a word', async ({ browser }) => {
  const asking = await demonstration.openWindow(browser, 'member', '/pairs/requests/new');
  await asking.getByLabel('What do you need to learn?').focus();
  await asking.keyboard.type('Who can show us a market at night?');
  await asking.getByRole('group', { name: 'Issues' }).locator('summary').focus();
  await asking.keyboard.press('Enter');
  await asking.keyboard.press('Tab');
  await asking.keyboard.type('women');
  await asking.keyboard.press('Tab');
  await asking.keyboard.press('Space');
  await asking.getByRole('button', { name: 'Post a request' }).focus();
  await asking.keyboard.press('Enter');
  const suggested = cardOf(asking, 'Mvulani');
  await suggested.getByRole('button', { name: 'Ask Mvulani' }).focus();
  await asking.keyboard.press('Enter');
  await expect(suggested.getByText('Waiting for Mvulani')).toBeVisible();

  const asked = await demonstration.openWindow(browser, 'city-b');
  await asked.getByRole('link', { name: 'Answer Lindwerda' }).focus();
  await asked.keyboard.press('Enter');
  await asked.getByRole('button', { name: 'Decline' }).focus();
  await asked.keyboard.press('Enter');
  await asked.getByLabel('Why, in a sentence').fill('Our market is closed until May.');
  await asked.keyboard.press('Enter');
  await expect(asked.getByText('Declined by Mvulani')).toBeVisible();
  await expect(suggested.getByText('Our market is closed until May.')).toBeVisible();
});

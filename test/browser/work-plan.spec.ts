import { expect, test, type Page } from '@playwright/test';
import { violationsOn } from './axe.js';
import { Demonstration } from './demonstration.js';

// One journey: what comes later stands on what came before.
test.describe.configure({ mode: 'serial' });

let demonstration: Demonstration;
test.beforeAll(async () => {
  test.setTimeout(150_000);
  demonstration = await Demonstration.start();
  for (const account of ['facilitator', 'city-a', 'city-b'] as const) await demonstration.speak(account, 'en');
});
test.afterAll(() => demonstration.end());

async function openPair(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Pairs' }).first().click();
  await page
    .getByRole('link', { name: /Ribalta and Mvulani/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: /Ribalta and Mvulani/ })).toBeVisible();
}

async function openPlan(page: Page): Promise<void> {
  await openPair(page);
  await page.getByRole('link', { name: 'Work plan' }).click();
  await expect(page.getByRole('region', { name: 'Planned' })).toBeVisible();
}

async function plan(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Plan an activity' }).click();
  const dialog = page.getByRole('dialog', { name: 'Plan an activity' });
  await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
  await dialog.getByLabel('Starts on').fill('2026-11-01');
  await dialog.getByLabel('Ends on').fill('2099-11-30');
  await dialog.getByLabel('Methodology').selectOption({ label: 'Webinar' });
  await dialog.getByRole('button', { name: 'Plan the activity' }).click();
  await expect(dialog).toBeHidden();
}

const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const cardIn = (page: Page, state: string, title: string) => column(page, state).getByRole('link', { name: title });

/** By the card's own menu: what dragging does, without dragging. */
async function moveBy(page: Page, title: string, state: string): Promise<void> {
  const card = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title }) });
  await card.locator('summary').press('Enter');
  await card.getByRole('button', { name: state, exact: true }).press('Enter');
}

test('three activities are planned and done: by a link, by a reason, and by a work of the library', async ({
  browser,
}) => {
  const cityB = await demonstration.openWindow(browser, 'city-b');
  const cityA = await demonstration.openWindow(browser, 'city-a');
  await openPlan(cityB);
  await openPlan(cityA);
  for (const title of ['Count the stalls', 'Call the traders', 'Read the course']) {
    await plan(cityB, title);
    // The other city sees it without asking again.
    await expect(cardIn(cityA, 'Planned', title)).toBeVisible();
  }

  await moveBy(cityB, 'Count the stalls', 'Done');
  const dialog = cityB.getByRole('dialog', { name: 'What shows that it is done?' });
  await dialog.getByRole('button', { name: 'Mark as done' }).click();
  await expect(dialog.getByText('What is done needs evidence, or a reason why there is none.')).toBeVisible();
  await dialog.getByLabel('Link').fill('https://example.org/demonstration/stalls');
  await dialog.getByRole('button', { name: 'Mark as done' }).click();
  await expect(cardIn(cityA, 'Done', 'Count the stalls')).toBeVisible();
  await expect(cardIn(cityB, 'Done', 'Count the stalls')).toBeFocused();

  await moveBy(cityB, 'Call the traders', 'Done');
  await dialog.getByLabel('Or why there is nothing to show').fill('It was a phone call.');
  await dialog.getByRole('button', { name: 'Mark as done' }).click();
  await expect(cardIn(cityA, 'Done', 'Call the traders')).toBeVisible();

  await cardIn(cityB, 'Planned', 'Read the course').click();
  await cityB.getByRole('button', { name: 'Add evidence' }).click();
  await cityB
    .getByRole('button', { name: /^Add “/ })
    .first()
    .click();
  await expect(cityB.getByRole('dialog')).toBeHidden();
  await cityB.getByRole('link', { name: 'Work plan' }).click();
  await moveBy(cityB, 'Read the course', 'Done');
  await expect(cardIn(cityA, 'Done', 'Read the course')).toBeVisible();
  expect(await violationsOn(cityB)).toEqual([]);
});

test('an activity is dragged to another state', async ({ browser }) => {
  const cityA = await demonstration.openWindow(browser, 'city-a');
  await openPlan(cityA);
  const card = cityA.getByRole('listitem').filter({ has: cityA.getByRole('link', { name: 'Workshop: stalls' }) });
  // More than one step: a browser tells a target of what is over it only from the second on.
  await card.dragTo(column(cityA, 'In progress').getByRole('heading', { level: 3 }), { steps: 8 });
  await expect(cardIn(cityA, 'In progress', 'Workshop: stalls')).toBeVisible();
  await cityA.reload();
  await expect(cardIn(cityA, 'In progress', 'Workshop: stalls')).toBeVisible();
});

test('what somebody changed meanwhile stands beside what is typed, and nothing typed is lost', async ({ browser }) => {
  const [cityA, cityB] = [
    await demonstration.openWindow(browser, 'city-a'),
    await demonstration.openWindow(browser, 'city-b'),
  ];
  for (const page of [cityA, cityB]) {
    await openPlan(page);
    await page.getByRole('link', { name: 'Pilot: one hall' }).click();
    await page.getByRole('button', { name: 'Edit the activity' }).click();
  }
  await cityA.getByRole('textbox', { name: 'Title' }).fill('Pilot: two halls');
  await cityA.getByRole('button', { name: 'Save' }).click();
  await expect(cityA.getByRole('heading', { level: 1, name: 'Pilot: two halls' })).toBeVisible();

  const title = cityB.getByRole('textbox', { name: 'Title' });
  await title.fill('Pilot: three halls');
  await cityB.getByRole('button', { name: 'Save' }).click();
  const dialog = cityB.getByRole('dialog');
  await expect(dialog.getByText('There now', { exact: true })).toBeVisible();
  await expect(dialog.getByText('Pilot: two halls')).toBeVisible();
  await expect(title).toHaveValue('Pilot: three halls');
  expect(await violationsOn(cityB)).toEqual([]);
  await cityB.getByRole('button', { name: 'Save' }).click();
  await expect(cityA.getByRole('heading', { level: 1, name: 'Pilot: three halls' })).toBeVisible();
});

test('a form that is open while others go on overwrites nothing unseen', async ({ browser }) => {
  const [cityA, cityB] = [
    await demonstration.openWindow(browser, 'city-a'),
    await demonstration.openWindow(browser, 'city-b'),
  ];
  for (const page of [cityA, cityB]) {
    await openPlan(page);
    await page.getByRole('button', { name: 'Edit the objectives' }).click();
  }
  await cityA.getByRole('textbox', { name: 'Objectives' }).fill('Clean by June');
  await cityA.getByRole('button', { name: 'Save' }).click();
  await expect(cityA.getByRole('dialog')).toBeHidden();
  const dialog = cityB.getByRole('dialog');
  await expect(dialog.getByText('There now', { exact: true })).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Objectives' }).fill('Clean by May');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText(/Somebody changed this/)).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Objectives' })).toHaveValue('Clean by May');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(cityA.getByText('Clean by May')).toBeVisible();

  await cityB.getByRole('button', { name: 'Write an update' }).click();
  await dialog.getByLabel('Activity').selectOption({ label: 'Mesa-redonda política: o que cada prefeitura assina' });
  await dialog.getByRole('textbox', { name: 'How it goes' }).fill('The mayors have a date');
  await moveBy(cityA, 'Mesa-redonda', 'In progress');
  await expect(dialog.getByText('It is now: In progress')).toBeVisible();
  await dialog.getByRole('button', { name: 'Write the update' }).click();
  await expect(dialog).toBeHidden();
  await cityA.reload();
  await expect(cardIn(cityA, 'In progress', 'Mesa-redonda')).toBeVisible();
});

test('a phase is changed with factors unmet: it warns in place, does not block, and keeps why', async ({ browser }) => {
  // All of the page in view: what the bar covers while one scrolls is measured as too small.
  const viewport = { width: 1280, height: 1600 };
  const facilitator = await demonstration.openWindow(browser, 'facilitator', '/', { viewport });
  const cityA = await demonstration.openWindow(browser, 'city-a');
  for (const page of [facilitator, cityA]) await openPair(page);
  await expect(facilitator.getByText('3 of 5 met')).toBeVisible();
  await facilitator.getByRole('button', { name: 'Assess: Funding is secured early' }).click();
  const assessing = facilitator.getByRole('dialog');
  await assessing.getByRole('radio', { name: 'not relevant' }).check();
  await assessing.getByRole('textbox', { name: 'Reason' }).fill('');
  await assessing.getByRole('button', { name: 'Save' }).click();
  await expect(assessing.getByRole('textbox', { name: 'Reason' })).toHaveAttribute('aria-invalid', 'true');
  await assessing.getByRole('textbox', { name: 'Reason' }).fill('Each city pays its own way.');
  await assessing.getByRole('button', { name: 'Save' }).click();
  await expect(cityA.getByText('Each city pays its own way.')).toBeVisible();

  await facilitator.getByRole('button', { name: 'Move on' }).click();
  await expect(facilitator.getByText('1 success factor is not met yet')).toBeVisible();
  expect(await violationsOn(facilitator)).toEqual([]);
  await facilitator.getByLabel('Why now').fill('The committee is elected next week.');
  await facilitator.getByRole('button', { name: 'Move to “Supported implementation”' }).click();
  await expect(cityA.getByRole('group', { name: /Phase 4 of 5/ })).toBeVisible();
  await cityA.getByRole('link', { name: 'Work plan' }).click();
  await expect(cityA.getByText('The committee is elected next week.')).toBeVisible();
});

test('an update is written from a phone, once however often it is sent, and is everywhere at once', async ({
  browser,
}) => {
  const phone = await demonstration.openWindow(browser, 'city-a', '/', { viewport: { width: 390, height: 844 } });
  const cityB = await demonstration.openWindow(browser, 'city-b');
  for (const page of [phone, cityB]) await openPair(page);
  await phone.getByRole('button', { name: 'Write an update' }).click();
  const dialog = phone.getByRole('dialog', { name: 'Write an update' });
  await dialog.getByLabel('Activity').selectOption({ label: 'Crossed interviews with traders' });
  await dialog.getByRole('radio', { name: 'Done' }).check();
  await dialog.getByRole('textbox', { name: 'How it goes' }).fill('All 20 traders heard');
  await dialog.getByLabel('Link').fill('https://example.org/demonstration/interviews');
  expect(await violationsOn(phone)).toEqual([]);
  await dialog.getByRole('button', { name: 'Write the update' }).dblclick();
  await expect(dialog).toBeHidden();

  const latest = cityB.getByRole('link', { name: 'All 20 traders heard' });
  await expect(latest).toHaveCount(1);
  await latest.click();
  await expect(cityB.getByText('In progress → Done')).toBeVisible();
  await cityB.getByRole('main').getByRole('link', { name: 'Crossed interviews with traders' }).click();
  await expect(cityB.locator('main li div[dir="auto"]').getByText('All 20 traders heard')).toHaveCount(1);
});

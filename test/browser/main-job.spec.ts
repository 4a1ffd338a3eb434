import { expect, test, type Locator, type Page } from '@playwright/test';
import { violationsOn } from './axe.js';
import { Demonstration } from './demonstration.js';

// One journey: what comes later stands on what came before.
test.describe.configure({ mode: 'serial' });

let demonstration: Demonstration;
test.beforeAll(async () => {
  test.setTimeout(150_000);
  demonstration = await Demonstration.start();
  // The demonstration's members have languages of their own; the journey reads the interface in one.
  for (const account of ['facilitator', 'city-a', 'city-b', 'member', 'administrator'] as const)
    await demonstration.speak(account, 'en');
});
test.afterAll(() => demonstration.end());

async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
}

/** Opens a list of many options and checks one. */
async function choose(page: Page, group: string, option: string): Promise<void> {
  const fieldset = page.getByRole('group', { name: group });
  await fieldset.locator('summary').click();
  await fieldset.getByRole('checkbox', { name: option }).check();
}

const bodies = (page: Page): Locator => page.locator('main li div[dir="auto"]');
const write = async (page: Page, text: string) => {
  await page.getByRole('textbox', { name: 'Your message' }).fill(text);
  await page.getByRole('button', { name: 'Send' }).click();
};

test('a group is opened, a course is shared in it, and another finds it by language, issue and methodology', async ({
  browser,
}) => {
  const facilitator = await demonstration.openWindow(browser, 'facilitator');
  await facilitator.getByRole('link', { name: 'Groups' }).first().click();
  await facilitator.getByRole('link', { name: 'Open a group' }).click();
  await facilitator.getByRole('textbox', { name: 'Title' }).fill('Gender and public budgets');
  await facilitator.getByRole('radio', { name: /^Open:/ }).check();
  await choose(facilitator, 'Issues', 'Gender');
  await facilitator.getByRole('button', { name: 'Open the group' }).click();
  await expect(facilitator.getByRole('heading', { level: 1, name: 'Gender and public budgets' })).toBeVisible();
  await expectAccessible(facilitator);
  const groupUrl = facilitator.url();

  const member = await demonstration.openWindow(browser, 'member');
  await member.goto(groupUrl);
  await member.getByRole('button', { name: 'Join the group' }).click();
  await member.getByRole('link', { name: /^Resources/ }).click();
  await member.getByRole('link', { name: 'Share a link in this group' }).click();
  await member.getByLabel('Address').fill('https://example.org/courses/gender-budgets');
  await member.getByRole('textbox', { name: 'Title' }).fill('Presupuestos con enfoque de género');
  await member.getByLabel('Kind').selectOption({ label: 'Course' });
  await member.locator('main').getByLabel('Language', { exact: true }).selectOption('es');
  await choose(member, 'Issues', 'Gender');
  await choose(member, 'Methodologies', 'Online course');
  await member.getByRole('button', { name: 'Share the link' }).dblclick();
  await expect(member.getByRole('heading', { level: 1, name: 'Presupuestos con enfoque de género' })).toBeVisible();

  const finder = await demonstration.openWindow(browser, 'city-b');
  await finder.getByRole('link', { name: 'Library' }).first().click();
  for (const [facet, value] of [
    ['Language', 'Español'],
    ['Issue', 'Gender'],
    ['Methodology', 'Online course'],
  ] as const) {
    const details = finder.locator('details').filter({ has: finder.locator('summary', { hasText: facet }) });
    if (!(await details.evaluate((element: HTMLDetailsElement) => element.open)))
      await details.locator('summary').click();
    const box = details.getByRole('checkbox', { name: value });
    // The lists are made anew when the answer to the facet before arrives.
    await expect(async () => {
      if (!(await box.isVisible())) await details.getByRole('button', { name: /more/ }).click({ timeout: 1_000 });
      await box.check({ timeout: 1_000 });
    }).toPass();
  }
  await expect(finder.getByRole('link', { name: 'Presupuestos con enfoque de género' })).toHaveCount(1);
  expect(new URL(finder.url()).search).toMatch(/lang=es.*theme=gender.*methodology=online-course/);
  await expectAccessible(finder);
  await finder.reload();
  await finder.getByRole('link', { name: 'Presupuestos con enfoque de género' }).click();
  await expect(finder.getByRole('heading', { level: 1, name: 'Presupuestos con enfoque de género' })).toBeVisible();
  await expect(finder.getByRole('main').getByRole('link', { name: 'Gender and public budgets' })).toBeVisible();
});

test('two cities and their facilitator talk; the server is killed in the middle; all is there once and in order', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const cityA = await demonstration.openWindow(browser, 'city-a');
  await cityA.getByRole('link', { name: 'Pairs' }).first().click();
  await cityA
    .getByRole('link', { name: /Ribalta and Mvulani/ })
    .first()
    .click();
  await expectAccessible(cityA);
  await cityA.getByRole('button', { name: 'New thread' }).click();
  await cityA.getByLabel('What is it about?').fill('Who signs the inspection?');
  await cityA.getByRole('button', { name: 'Open the thread' }).click();
  await expect(cityA.getByRole('heading', { level: 1, name: 'Who signs the inspection?' })).toBeVisible();

  const [cityB, facilitator] = [
    await demonstration.openWindow(browser, 'city-b'),
    await demonstration.openWindow(browser, 'facilitator'),
  ];
  const pages = [cityA, cityB, facilitator];
  for (const page of [cityB, facilitator]) await page.goto(cityA.url());
  const expected: string[] = [];
  const say = async (page: Page, text: string) => {
    await write(page, text);
    expected.push(text);
    for (const each of pages) await expect(bodies(each)).toHaveText(expected);
  };
  await say(cityA, 'One signature or two?');
  await say(cityB, 'Two: health and markets.');
  await say(facilitator, 'Which one do you use today?');
  await expectAccessible(facilitator);

  await demonstration.kill();
  await write(cityA, 'One, from the health service.');
  await expect(cityA.locator('main').getByText(/Waiting to send|Sending/)).toBeVisible();
  await demonstration.startAgain();
  expected.push('One, from the health service.');
  for (const page of pages) await expect(bodies(page)).toHaveText(expected, { timeout: 30_000 });
  await say(cityB, 'We will ask our councillor.');

  for (const page of pages) {
    await page.reload();
    await expect(bodies(page)).toHaveText(expected);
  }
});

test('an outsider gets nothing of it, not by its address either', async ({ browser }) => {
  const cityA = await demonstration.openWindow(browser, 'city-a');
  await cityA.getByRole('link', { name: 'Pairs' }).first().click();
  await cityA
    .getByRole('link', { name: /Ribalta and Mvulani/ })
    .first()
    .click();
  await cityA.getByRole('link', { name: 'Who signs the inspection?' }).click();
  await expect(bodies(cityA).first()).toBeVisible();
  for (const account of ['member', 'administrator'] as const) {
    const outsider = await demonstration.openWindow(browser, account);
    await outsider.goto(cityA.url());
    await expect(outsider.getByText('There is nothing here for you')).toBeVisible();
    await expect(outsider.getByText('One signature or two?')).toHaveCount(0);
  }
});

test('in Arabic the thread reads from right to left, and nothing stands in the way', async ({ browser }) => {
  await demonstration.speak('city-b', 'ar');
  const page = await demonstration.openWindow(browser, 'city-b', '/pairs', { viewport: { width: 390, height: 844 } });
  await page
    .getByRole('link', { name: /Ribalta/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Who signs the inspection?' }).click();
  await expect(bodies(page)).toHaveCount(5);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await expectAccessible(page);
});

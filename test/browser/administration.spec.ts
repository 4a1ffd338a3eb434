import { expect, test, type Page } from '@playwright/test';
import { memberRoutes } from '../../shared/src/members/member.contract.js';
import { Demonstration } from './demonstration.js';

let demonstration: Demonstration;

test.beforeAll(async () => {
  test.setTimeout(150_000);
  demonstration = await Demonstration.start();
});
test.afterAll(() => demonstration.end());

const shownLink = (page: Page) => page.locator('input[readonly]').inputValue();
const answer = (page: Page, words: string) => page.getByRole('dialog').getByRole('button', { name: words }).click();

/** The page on which an administrator decides about somebody of this city. */
async function openRightsOf(page: Page, voice: string, city: string): Promise<void> {
  await demonstration.open(page, 'administrator', '/administration');
  await page.getByRole('searchbox').fill(`${voice} ${city}`);
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
  await page.getByRole('main').getByRole('listitem').getByRole('link').click();
}

test('an invitation is made, accepted in another browser, and listed as accepted', async ({ page, browser }) => {
  await demonstration.open(page, 'administrator', '/administration/invitations');
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  await page.getByLabel('E-mail address').fill('colleague@example.org');
  await page.getByRole('searchbox', { name: 'Search for an organisation' }).fill('ribalt');
  await page.getByRole('radio', { name: 'Ribalta' }).check();
  await page.getByRole('button', { name: 'Make the invitation' }).click();
  const link = await shownLink(page);
  await page.getByRole('button', { name: 'Done' }).click();
  const row = page.getByRole('listitem').filter({ hasText: 'colleague@example.org' });
  await expect(row).toContainText('open until');
  await expect(page.locator('input[readonly]')).toHaveCount(0);

  const guest = await browser.newPage();
  await guest.goto(link);
  await guest.getByLabel('Your name').fill('New colleague');
  await guest.getByRole('radio', { name: /^Technical/ }).check();
  await guest.getByLabel('Choose a password').fill('a sentence of a test');
  await guest.getByRole('button', { name: 'Join Tandem' }).click();
  await expect(guest.getByRole('link', { name: 'Skip to content' })).toBeAttached();
  await guest.close();

  await page.reload();
  await expect(row).toContainText('accepted');
});

test('a scope is given after a question, found by role and region, and ended', async ({ page }) => {
  await openRightsOf(page, 'Political', 'Ribalta');
  await page.getByRole('group', { name: 'Regions' }).locator('summary').click();
  await page.getByRole('checkbox', { name: 'Eurasia' }).check();
  await page.getByRole('button', { name: 'Make facilitator' }).click();
  await expect(page.getByRole('dialog')).toContainText('Regions: Eurasia. Languages: all languages.');
  await answer(page, 'Make facilitator');
  await expect(page.getByRole('button', { name: 'End the facilitation' })).toBeVisible();

  await page.goto(`${demonstration.url}/people`);
  await page.getByRole('checkbox', { name: /^facilitator/ }).check();
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(4);
  await page.getByRole('checkbox', { name: /^Eurasia/ }).check();
  await expect(page).toHaveURL(/role=facilitator&region=eurasia$/);
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
  await page.getByRole('main').getByRole('listitem').getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Facilitates' })).toBeVisible();

  await page.getByRole('link', { name: 'Rights and password' }).click();
  await page.getByRole('button', { name: 'End the facilitation' }).click();
  await answer(page, 'End the facilitation');
  await expect(page.getByRole('button', { name: 'Make facilitator' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Regions' })).not.toContainText('remove');
});

test('the last administrator stays one, and the dialog says why', async ({ page }) => {
  await demonstration.open(page, 'administrator', '/administration?q=administrator');
  await page.getByRole('main').getByRole('listitem').getByRole('link').click();
  await page.getByRole('button', { name: 'End the administration' }).click();
  await answer(page, 'End the administration');
  await expect(page.getByRole('alert')).toContainText('The network needs an administrator.');
});

test('a link sets a new password, once', async ({ page, browser }) => {
  await openRightsOf(page, 'Political', 'Lindwerda');
  await page.getByRole('button', { name: 'Make a link' }).click();
  await answer(page, 'Make a link');
  const link = await shownLink(page);
  const guest = await browser.newPage();
  const setPassword = async () => {
    await guest.goto(link);
    await guest.getByLabel('New password').fill('another sentence of a test');
    await guest.getByRole('button', { name: 'Set the password' }).click();
  };
  await setPassword();
  await expect(guest.getByRole('heading', { name: 'Password set' })).toBeVisible();
  await setPassword();
  await expect(guest.getByRole('alert')).toContainText('This link is no longer valid.');
  await guest.close();
});

test('who may only invite sees the invitations alone, and others nothing', async ({ page, browser }) => {
  await demonstration.speak('facilitator', 'en');
  await demonstration.open(page, 'facilitator', '/administration');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Invitations');
  await expect(page.getByRole('main').getByRole('link', { name: 'Organisations' })).toHaveCount(0);

  await demonstration.speak('member', 'en');
  const member = await demonstration.openWindow(browser, 'member');
  for (const path of ['/administration', '/administration/invitations', '/administration/organisations']) {
    await member.goto(demonstration.url + path);
    await expect(member.getByRole('heading', { level: 1 })).toHaveText('There is nothing here for you');
  }
  const { items } = await (await demonstration.client('member')).send(memberRoutes.list, { query: { limit: 1 } });
  await member.goto(`${demonstration.url}/administration/people/${items[0]?.memberId}`);
  await expect(member.getByRole('heading', { level: 1 })).toHaveText('There is nothing here for you');
  await member.close();
});

import { expect, test, type Browser, type Page } from '@playwright/test';
import { invitationRoutes } from '../../shared/src/access/invitation.contract.js';
import { pairRoutes } from '../../shared/src/pairs/pair.contract.js';
import { sessionRoutes } from '../../shared/src/access/session.contract.js';
import { DEMO_PASSWORD } from '../../server/src/demo/demo-password.js';
import { TestClient } from '../support/client.js';
import { violationsOn } from './axe.js';
import { Demonstration } from './demonstration.js';

// One journey: what comes later stands on what came before.
test.describe.configure({ mode: 'serial' });

let demonstration: Demonstration;
let pair: string;
test.beforeAll(async () => {
  test.setTimeout(150_000);
  demonstration = await Demonstration.start();
  for (const account of ['facilitator', 'city-a', 'city-b', 'administrator'] as const) {
    await demonstration.speak(account, 'en');
  }
  const { items } = await (await demonstration.client('city-b')).send(pairRoutes.list, { query: {} });
  pair = `/pairs/${items[0]?.pairId}`;
  await inviteColleague();
});
test.afterAll(() => demonstration.end());

/** A second person of the second city with the same voice. */
async function inviteColleague(): Promise<void> {
  const { member } = await (await demonstration.client('city-b')).send(sessionRoutes.get);
  const organisationId = member?.organisation.organisationId ?? '';
  const administrator = await demonstration.client('administrator');
  const invited = { email: 'colleague@example.org', organisationId };
  const { url } = await administrator.send(invitationRoutes.create, { body: invited });
  await new TestClient(demonstration.url).send(invitationRoutes.accept, {
    params: { token: url.split('/').at(-1) ?? '' },
    body: { name: 'Aïcha', password: DEMO_PASSWORD, voice: 'technical', locale: 'en' },
  });
}

async function colleagueAt(browser: Browser, path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(demonstration.url + path);
  await page.locator('input[autocomplete="username"]').fill('colleague@example.org');
  await page.locator('input[autocomplete="current-password"]').fill(DEMO_PASSWORD);
  await page.locator('form button[type="submit"]').click();
  return page;
}

const editor = (page: Page) => page.getByRole('textbox', { name: 'Mvulani, technical: your text' });
const ownText = (page: Page) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name: /Mvulani.*technical/ }) });
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();

test('two write the same section at once: each sees that the other writes, then both texts, and nothing is lost', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const path = `${pair}/sections/outcomes`;
  const one = await demonstration.openWindow(browser, 'city-b', path);
  const other = await colleagueAt(browser, path);
  for (const page of [one, other]) await page.getByRole('button', { name: 'Write this text' }).click();
  await expect(editor(other)).toBeFocused();
  // Told every few seconds while somebody writes: until then nobody is there to hear it.
  await expect(async () => {
    await editor(other).pressSequentially('The fish row passed ');
    await expect(one.getByText('Aïcha is writing')).toBeVisible({ timeout: 1_500 });
  }).toPass();
  await editor(other).fill('The fish row passed its first inspection.');
  await editor(one).fill('One signature since June.');

  await save(one);
  await expect(editor(one)).toHaveCount(0);
  await expect(ownText(one)).toContainText('One signature since June.');
  await expect(other.getByText('Technical focal point saved while you wrote')).toBeVisible();
  await expect(editor(other)).toHaveValue('The fish row passed its first inspection.');

  // The draft survives closing the page.
  await other.reload();
  await expect(editor(other)).toHaveValue('The fish row passed its first inspection.');
  await other.getByRole('button', { name: 'See both' }).click();
  await expect(ownText(other)).toContainText('One signature since June.');
  await expect(ownText(other)).toContainText('The fish row passed its first inspection.');
  expect(await violationsOn(other)).toEqual([]);
  await other.getByRole('button', { name: 'Put both together' }).click();
  await expect(editor(other)).toHaveValue('One signature since June.\n\nThe fish row passed its first inspection.');
  await save(other);

  for (const page of [one, other]) {
    await expect(ownText(page)).toContainText('One signature since June.');
    await expect(ownText(page)).toContainText('The fish row passed its first inspection.');
  }
});

test('a save from an older version that nobody was told of is refused, and shows both', async ({ browser }) => {
  const path = `${pair}/sections/lessons`;
  const one = await demonstration.openWindow(browser, 'city-b', path);
  const other = await colleagueAt(browser, path);
  for (const page of [one, other]) await page.getByRole('button', { name: 'Write this text' }).click();
  await editor(one).fill('Start with one row.');
  await editor(other).fill('Count the stalls first.');
  // The other page learns nothing before it saves: what it then shows came with the refusal.
  await other.route(/\/sections\/lessons\?/, (route) => route.abort());
  await save(one);
  await expect(editor(one)).toHaveCount(0);
  const refusal = other.waitForResponse((response) => response.request().method() === 'PUT');
  await save(other);
  expect((await refusal).status()).toBe(409);
  await other.getByRole('button', { name: 'See both' }).click();
  await expect(ownText(other)).toContainText('Start with one row.');
  await expect(ownText(other)).toContainText('Count the stalls first.');
  await other.unroute(/\/sections\/lessons\?/);
  await other.getByRole('button', { name: 'Go on with mine' }).click();
  await expect(editor(other)).toHaveValue('Count the stalls first.');
  await save(other);
  await expect(editor(other)).toHaveCount(0);
  await ownText(other).getByRole('link', { name: '2 versions' }).click();
  await expect(other.getByRole('heading', { name: 'What changed' })).toBeVisible();
  await expect(other.locator('ins').first()).toBeVisible();
  await other.getByRole('button', { name: 'Restore version 1' }).click();
  await other.getByRole('button', { name: 'Restore these words' }).click();
  await expect(other.getByRole('link', { name: 'Version 3' })).toBeVisible();
});

test('a text is read in the own language where somebody translated it, the original one tap away', async ({
  browser,
}) => {
  const page = await demonstration.openWindow(browser, 'facilitator', `${pair}/sections/challenges`);
  const text = page.getByRole('article').filter({ has: page.getByRole('heading', { name: /Ribalta.*technical/ }) });
  await expect(text).toContainText('We clean every day, but twice a week there is no water.');
  await expect(text).toContainText('Translated by Facilitator');
  await text.getByRole('button', { name: 'Show the original' }).click();
  await expect(text.locator('[lang="pt"]')).toContainText('A limpeza é diária');
  await text.getByRole('button', { name: 'Show in English' }).click();
  await expect(text.locator('[lang="en"]')).toContainText('We clean every day');
  await expect(page.getByText('No one speaks here yet. The note will say so; it will not be filled in.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Invite a municipal leader' })).toBeVisible();
});

test('capabilities are assessed twice; the draft stays on the device; start and end stand side by side', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const page = await demonstration.openWindow(browser, 'city-a', `${pair}/capabilities`);
  await page.getByRole('link', { name: 'Assess: End' }).click();
  await page.getByRole('button', { name: 'Save the assessment' }).click();
  await expect(page.getByText('10 answers are missing')).toBeVisible();
  const names = [/^Act and commit/, /^Carry out/, /^Relate/, /^Adapt/, /^Achieve/];
  for (const [at, name] of names.entries()) {
    const capability = page.getByRole('region', { name });
    await capability.getByRole('radio', { name: at % 2 ? /^In practice/ : /^Lasting/ }).check();
    await capability.getByLabel('Why this level?').fill(`What changed in ${at + 1}`);
  }
  await page.reload();
  await expect(page.getByRole('region', { name: /^Adapt/ }).getByLabel('Why this level?')).toHaveValue(
    'What changed in 4',
  );
  await page.getByRole('button', { name: 'Save the assessment' }).click();
  const table = page.getByRole('table');
  await expect(table).toContainText('What changed in 1');
  const first = table.getByRole('rowgroup').filter({ hasText: 'Act and commit' });
  await expect(first.getByRole('row', { name: /^Start.*In practice/ })).toBeVisible();
  await expect(first.getByRole('row', { name: /^End.*Lasting/ })).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);

  await page.getByRole('link', { name: 'Change yours: End' }).click();
  const adapt = page.getByRole('region', { name: /^Adapt/ });
  await expect(adapt.getByLabel('Why this level?')).toHaveValue('What changed in 4');
  await adapt.getByLabel('Why this level?').fill('The committee decides');
  await page.getByRole('button', { name: 'Save the assessment' }).click();
  await expect(table).toContainText('The committee decides');
  await expect(page.getByText('1 assessment', { exact: true })).toBeVisible();
});

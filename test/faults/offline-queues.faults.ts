import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page as BrowserPage } from '@playwright/test';
import { BrowserDevice, type Deliver, type Page } from '../../client/src/features/threads/outbox-device.fixture.js';
import { ApiError } from '../../client/src/lib/http/api-error.js';
import { DEMO_PASSWORD } from '../../server/src/demo/demo-password.js';
import type { MessageView } from '../../shared/src/threads/message.contract.js';
import { threadRoutes } from '../../shared/src/threads/thread.contract.js';
import type { TestClient } from '../support/client.js';
import { until } from '../support/sockets.js';
import { ChromiumProcess } from './chromium-process.js';
import { tell } from './figures.js';
import { Network } from './network.js';
import { wholeThread } from '../support/whole-thread.js';

const DEVICES = 100;
const PAGES = 3;
const THREADS = 5;
const SECONDS = 60;
const SERVER_CRASHES = 3;

let network: Network;
let threadIds: string[];
beforeAll(async () => {
  network = await Network.start(DEVICES + PAGES);
  threadIds = await Promise.all(Array.from({ length: THREADS }, (_, n) => network.openThread(`Offline queues ${n}`)));
}, 10 * 60_000);
const browsers: ChromiumProcess[] = [];
afterAll(async () => {
  for (const browser of browsers) await browser.end();
  await network.stop();
});

const chance = (share: number) => Math.random() < share;
const anyOf = <T>(all: readonly T[]): T => all[Math.floor(Math.random() * all.length)]!;

/** A line that is there now and then, and loses requests and answers while it is. */
class Line {
  isGood = false;
  private isThere = true;

  constructor(private readonly client: TestClient) {}

  toggle(): void {
    this.isThere = !this.isThere;
  }

  readonly deliver: Deliver = async ({ threadId, clientId, body, lang }) => {
    if (!this.isGood && (!this.isThere || chance(0.1))) throw new ApiError('offline');
    const sent = await this.client
      .send(threadRoutes.post, { params: { threadId }, body: { clientId, body, lang } })
      .catch((error: unknown) => {
        throw new ApiError('offline', 0, { cause: String(error) });
      });
    if (!this.isGood && (!this.isThere || chance(0.1))) throw new ApiError('offline');
    return sent;
  };
}

/** One author's browser: pages come, write, and die; what they wrote is in `written`, in order. */
class Author {
  readonly written: { threadId: string; body: string }[] = [];
  readonly line: Line;
  private readonly device: BrowserDevice;
  private pages: Page[] = [];

  constructor(
    client: TestClient,
    private readonly name: string,
  ) {
    this.line = new Line(client);
    this.device = new BrowserDevice(name, this.line.deliver);
  }

  async live(goesOn: () => boolean): Promise<void> {
    while (goesOn()) {
      if (this.pages.length === 0 || (this.pages.length < 3 && chance(0.1))) this.pages.push(this.device.openPage());
      if (chance(0.2)) this.line.toggle();
      if (chance(0.6)) await this.write(anyOf(this.pages));
      if (chance(0.15)) this.killOne();
      await wait(Math.random() * 600);
    }
  }

  /** With a good line, until nothing waits. */
  async comeHome(): Promise<void> {
    this.line.isGood = true;
    const page = this.device.openPage();
    for (const one of [...this.pages, page]) one.outbox.wake();
    await until(() => page.outbox.isRead() && page.outbox.read().length === 0, `${this.name} to be heard`, 120_000);
    await this.device.close();
  }

  private async write({ outbox }: Page): Promise<void> {
    const words = { threadId: anyOf(threadIds), body: `${this.name}: ${this.written.length + 1}` };
    await outbox.add({ ...words, clientId: randomUUID(), lang: 'en', writtenAt: new Date().toISOString() });
    this.written.push(words);
  }

  private killOne(): void {
    const page = anyOf(this.pages);
    page.kill();
    this.pages = this.pages.filter((one) => one !== page);
  }
}

/** Each of the author's messages once, in the order of writing, and nothing else in the author's name. */
function expectInOrder(name: string, written: Author['written'], stored: ReadonlyMap<string, MessageView[]>): void {
  for (const threadId of threadIds) {
    const own = stored.get(threadId)?.filter(({ body }) => body.startsWith(`${name}: `)) ?? [];
    const expected = written.filter((words) => words.threadId === threadId);
    expect(own.map(({ body }) => body)).toEqual(expected.map(({ body }) => body));
  }
}

async function allThreads(): Promise<Map<string, MessageView[]>> {
  const entries = threadIds.map(async (id) => [id, await wholeThread(network.members[0]!, id)] as const);
  return new Map(await Promise.all(entries));
}

test(`${DEVICES} browsers whose pages die, on bad lines, with a server that crashes: each message once, in its author's order`, async () => {
  const authors = network.members.slice(0, DEVICES).map((client, index) => new Author(client, `author ${index}`));
  const end = Date.now() + SECONDS * 1_000;
  const crashing = (async () => {
    for (let crash = 0; crash < SERVER_CRASHES; crash += 1) {
      await wait((SECONDS * 1_000) / (SERVER_CRASHES + 1));
      await network.crash();
    }
  })();
  await Promise.all([crashing, ...authors.map((author) => author.live(() => Date.now() < end))]);
  await Promise.all(authors.map((author) => author.comeHome()));
  const stored = await allThreads();
  for (const [index, { written }] of authors.entries()) expectInOrder(`author ${index}`, written, stored);
  const written = authors.reduce((sum, author) => sum + author.written.length, 0);
  expect(written).toBeGreaterThan(DEVICES * 10);
  tell('100 offline queues', { written, seconds: SECONDS, serverCrashes: SERVER_CRASHES });
});

const composer = 'form[data-composer] textarea';

/** Shows the thread; whoever was killed before the browser had written its cookies down signs in again. */
async function openThread(page: BrowserPage, member: number, threadId: string): Promise<void> {
  await page.goto(`${network.server.url}/threads/${threadId}`);
  const address = page.locator('input[autocomplete="username"]');
  await page.locator(composer).or(address).first().waitFor();
  if (!(await address.isVisible())) return;
  await address.fill(`g1-member-${member}@example.org`);
  await page.locator('input[autocomplete="current-password"]').fill(DEMO_PASSWORD);
  await page.locator('form button[type="submit"]').click();
  await page.locator(composer).waitFor();
}

async function write(page: BrowserPage, body: string): Promise<void> {
  await page.locator(composer).fill(body);
  await page.locator('form[data-composer] button[type="submit"]').click();
  // The composer is empty as soon as the device has kept the words.
  await page.waitForFunction(
    (selector) => document.querySelector<HTMLTextAreaElement>(selector)?.value === '',
    composer,
  );
}

test(`${PAGES} real browsers are killed while they are offline: each message once, in its author's order`, async () => {
  const threadId = threadIds[0]!;
  const authors = Array.from({ length: PAGES }, async (_, index) => {
    const name = `page ${index}`;
    const written: Author['written'] = [];
    const browser = new ChromiumProcess();
    browsers.push(browser);
    let page = await browser.begin();
    await openThread(page, DEVICES + index + 1, threadId);
    for (let round = 1; round <= 4; round += 1) {
      await page.context().setOffline(true);
      for (let n = 0; n < 3; n += 1) {
        const body = `${name}: ${written.length + 1}`;
        await write(page, body);
        written.push({ threadId, body });
      }
      if (chance(0.5)) await page.context().setOffline(false);
      await wait(Math.random() * 300);
      await browser.kill();
      page = await browser.begin();
      await openThread(page, DEVICES + index + 1, threadId);
    }
    const last = `${name}: ${written.length + 1}`;
    await write(page, last);
    written.push({ threadId, body: last });
    const isThere = async () => (await wholeThread(network.members[0]!, threadId)).some(({ body }) => body === last);
    await until(isThere, `the last words of ${name}`, 120_000);
    return { name, written };
  });
  const found = await Promise.all(authors);
  const stored = await allThreads();
  for (const { name, written } of found) expectInOrder(name, written, stored);
  tell('3 real browsers', { written: found.reduce((sum, { written }) => sum + written.length, 0), kills: PAGES * 4 });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '../../server/src/demo/demo-password.js';
import { sessionRoutes } from '../../shared/src/access/session.contract.js';
import { memberRoutes, type ProfileInput } from '../../shared/src/members/member.contract.js';
import type { InterfaceLanguage } from '../../shared/src/text.js';
import type { TestClient } from '../support/client.js';
import { signedIn } from '../support/demo-account.js';
import { startServer, type RunningServer } from '../support/server-process.js';

/** Accounts of the demonstration, by the part of their address before the @. */
export type Account = 'administrator' | 'facilitator' | 'member' | 'city-a' | 'city-b';

/** A server of its own with the demonstration network, on fresh data, and the ways in. */
export class Demonstration {
  private constructor(
    private server: RunningServer,
    private readonly dataDirectory: string,
  ) {}

  static async start(): Promise<Demonstration> {
    const dataDirectory = await mkdtemp(join(tmpdir(), 'tandem-browser-'));
    return new Demonstration(await startServer({ dataDirectory }), dataDirectory);
  }

  get url(): string {
    return this.server.url;
  }

  /** Signed in beside the browser, to look up and to prepare. */
  client(account: Account): Promise<TestClient> {
    return signedIn(this.url, account);
  }

  /** A member's own language wins over the browser's: the profile is told. */
  async speak(account: Account, locale: InterfaceLanguage): Promise<void> {
    const client = await this.client(account);
    const { member } = await client.send(sessionRoutes.get);
    if (!member) throw new Error(`${account} is not signed in`);
    const { name, position, about, voice, languages, themes, offers, wants, memberId } = member;
    const body: ProfileInput = { name, position, about, voice, languages, themes, offers, wants, locale };
    await client.send(memberRoutes.update, { params: { memberId }, body });
  }

  /** Signs in by the form, whatever its language, and shows the page of this path. */
  async open(page: Page, account: Account, path = '/'): Promise<void> {
    await page.goto(this.url + path);
    await page.locator('input[autocomplete="username"]').fill(`${account}@example.org`);
    await page.locator('input[autocomplete="current-password"]').fill(DEMO_PASSWORD);
    await page.locator('form button[type="submit"]').click();
    await expect(page.locator('a[href="#main"]')).toBeAttached();
  }

  /** The same in a browser window of its own. */
  async openWindow(browser: Browser, account: Account, path = '/', options: BrowserContextOptions = {}): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage();
    await this.open(page, account, path);
    return page;
  }

  /** As if the machine had lost its power. */
  kill(): Promise<void> {
    return this.server.kill();
  }

  /** As an operator stops it. */
  async stop(): Promise<void> {
    await this.server.stop();
  }

  /** On the same data, at the same address; from another build where `root` names one. */
  async startAgain(root?: string): Promise<void> {
    const { dataDirectory, server } = this;
    this.server = await startServer({ dataDirectory, port: server.port, ...(root !== undefined && { root }) });
  }

  /** Stops the server and removes its data. */
  async end(): Promise<void> {
    await this.server.stop();
    await rm(this.dataDirectory, { recursive: true, force: true });
  }
}

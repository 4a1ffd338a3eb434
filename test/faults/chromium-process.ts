import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumFlags, findChromium, howToGetChromium } from '../support/find-chromium.mjs';

const BEGINS_WITHIN_MS = 60_000;

/** A Chromium with a profile that outlives it: it can be killed with all its pages, as by a battery that is empty. */
export class ChromiumProcess {
  private readonly profile = mkdtempSync(join(tmpdir(), 'tandem-profile-'));
  private child: ChildProcess | undefined;
  private browser: Browser | undefined;

  /** Begins, with the profile as it was left, and shows a page. */
  async begin(): Promise<Page> {
    const executable = findChromium();
    if (!executable) throw new Error(howToGetChromium);
    const flags = [...chromiumFlags, '--remote-debugging-port=0', `--user-data-dir=${this.profile}`];
    this.child = spawn(executable, flags, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
    this.browser = await chromium.connectOverCDP(await addressOf(this.child));
    const [context] = this.browser.contexts();
    if (!context) throw new Error('Chromium has no context');
    return context.pages()[0] ?? context.newPage();
  }

  async kill(): Promise<void> {
    const { child } = this;
    if (child?.pid === undefined || child.exitCode !== null) return;
    process.kill(-child.pid, 'SIGKILL');
    await once(child, 'exit');
    await this.browser?.close().catch(() => undefined);
  }

  async end(): Promise<void> {
    await this.kill();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = '';
    const timer = setTimeout(() => reject(new Error(`Chromium did not begin\n${told}`)), BEGINS_WITHIN_MS);
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      told += text;
      const address = /DevTools listening on (ws:\S+)/.exec(told)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

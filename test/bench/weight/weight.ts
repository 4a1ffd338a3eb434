import type { Browser, BrowserContext, Page } from '@playwright/test';
import { measurement, type Measurement } from '../measurement.js';
import { median } from '../statistics.js';
import type { Signed, World } from '../world.js';
import { largestPaint, launchChromium, signedInContext, slowPage } from './browser-visit.js';
import { CountingProxy } from './counting-proxy.js';

const FIRST_AT_MOST = 200;
const NEXT_AT_MOST = 30;
const AGAIN_AT_MOST = 15;
const PAINT_AT_MOST = 2.5;
const PAINTS = 5;
const QUIET_MS = 2_000;

/** Where one goes from Home, by links; the last step is what is counted. */
const nextScreens: { name: string; links: string[] }[] = [
  { name: 'thread', links: ['main a[href^="/threads/"]'] },
  { name: 'groups', links: ['nav a[href="/groups"]'] },
  { name: 'group', links: ['nav a[href="/groups"]', 'main a[href^="/groups/"]'] },
  { name: 'library', links: ['nav a[href="/library"]'] },
  { name: 'pairs', links: ['nav a[href="/pairs"]'] },
  { name: 'people', links: ['nav a[href="/people"]'] },
];

class Visits {
  private readonly browser: Browser;
  private readonly proxy: CountingProxy;
  private readonly signed: Signed;

  constructor(browser: Browser, proxy: CountingProxy, signed: Signed) {
    this.browser = browser;
    this.proxy = proxy;
    this.signed = signed;
  }

  newContext(): Promise<BrowserContext> {
    return signedInContext(this.browser, this.proxy.url, this.signed);
  }

  /** Kilobytes that came down for a step, until nothing more came. */
  async kilobytes(step: () => Promise<unknown>): Promise<number> {
    const before = this.proxy.received;
    await step();
    await this.proxy.quiet(QUIET_MS);
    return (this.proxy.received - before) / 1000;
  }

  openHome(page: Page): Promise<unknown> {
    return page.goto(this.proxy.url);
  }

  /** The first visit and one after it, in a window of its own. */
  async firstAndAgain(): Promise<{ first: number; again: number }> {
    const context = await this.newContext();
    const page = await context.newPage();
    const first = await this.kilobytes(() => this.openHome(page));
    await page.close();
    const nextPage = await context.newPage();
    const again = await this.kilobytes(() => this.openHome(nextPage));
    await context.close();
    return { first, again };
  }

  async next(links: readonly string[]): Promise<number> {
    const context = await this.newContext();
    const page = await context.newPage();
    await this.kilobytes(() => this.openHome(page));
    let last = Number.NaN;
    for (const link of links) last = await this.kilobytes(() => page.locator(link).first().click());
    await context.close();
    return last;
  }

  async paints(): Promise<{ cold: number; warm: number }> {
    const context = await this.newContext();
    const paint = async () => {
      const page = await slowPage(context);
      await this.kilobytes(() => this.openHome(page));
      const seconds = await largestPaint(page);
      await page.close();
      return seconds;
    };
    const figures = { cold: await paint(), warm: await paint() };
    await context.close();
    return figures;
  }
}

/** What a signed-in member's browser is sent, and when Home is seen on a slow line. */
export async function measureWeight(world: World): Promise<Measurement[]> {
  const server = await world.start();
  const proxy = await CountingProxy.before(server.port);
  const browser = await launchChromium();
  try {
    const visits = new Visits(browser, proxy, world.signed[1]!);
    return [...(await weights(visits)), ...(await paintTimes(visits))];
  } finally {
    await browser.close();
    proxy.end();
    await server.stop();
  }
}

const kilobytes = (what: string, figure: number, atMost: number): Measurement =>
  measurement({ what, figure, unit: 'kB', limit: { atMost } });

async function weights(visits: Visits): Promise<Measurement[]> {
  const { first, again } = await visits.firstAndAgain();
  const taken = [kilobytes('first load of Home', first, FIRST_AT_MOST)];
  for (const { name, links } of nextScreens)
    taken.push(kilobytes(`next screen: ${name}`, await visits.next(links), NEXT_AT_MOST));
  return [...taken, kilobytes('Home again', again, AGAIN_AT_MOST)];
}

async function paintTimes(visits: Visits): Promise<Measurement[]> {
  const runs: { cold: number; warm: number }[] = [];
  for (let run = 0; run < PAINTS; run += 1) runs.push(await visits.paints());
  const line = (visit: 'cold' | 'warm') => {
    const seconds = runs.map((run) => run[visit]);
    return measurement({
      what: `largest paint of Home on slow 4G, ${visit === 'cold' ? 'first visit' : 'again'}`,
      figure: median(seconds),
      unit: 's',
      limit: { atMost: PAINT_AT_MOST },
      note: `${seconds.map((one) => one.toFixed(2)).join(', ')} s`,
    });
  };
  return [line('cold'), line('warm')];
}

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ApiError } from '../../lib/http/api-error.js';
import { ThreadFeed } from './thread-feed.js';
import { threadAct, ThreadServer } from './thread-server.fixture.js';
import { shownMessages } from './thread-state.js';

const PAGE = 3;

/** A browser that looks at a thread over a line that can be cut; small pages, so that there is always more to ask for. */
class Browser {
  isOnline = true;
  isGone = false;
  asked: number[] = [];
  /** Questions for older messages are on their way as long as this is set. */
  private held: (() => void)[] | undefined;
  readonly feed = new ThreadFeed(
    {
      read: async (before) => {
        if (before !== undefined) await this.whenLet();
        return this.answer(() => this.server.read(before, PAGE));
      },
      join: async (since) => {
        this.asked.push(since);
        return this.answer(() => this.server.join(since, PAGE));
      },
    },
    () => (this.isGone = true),
  );

  constructor(public server: ThreadServer) {
    this.feed.apply(server.page(undefined, PAGE));
  }

  shown() {
    return shownMessages(this.feed.read());
  }

  /** Tells everything that happened since, but only to who is connected. */
  hear(from: number): void {
    if (!this.isOnline) return;
    for (const message of this.server.events.slice(from)) this.feed.apply({ type: 'changed', message });
  }

  /** The line is cut, and more is written than is read through afterwards. */
  beLongAway(): void {
    this.isOnline = false;
    for (let n = 0; n < 210; n++) this.server.post('one of many');
  }

  /** Asks for older messages; the question is long on its way, until it is let go. */
  async live(earlier: 'asked' | 'let go'): Promise<void> {
    if (earlier === 'asked') {
      this.held ??= [];
      this.feed.showEarlier().catch(() => undefined);
    } else {
      for (const go of this.held ?? []) go();
      this.held = undefined;
    }
    await settled();
  }

  private async whenLet(): Promise<void> {
    const { held } = this;
    if (held) await new Promise<void>((go) => held.push(go));
  }

  private async answer<T>(what: () => T): Promise<T> {
    await Promise.resolve();
    if (!this.isOnline) throw new ApiError('offline');
    return what();
  }
}

const serverWith = (count: number) => {
  const server = new ThreadServer();
  for (let n = 0; n < count; n++) server.post(`message ${n + 1}`);
  return server;
};

describe('ThreadFeed', () => {
  it('asks after the last change that it knows, page by page while there is more', async () => {
    const browser = new Browser(serverWith(2));
    for (let n = 0; n < 7; n++) browser.server.post('while nobody listened');
    await browser.feed.connected();
    expect(browser.asked).toEqual([2, 5, 8]);
    expect(browser.shown()).toEqual(browser.server.messages);
    browser.feed.close();
  });

  it('learns of edits and removals that no event told', async () => {
    const browser = new Browser(serverWith(5));
    await browser.feed.showEarlier();
    browser.server.edit(1, 'changed while nobody listened');
    browser.server.remove(5);
    await browser.feed.connected();
    expect(browser.shown()).toEqual(browser.server.messages);
    browser.feed.close();
  });

  it('asks at once for what an event shows to be missing', async () => {
    const browser = new Browser(serverWith(1));
    await browser.feed.connected();
    browser.server.post('lost on the way');
    browser.feed.apply({ type: 'changed', message: browser.server.post('arrived') });
    await settled();
    expect(browser.asked).toEqual([1, 1]);
    expect(browser.shown()).toEqual(browser.server.messages);
    browser.feed.close();
  });

  it('begins anew with the newest page after a long absence, and can still go back', async () => {
    const browser = new Browser(serverWith(2));
    for (let n = 0; n < 5_000; n++) browser.server.post('while nobody listened');
    await browser.feed.connected();
    expect(browser.asked.length).toBeLessThan(5);
    expect(browser.shown()).toEqual(browser.server.messages.slice(-PAGE));
    await browser.feed.showEarlier();
    expect(browser.shown()).toEqual(browser.server.messages.slice(-2 * PAGE));
    browser.feed.close();
  });

  it('leaves no hole where older messages come after it began anew', async () => {
    const browser = new Browser(serverWith(3 * PAGE));
    await browser.live('asked');
    browser.beLongAway();
    browser.isOnline = true;
    await browser.feed.connected();
    await browser.live('let go');
    expect(browser.shown()).toEqual(browser.server.messages.slice(-PAGE));
    await browser.feed.showEarlier();
    expect(browser.shown()).toEqual(browser.server.messages.slice(-2 * PAGE));
    browser.feed.close();
  });

  it('goes through a long row of changes to what is shown', async () => {
    const browser = new Browser(serverWith(PAGE));
    for (let n = 0; n < 5_000; n++) browser.server.edit(1 + (n % PAGE), `version ${n}`);
    await browser.feed.connected();
    expect(browser.shown()).toEqual(browser.server.messages);
    browser.feed.close();
  });

  it('begins anew with a server that was put back to an earlier state', async () => {
    const browser = new Browser(serverWith(5));
    browser.server = serverWith(4);
    browser.server.edit(4, 'after the restoring');
    browser.server.revision = 4;
    await browser.feed.connected();
    expect(browser.shown()).toEqual(browser.server.messages.slice(-PAGE));
    browser.feed.close();
  });

  it('says when the thread is gone for this reader', async () => {
    const browser = new Browser(serverWith(1));
    browser.server.join = () => {
      throw new ApiError('not-found', 404);
    };
    await browser.feed.connected();
    expect(browser.isGone).toBe(true);
    browser.feed.close();
  });

  it('equals the server after the last connection, whatever happened before', async () => {
    const step = fc.oneof(
      { weight: 5, arbitrary: threadAct.map((act) => ({ act })) },
      { weight: 1, arbitrary: fc.constantFrom({ line: 'cut' as const }, { line: 'back' as const }) },
      { weight: 2, arbitrary: fc.constantFrom('asked' as const, 'let go' as const).map((earlier) => ({ earlier })) },
      { weight: 1, arbitrary: fc.constant({ isLongAway: true }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(8), fc.array(step, { maxLength: 30 }), async (before, steps) => {
        const browser = new Browser(serverWith(before));
        for (const one of steps) {
          const heard = browser.server.events.length;
          if ('act' in one) one.act(browser.server);
          else if ('isLongAway' in one) browser.beLongAway();
          else if ('earlier' in one) await browser.live(one.earlier);
          else browser.isOnline = one.line === 'back';
          if ('line' in one && browser.isOnline) void browser.feed.connected();
          browser.hear(heard);
        }
        browser.isOnline = true;
        await browser.feed.connected();
        await browser.live('let go');
        const floor = browser.feed.read().floor ?? 1;
        expect(browser.shown()).toEqual(browser.server.messages.filter(({ seq }) => seq >= floor));
        browser.feed.close();
      }),
    );
  });
});

const settled = () => new Promise((resolve) => setImmediate(resolve));

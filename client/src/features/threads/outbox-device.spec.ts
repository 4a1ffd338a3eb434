import 'fake-indexeddb/auto';
import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MessageView } from '#shared/threads/message.contract.js';
import { ApiError } from '../../lib/http/api-error.js';
import { BrowserDevice, type Page } from './outbox-device.fixture.js';
import type { Outgoing, Written } from './outgoing.js';

const THREAD_ID = 'a'.repeat(24);
let members = 0;
let messages = 0;

const written = (body = `words ${++messages}`): Written => ({
  threadId: THREAD_ID,
  clientId: `client-${++messages}`,
  body,
  lang: 'en',
  writtenAt: '2026-11-18T09:00:00.000Z',
});

type Fate = 'answered' | 'request lost' | 'answer lost' | 'busy';

/** A server of one author's messages: one per client id, in the order of arrival; a line that loses what it is told to lose. */
class LossyServer {
  readonly arrived: MessageView[] = [];
  fates: Fate[] = [];
  isDown = false;

  readonly deliver = async (message: Outgoing): Promise<MessageView> => {
    const fate = this.isDown ? 'request lost' : (this.fates.shift() ?? 'answered');
    await setImmediate();
    if (fate === 'request lost') throw new ApiError('offline');
    if (fate === 'busy') throw new ApiError('busy', 503);
    if (message.body.startsWith('refused')) throw new ApiError('not-allowed', 403);
    const view = this.take(message);
    await setImmediate();
    if (fate === 'answer lost') throw new ApiError('offline');
    return view;
  };

  private take({ threadId, clientId, body, lang, writtenAt }: Outgoing): MessageView {
    const known = this.arrived.find((one) => one.clientId === clientId);
    if (known) return known;
    const seq = this.arrived.length + 1;
    const messageId = seq.toString(16).padStart(24, '0');
    const view = {
      messageId,
      threadId,
      seq,
      revision: seq,
      clientId,
      authorId: 'b'.repeat(24),
      body,
      lang,
      createdAt: writtenAt,
    };
    this.arrived.push(view);
    return view;
  }
}

const devices: BrowserDevice[] = [];
function deviceOn(server: LossyServer): BrowserDevice {
  const device = new BrowserDevice(`member-${++members}`, server.deliver);
  devices.push(device);
  return device;
}

const waiting = ({ outbox }: Page) => outbox.read().filter(({ state }) => state !== 'refused');

/** Until everything has gone that can; a pause between attempts is not waited for. */
async function settle(page: Page): Promise<void> {
  while (!page.outbox.isRead() || waiting(page).length > 0) {
    page.outbox.wake();
    await setImmediate();
  }
}

const clientIds = (entries: readonly { clientId: string }[]) => entries.map(({ clientId }) => clientId);

describe('an outbox on the device', () => {
  afterEach(async () => {
    for (const device of devices.splice(0)) await device.close();
  });

  it('has what was written before the page was closed, and sends it in order from the next', async () => {
    const server = new LossyServer();
    server.isDown = true;
    const device = deviceOn(server);
    const first = device.openPage();
    const sent = [written(), written(), written()];
    for (const message of sent) await first.outbox.add(message);
    first.kill();

    const second = device.openPage();
    while (second.outbox.read().length < 3) await setImmediate();
    expect(server.arrived).toEqual([]);
    server.isDown = false;
    await settle(second);
    expect(clientIds(server.arrived)).toEqual(clientIds(sent));
  });

  it('keeps the order over two tabs, and shows in each what the other wrote', async () => {
    const server = new LossyServer();
    server.isDown = true;
    const device = deviceOn(server);
    const [left, right] = [device.openPage(), device.openPage()];
    const sent = [written(), written(), written(), written()];
    for (const [index, message] of sent.entries()) await (index % 2 === 0 ? left : right).outbox.add(message);
    for (const page of [left, right]) {
      while (page.outbox.read().length < 4) await setImmediate();
      expect(clientIds(page.outbox.read())).toEqual(clientIds(sent));
    }

    const told: string[] = [];
    left.outbox.onSent(({ clientId }) => told.push(`left ${clientId}`));
    right.outbox.onSent(({ clientId }) => told.push(`right ${clientId}`));
    server.isDown = false;
    await Promise.all([settle(left), settle(right)]);
    while (told.length < 8) await setImmediate();
    expect(clientIds(server.arrived)).toEqual(clientIds(sent));
    expect([...told].sort()).toEqual(sent.flatMap(({ clientId }) => [`left ${clientId}`, `right ${clientId}`]).sort());
  });

  it('lets another tab take over when the one that was sending dies', async () => {
    const server = new LossyServer();
    const device = deviceOn(server);
    const dying = device.openPage();
    const message = written();
    await dying.outbox.add(message);
    const heir = device.openPage();
    dying.kill();
    await settle(heir);
    expect(clientIds(server.arrived)).toEqual([message.clientId]);
  });

  it('keeps what was refused until its author goes on, and lets the others pass', async () => {
    const server = new LossyServer();
    const device = deviceOn(server);
    const first = device.openPage();
    const [refused, next] = [written('refused words'), written()];
    await first.outbox.add(refused);
    await first.outbox.add(next);
    await settle(first);
    first.kill();

    const second = device.openPage();
    await settle(second);
    expect(second.outbox.read()).toMatchObject([{ ...refused, state: 'refused', problem: 'not-allowed' }]);
    expect(clientIds(server.arrived)).toEqual([next.clientId]);
    expect(await second.outbox.discard(refused.clientId)).toBe(true);
    expect(second.outbox.read()).toEqual([]);
  });

  it('does not lose words that were written anew under the same id while the old ones were on their way', async () => {
    const server = new LossyServer();
    let answer: () => void = () => undefined;
    const device = new BrowserDevice(`member-${++members}`, async (message) => {
      if (message.body === 'old words') await new Promise<void>((resolve) => (answer = resolve));
      return server.deliver(message);
    });
    devices.push(device);
    const page = device.openPage();
    const message = written('old words');
    await page.outbox.add(message);
    await setImmediate();
    expect(await page.outbox.discard(message.clientId)).toBe(true);
    await page.outbox.add({ ...message, body: 'new words' });
    const delivered: string[] = [];
    page.outbox.onSent(({ clientId }) => delivered.push(clientId));
    answer();
    await settle(page);
    expect(delivered).toEqual([message.clientId, message.clientId]);
  });

  it('says that a message has gone when it is taken back too late', async () => {
    const server = new LossyServer();
    const device = deviceOn(server);
    const [left, right] = [device.openPage(), device.openPage()];
    const message = written();
    await left.outbox.add(message);
    await settle(left);
    expect(await right.outbox.discard(message.clientId)).toBe(false);
  });

  it('is empty for another member of the same device', async () => {
    const server = new LossyServer();
    server.isDown = true;
    const ana = new BrowserDevice('ana', server.deliver, 'tandem-shared');
    const rui = new BrowserDevice('rui', server.deliver, 'tandem-shared');
    devices.push(ana, rui);
    await ana.openPage().outbox.add(written());
    const page = rui.openPage();
    while (!page.outbox.isRead()) await setImmediate();
    expect(page.outbox.read()).toEqual([]);
  });
});

/** What happens to a device. */
type Act =
  | { type: 'write' | 'write and die' | 'die'; tab: number }
  | { type: 'line'; isDown: boolean }
  | { type: 'pass'; turns: number };
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('write' as const), tab: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('write and die' as const), tab: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('die' as const), tab: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('line' as const), isDown: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('pass' as const), turns: fc.nat(30) }) },
);
const fate = fc.constantFrom<Fate>('answered', 'answered', 'request lost', 'answer lost', 'busy');

/** A member's browser with four tabs, as it lives through a history. */
class Life {
  readonly server = new LossyServer();
  /** What `add` said was kept, in the order of writing. */
  readonly kept: string[] = [];
  private readonly device = deviceOn(this.server);
  private readonly tabs: Page[] = [0, 1, 2, 3].map(() => this.device.openPage());

  async live(step: Act): Promise<void> {
    if (step.type === 'line') this.server.isDown = step.isDown;
    if (step.type === 'pass') for (let turn = 0; turn < step.turns; turn++) await this.turn();
    if (step.type === 'write') await this.write(this.tabs[step.tab]!);
    if (step.type === 'write and die') this.write(this.tabs[step.tab]!).catch(() => undefined);
    if (step.type === 'write and die' || step.type === 'die') this.reopen(step.tab);
  }

  async end(): Promise<void> {
    this.server.isDown = false;
    for (const tab of [0, 1, 2, 3]) this.reopen(tab);
    for (const page of this.tabs) await settle(page);
  }

  private async write(page: Page): Promise<void> {
    const message = written();
    await page.outbox.add(message);
    this.kept.push(message.clientId);
  }

  private async turn(): Promise<void> {
    for (const page of this.tabs) page.outbox.wake();
    await setImmediate();
  }

  private reopen(tab: number): void {
    this.tabs[tab]!.kill();
    this.tabs[tab] = this.device.openPage();
  }
}

describe('whatever happens to tabs, line and server', () => {
  afterEach(async () => {
    for (const device of devices.splice(0)) await device.close();
  });

  it('brings every message that was kept, once, in the order of writing', async () => {
    const history = fc.array(act, { minLength: 5, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(history, fc.array(fate, { maxLength: 40 }), async (steps, fates) => {
        const life = new Life();
        life.server.fates = fates;
        for (const step of steps) await life.live(step);
        await life.end();
        const arrived = clientIds(life.server.arrived);
        expect(new Set(arrived).size).toBe(arrived.length);
        expect(arrived.filter((clientId) => life.kept.includes(clientId))).toEqual(life.kept);
      }),
      { numRuns: 100 },
    );
  });
});

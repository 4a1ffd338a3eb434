import { setTimeout as sleep } from 'node:timers/promises';
import type { BareSocketTasks } from './bare/sockets.js';
import type { AllTold, CrowdTasks } from './load/crowd.js';
import type { Sent, TriggerTasks } from './load/trigger.js';
import type { LoadedServer } from './loaded-server.js';
import { measurement, type Measurement } from './measurement.js';
import { compare, inTurn } from './pairs-of-runs.js';
import { processorSeconds } from './process-figures.js';
import { SideProcess } from './side-process.js';
import { median } from './statistics.js';
import type { Signed } from './world.js';

const SOCKETS = 1_000;
const CROWDS = 2;
const ROUNDS = 3;
const MESSAGES = 40;
/** Between messages, so that each meets a server that has nothing else to do. */
const PAUSE_MS = 25;
const IDLE_SECONDS = 4;
const AT_MOST_OF_BARE = 3;
const BODY = 'The hall is open.';

interface Audience {
  url: string;
  pid: number;
  signed: Signed[];
  threadId?: string;
}
interface FanOutFigures {
  /** Medians over the messages, milliseconds: from the acknowledgement to the last socket, and from sending to it. */
  toLast: number;
  sentToLast: number;
  /** Processor time of the server, microseconds. */
  perDelivery: number;
}

/** Two processes with half of the sockets each, and one that sends. */
class FanOut {
  private readonly crowds = Array.from(
    { length: CROWDS },
    () => new SideProcess<CrowdTasks>(new URL('./load/crowd.ts', import.meta.url)),
  );
  private readonly trigger = new SideProcess<TriggerTasks>(new URL('./load/trigger.ts', import.meta.url));
  private heard: AllTold[] = [];
  private allHeard: () => void = () => undefined;
  /** Seconds of processor time per second while nothing is sent. */
  private idleShare = 0;
  private readonly audience: Audience;

  constructor(audience: Audience) {
    this.audience = audience;
    for (const crowd of this.crowds) crowd.onNews = (told: AllTold) => this.hear(told);
  }

  async connect(): Promise<void> {
    const { url, signed, threadId, pid } = this.audience;
    const inCrowd = { url, signed, sockets: SOCKETS / CROWDS, ...(threadId && { threadId }) };
    await Promise.all(this.crowds.map((crowd) => crowd.ask('connect', inCrowd)));
    await this.trigger.ask('connect', { url, ...(signed[0] && { signed: signed[0] }) });
    await sleep(2_000);
    const before = processorSeconds(pid);
    await sleep(IDLE_SECONDS * 1000);
    this.idleShare = (processorSeconds(pid) - before) / IDLE_SECONDS;
  }

  async run(): Promise<FanOutFigures> {
    const began = performance.now();
    const usedBefore = processorSeconds(this.audience.pid);
    const toLast: number[] = [];
    const sentToLast: number[] = [];
    for (let message = 0; message < MESSAGES; message += 1) {
      const { sent, lastAt } = await this.sendOne();
      toLast.push(lastAt - sent.acknowledgedAt);
      sentToLast.push(lastAt - sent.sentAt);
      await sleep(PAUSE_MS);
    }
    const seconds = (performance.now() - began) / 1000;
    const used = processorSeconds(this.audience.pid) - usedBefore - this.idleShare * seconds;
    return {
      toLast: median(toLast),
      sentToLast: median(sentToLast),
      perDelivery: (used / (MESSAGES * SOCKETS)) * 1e6,
    };
  }

  async end(): Promise<void> {
    await Promise.all([...this.crowds, this.trigger].map((one) => one.end()));
  }

  private async sendOne(): Promise<{ sent: Sent; lastAt: number }> {
    this.heard = [];
    const all = new Promise<void>((resolve) => (this.allHeard = resolve));
    const { threadId } = this.audience;
    const sent = await (threadId
      ? this.trigger.ask('post', { threadId, body: BODY })
      : this.trigger.ask('sendBare', {}));
    await all;
    if (this.heard.some(({ messageId }) => messageId !== sent.messageId)) throw new Error('Told of another message');
    return { sent, lastAt: Math.max(...this.heard.map(({ lastAt }) => lastAt)) };
  }

  private hear(told: AllTold): void {
    this.heard.push(told);
    if (this.heard.length === CROWDS) this.allHeard();
  }
}

/** What the sockets are told of a message: the bare server tells the same. */
async function payloadOf(server: string, signed: Signed, threadId: string): Promise<object> {
  const answer = await fetch(`${server}/api/threads/${threadId}/messages?limit=1`, { headers: { ...signed } });
  const { items } = (await answer.json()) as { items: object[] };
  return { ...items[0], body: BODY };
}

/** One message to 1,000 sockets in the thread, beside bare socket.io telling a room of 1,000 the same. */
export async function measureFanOut({ server, world }: LoadedServer): Promise<Measurement[]> {
  const threadId = world.threadIds.at(-1)!;
  const bareServer = new SideProcess<BareSocketTasks>(new URL('./bare/sockets.ts', import.meta.url));
  const payload = await payloadOf(server.url, world.signed[0]!, threadId);
  const port = await bareServer.ask('listen', { event: 'message.posted', payload });
  const product = new FanOut({ url: server.url, pid: server.pid, signed: world.signed, threadId });
  const bare = new FanOut({ url: `http://127.0.0.1:${port}`, pid: bareServer.pid, signed: [] });
  try {
    await product.connect();
    await bare.connect();
    // Both warm up first: what is measured is code that has run before.
    await inTurn(
      1,
      () => product.run(),
      () => bare.run(),
    );
    return inWords(
      await inTurn(
        ROUNDS,
        () => product.run(),
        () => bare.run(),
      ),
    );
  } finally {
    await Promise.all([product.end(), bare.end(), bareServer.end()]);
  }
}

function inWords(pairs: { product: FanOutFigures; bare: FanOutFigures }[]): Measurement[] {
  const toLast = compare(pairs, (figures) => figures.toLast);
  const sentToLast = compare(pairs, (figures) => figures.sentToLast);
  const perDelivery = compare(pairs, (figures) => figures.perDelivery);
  const limit = { atMost: AT_MOST_OF_BARE };
  const line = (what: string, unit: string, { product, bare, ratio }: typeof toLast) => ({
    what,
    unit,
    figure: product,
    bare,
    ratio,
  });
  return [
    measurement({ ...line(`one message to ${SOCKETS} sockets, acknowledged to last`, 'ms', toLast), limit }),
    measurement(line(`one message to ${SOCKETS} sockets, sent to last, the commit included`, 'ms', sentToLast)),
    measurement({
      ...line('processor time per delivery', 'µs', perDelivery),
      limit,
      note: 'without what the server uses while idle',
    }),
  ];
}

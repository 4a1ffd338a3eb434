import type { SendersFigures, SendersTasks } from './load/senders.js';
import type { LoadedServer } from './loaded-server.js';
import { measurement, type Measurement } from './measurement.js';
import { SideProcess } from './side-process.js';

const SENDERS = 16;
const SECONDS = 8;
const WARM_UP_SECONDS = 2;
const RATE_AT_LEAST = 300;
const P99_AT_MOST = 150;

/** Messages that are on the disk when they are acknowledged, of 16 members who each send one after the other. */
export async function measureSends({ server, world }: LoadedServer): Promise<Measurement[]> {
  const client = new SideProcess<SendersTasks>(new URL('./load/senders.ts', import.meta.url));
  const senders = (threadOf: (at: number) => number) =>
    world.signed.slice(0, SENDERS).map((signed, at) => ({
      signed,
      threadId: world.threadIds[threadOf(at)]!,
      by: at % 2 === 0 ? ('http' as const) : ('socket' as const),
    }));
  const send = (threadOf: (at: number) => number, seconds = SECONDS) =>
    client.ask('send', { url: server.url, seconds, senders: senders(threadOf) });
  try {
    await send((at) => at, WARM_UP_SECONDS);
    const apart = await send((at) => at);
    const together = await send(() => SENDERS);
    return [...inWords('each in a thread of their own', apart), ...inWords('all in one thread', together)];
  } finally {
    await client.end();
  }
}

function inWords(where: string, { messagesPerSecond, p50, p99, acknowledged }: SendersFigures): Measurement[] {
  const what = `durable sends, ${SENDERS} senders ${where}`;
  return [
    measurement({
      what,
      figure: messagesPerSecond,
      unit: '/s',
      limit: { atLeast: RATE_AT_LEAST },
      note: `${acknowledged} acknowledged, half over HTTP, half over sockets`,
    }),
    measurement({
      what: `${what}: p99`,
      figure: p99,
      unit: 'ms',
      limit: { atMost: P99_AT_MOST },
      note: `p50 ${p50.toFixed(1)} ms`,
    }),
  ];
}

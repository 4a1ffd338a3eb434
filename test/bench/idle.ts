import { setTimeout as sleep } from 'node:timers/promises';
import type { BareSocketTasks } from './bare/sockets.js';
import type { CrowdTasks } from './load/crowd.js';
import { measurement, type Measurement } from './measurement.js';
import { memoryOf, openFilesLimit, peakMemoryOf } from './process-figures.js';
import { SideProcess } from './side-process.js';
import type { Signed, World } from './world.js';

const SOCKETS = 5_000;
const CROWDS = 2;
const SETTLE_SECONDS = 30;
const MEGABYTES_AT_MOST = 400;

interface Held {
  before: number;
  settled: number;
  peak: number;
}

/** Connects all, waits, and asks whether all are still there. */
async function hold(url: string, pid: number, signed: Signed[]): Promise<Held> {
  const crowds = Array.from(
    { length: CROWDS },
    () => new SideProcess<CrowdTasks>(new URL('./load/crowd.ts', import.meta.url)),
  );
  try {
    const before = memoryOf(pid);
    await Promise.all(crowds.map((crowd) => crowd.ask('connect', { url, sockets: SOCKETS / CROWDS, signed })));
    await sleep(SETTLE_SECONDS * 1000);
    const counts = await Promise.all(crowds.map((crowd) => crowd.ask('stillConnected', {})));
    const connected = counts.reduce((sum, count) => sum + count, 0);
    if (connected !== SOCKETS) throw new Error(`${connected} of ${SOCKETS} sockets are connected`);
    return { before, settled: memoryOf(pid), peak: peakMemoryOf(pid) };
  } finally {
    await Promise.all(crowds.map((crowd) => crowd.end()));
  }
}

/** What 5,000 signed-in sockets that say nothing hold in memory. */
export async function measureIdle(world: World): Promise<Measurement[]> {
  if (openFilesLimit() < SOCKETS + 500) throw new Error(`\`ulimit -n\` is too low for ${SOCKETS} sockets`);
  const bareServer = new SideProcess<BareSocketTasks>(new URL('./bare/sockets.ts', import.meta.url));
  const port = await bareServer.ask('listen', { event: 'nothing', payload: {} });
  const server = await world.start();
  try {
    const bare = await hold(`http://127.0.0.1:${port}`, bareServer.pid, []);
    const { before, settled, peak } = await hold(server.url, server.pid, world.signed);
    return [
      measurement({
        what: `memory with ${SOCKETS} idle sockets, after ${SETTLE_SECONDS} s`,
        figure: settled,
        unit: 'MB',
        limit: { atMost: MEGABYTES_AT_MOST },
        note: `${before.toFixed(0)} MB before, at most ${peak.toFixed(0)} MB; bare socket.io ${bare.before.toFixed(0)} MB before, ${bare.settled.toFixed(0)} MB after`,
      }),
    ];
  } finally {
    await Promise.all([server.stop(), bareServer.end()]);
  }
}

// Loaded into a server under attack (`--import`): how long its event loop was held up, written down whenever SIGUSR2 asks.
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const file = process.env.EVENT_LOOP_PROBE;
const RESOLUTION_MS = 5;

if (isMainThread && file) {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  process.on('SIGUSR2', () => {
    const milliseconds = (nanoseconds) => Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS);
    const seen = { longest: milliseconds(delays.max), p99: milliseconds(delays.percentile(99)), count: delays.count };
    delays.reset();
    writeFileSync(file, JSON.stringify(seen));
  });
}

import { freePort, startServer } from '../support/server-process.js';
import { measurement, type Measurement } from './measurement.js';
import { median } from './statistics.js';
import type { World } from './world.js';

const STARTS = 5;
const SECONDS_AT_MOST = 2;

/** From the start of the process to the line that says that Tandem is ready. */
export async function measureStart(world: World): Promise<Measurement[]> {
  const dataDirectory = await world.freshData();
  const seconds: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const port = await freePort();
    const began = performance.now();
    const server = await startServer({ dataDirectory, port });
    seconds.push((performance.now() - began) / 1000);
    await server.stop();
  }
  const each = seconds.map((one) => one.toFixed(2)).join(', ');
  return [
    measurement({
      what: `server start, median of ${STARTS}`,
      figure: median(seconds),
      unit: 's',
      limit: { atMost: SECONDS_AT_MOST },
      note: `${each} s`,
    }),
  ];
}

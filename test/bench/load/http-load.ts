import autocannon, { type Client } from 'autocannon';
import { serveTasks } from '../side-process.js';
import { percentile } from '../statistics.js';

export interface HttpLoad {
  url: string;
  connections: number;
  seconds: number;
  /** Each connection takes the next one, over and over. */
  headers: Record<string, string>[];
}

export interface HttpFigures {
  requestsPerSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

/** As many requests as the connections can make, one after the other on each. @throws when an answer was not 200 */
async function load({ url, connections, seconds, headers }: HttpLoad): Promise<HttpFigures> {
  let next = 0;
  const latencies: number[] = [];
  const setupClient = (client: Client) => {
    client.setHeaders(headers[next % headers.length]);
    next += 1;
  };
  const began = performance.now();
  const result = await new Promise<{ errors: number; non2xx: number }>((resolve, reject) => {
    const instance = autocannon({ url, connections, duration: seconds, setupClient }, (error: Error | null, done) =>
      error ? reject(error) : resolve(done),
    );
    // autocannon's own figures know whole milliseconds only.
    instance.on('response', (_client, _status, _bytes, milliseconds) => latencies.push(milliseconds));
  });
  const took = (performance.now() - began) / 1000;
  if (result.errors + result.non2xx > 0)
    throw new Error(`${url}: ${result.errors} requests failed, ${result.non2xx} were refused`);
  return {
    requestsPerSecond: latencies.length / took,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
  };
}

const tasks = { load };
export type HttpLoadTasks = typeof tasks;
serveTasks(tasks);

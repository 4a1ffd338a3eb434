import { request, type IncomingHttpHeaders } from 'node:http';
import type { BareExpressTasks, BareRoute } from './bare/express.js';
import type { HttpFigures, HttpLoadTasks } from './load/http-load.js';
import { measurement, type Measurement } from './measurement.js';
import { compare, inTurn } from './pairs-of-runs.js';
import { SideProcess } from './side-process.js';
import type { LoadedServer } from './loaded-server.js';
import type { Signed } from './world.js';

const CONNECTIONS = [1, 32, 128];
const ROUNDS = 3;
const SECONDS = 3;
const AT_LEAST_OF_BARE = 0.2;
/** What the answer says about its body: the bare server says the same, and the same bytes. */
const CONTENT_HEADERS = ['content-type', 'content-encoding', 'cache-control', 'vary'];

export interface Read {
  what: string;
  path: string;
  /** What the clients accept, which decides whether the answer is compressed, on both sides alike. */
  encoding: 'identity' | 'gzip';
}

function readAnswer(
  url: string,
  headers: Record<string, string>,
): Promise<{ headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }));
    });
    asked.on('error', reject).end();
  });
}

/** What the product answers, as the bare server is to answer it. */
async function captured(url: string, { path, encoding }: Read, signed: object): Promise<BareRoute> {
  const answer = await readAnswer(url + path, { ...signed, 'accept-encoding': encoding });
  const headers = CONTENT_HEADERS.flatMap((name) => {
    const value = answer.headers[name];
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  return {
    path: `/${encoding}${path.split('?')[0]}`,
    headers: Object.fromEntries(headers),
    body: answer.body.toString('base64'),
  };
}

interface Asked {
  url: string;
  /** Each connection is the next one of these members. */
  signed: readonly Signed[];
  /** Of bare Express. */
  atLeast: number;
}

/** A list of 20 threads and a thread of 20 messages, as signed-in members read them, beside Express with the same bytes. */
export function measureReads({ server, world }: LoadedServer): Promise<Measurement[]> {
  const list = { what: 'list of 20 threads', path: `/api/threads?spaceId=${world.groupId}&limit=20` };
  const thread = { what: 'thread of 20 messages', path: `/api/threads/${world.threadIds[0]}/messages?limit=20` };
  const reads = [list, thread].flatMap((read): Read[] => [
    { ...read, encoding: 'identity' },
    { ...read, encoding: 'gzip' },
  ]);
  return compareReads(reads, { url: server.url, signed: world.signed, atLeast: AT_LEAST_OF_BARE });
}

/** What members read, beside Express with the same bytes. */
export async function compareReads(reads: readonly Read[], { url, signed, atLeast }: Asked): Promise<Measurement[]> {
  const client = new SideProcess<HttpLoadTasks>(new URL('./load/http-load.ts', import.meta.url));
  const bare = new SideProcess<BareExpressTasks>(new URL('./bare/express.ts', import.meta.url));
  try {
    const routes = await Promise.all(reads.map((read) => captured(url, read, signed[0]!)));
    const port = await bare.ask('listen', { routes });
    const taken: Measurement[] = [];
    for (const [at, read] of reads.entries()) {
      const headers = signed.map((one) => ({ ...one, 'accept-encoding': read.encoding }));
      const load = (address: string, connections: number) => () =>
        client.ask('load', { url: address, connections, seconds: SECONDS, headers });
      // What has not run a few thousand times is not compiled yet.
      await load(url + read.path, 32)();
      for (const connections of CONNECTIONS) {
        const pairs = await inTurn(
          ROUNDS,
          load(url + read.path, connections),
          load(`http://127.0.0.1:${port}${routes[at]!.path}`, connections),
        );
        taken.push(inWords(read, connections, pairs, atLeast));
      }
    }
    return taken;
  } finally {
    await Promise.all([client.end(), bare.end()]);
  }
}

function inWords(
  { what, encoding }: Read,
  connections: number,
  pairs: { product: HttpFigures; bare: HttpFigures }[],
  atLeast: number,
): Measurement {
  const rate = compare(pairs, ({ requestsPerSecond }) => requestsPerSecond);
  const p50 = compare(pairs, (figures) => figures.p50);
  const p99 = compare(pairs, (figures) => figures.p99);
  const milliseconds = (one: { product: number; bare: number }) => `${one.product.toFixed(1)} (${one.bare.toFixed(1)})`;
  return measurement({
    what: `${what}, ${connections === 1 ? '1 connection' : `${connections} connections`}${encoding === 'gzip' ? ', compressed' : ''}`,
    figure: rate.product,
    unit: '/s',
    bare: rate.bare,
    ratio: rate.ratio,
    // The bare server has compressed once what the product compresses for each reader: told, but no measure of it.
    ...(encoding === 'identity' && { limit: { atLeast } }),
    note: `p50 ${milliseconds(p50)} ms, p99 ${milliseconds(p99)} ms`,
  });
}

import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pairRoutes } from '../../shared/src/pairs/pair.contract.js';
import { threadRoutes } from '../../shared/src/threads/thread.contract.js';
import type { TestClient } from '../support/client.js';
import { signedIn } from '../support/demo-account.js';
import { startServer, type RunningServer } from '../support/server-process.js';
import { ask, collect, connectAs, until } from '../support/sockets.js';

const SENDERS = 30;
const BOUND_MS = 10_000;
const METRICS_TOKEN = 'a-token-of-the-test-run-and-of-nothing-else';

const dataDirectory = mkdtempSync(join(tmpdir(), 'tandem-stop-'));
let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ dataDirectory, env: { METRICS_TOKEN } });
}, 120_000);
afterAll(async () => {
  await server.stop();
  rmSync(dataDirectory, { recursive: true, force: true });
});

async function openThread(client: TestClient): Promise<string> {
  const { items } = await client.send(pairRoutes.list, {});
  const pair = items.find(({ state, cities }) => state === 'active' && cities.length === 2);
  if (!pair) throw new Error('The demonstration has no active pair of two');
  const body = { spaceId: pair.pairId, title: 'A thread that goes on', lang: 'en' };
  return (await client.send(threadRoutes.create, { body })).threadId;
}

type Outcome = 'acknowledged' | 'busy' | 'not answered';

/** Sends one message after the other until the server takes no more; what became of each. */
async function sendOn(send: (body: string) => Promise<Outcome>, name: string, outcomes: Map<string, Outcome>) {
  for (let i = 0; ; i += 1) {
    const body = `${name}.${i}`;
    const outcome = await send(body).catch((): Outcome => 'not answered');
    outcomes.set(body, outcome);
    if (outcome !== 'acknowledged') return;
  }
}

test(`stopped under ${SENDERS} senders: all that was accepted is answered and kept, and the browsers are told`, async () => {
  const clients = await Promise.all(
    Array.from({ length: SENDERS }, (_, i) => signedIn(server.url, ['city-a', 'city-b', 'facilitator'][i % 3] ?? '')),
  );
  const [reader] = clients as [TestClient];
  const threadId = await openThread(reader);
  const message = (body: string) => ({ clientId: randomUUID(), body, lang: 'en' });
  const sockets = await Promise.all(clients.slice(0, SENDERS / 2).map((client) => connectAs(client)));
  const told = sockets.map((socket) => collect(socket, 'server.stopping'));

  const outcomes = new Map<string, Outcome>();
  const overSockets = sockets.map((socket, index) =>
    sendOn(
      async (body) => {
        const answer = await ask<{ code?: string }>(socket, 'message.send', { threadId, ...message(body) });
        return answer.code === undefined ? 'acknowledged' : (answer.code as Outcome);
      },
      `socket ${index}`,
      outcomes,
    ),
  );
  const overHttp = clients.slice(SENDERS / 2).map((client, index) =>
    sendOn(
      async (body) => {
        const reply = await client.post<{ code?: string }>(`/api/threads/${threadId}/messages`, message(body));
        return reply.status === 201 ? 'acknowledged' : (reply.body.code as Outcome);
      },
      `http ${index}`,
      outcomes,
    ),
  );
  await wait(1_500);
  const readiness: number[] = [];
  const began = Date.now();
  const stopped = server.stop();
  const asking = (async () => {
    for (;;) readiness.push((await fetch(`${server.url}/api/health/ready`)).status);
  })().catch(() => undefined);
  await Promise.all([...overSockets, ...overHttp, asking]);
  expect(await stopped).toBe(0);
  expect(Date.now() - began).toBeLessThan(BOUND_MS);

  expect(readiness).toContain(503);
  expect(told.map((events) => events.length)).toEqual(sockets.map(() => 1));
  const acknowledged = [...outcomes].filter(([, outcome]) => outcome === 'acknowledged').map(([body]) => body);
  expect(acknowledged.length).toBeGreaterThan(SENDERS);
  // Each sender's last one was refused by name: nobody was cut off in the middle.
  expect([...outcomes.values()].filter((outcome) => outcome === 'busy')).toHaveLength(SENDERS);
  expect([...outcomes.values()]).not.toContain('not answered');

  server = await startServer({ dataDirectory, port: server.port });
  const stored: string[] = [];
  for (let after: string | null = '0'; after !== null;) {
    const page: { items: { body: string }[]; next: string | null } = await reader.send(threadRoutes.messages, {
      params: { threadId },
      query: { after, limit: 100 },
    });
    stored.push(...page.items.map(({ body }) => body));
    after = page.next;
  }
  expect(stored.sort()).toEqual(acknowledged.sort());
}, 120_000);

test('a browser that answers nothing keeps the server from stopping no longer than the bound', async () => {
  const client = await signedIn(server.url, 'member');
  const socket = await connectAs(client);
  // Without a reader, the connection's end is never acknowledged.
  const { ws } = (socket.io.engine as unknown as { transport: { ws: { pause(): void } } }).transport;
  ws.pause();
  const began = Date.now();
  expect(await server.stop()).toBe(0);
  expect(Date.now() - began).toBeLessThan(BOUND_MS);
  socket.disconnect();
  server = await startServer({ dataDirectory, env: { METRICS_TOKEN } });
}, 60_000);

test('a client that asks and reads nothing keeps the server from stopping no longer than the bound', async () => {
  const metrics = { headers: { Authorization: `Bearer ${METRICS_TOKEN}` } };
  const inFlight = async () => {
    const told = await (await fetch(`${server.url}/api/metrics`, metrics)).text();
    return Number(/^tandem_in_flight (\d+)$/m.exec(told)?.[1]);
  };
  const connection = connect(server.port, '127.0.0.1');
  connection.on('error', () => undefined);
  await once(connection, 'connect');
  const askAgain = async () => {
    connection.write('GET /api/openapi.json HTTP/1.1\r\nHost: tandem\r\n\r\n');
    return (await inFlight()) > 2;
  };
  await until(askAgain, 'more answers than the system keeps for a connection', 30_000);
  const began = Date.now();
  expect(await server.stop()).toBe(0);
  expect(Date.now() - began).toBeLessThan(BOUND_MS);
  connection.destroy();
}, 60_000);

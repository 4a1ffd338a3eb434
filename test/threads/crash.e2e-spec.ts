import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pairRoutes } from '../../shared/src/pairs/pair.contract.js';
import type { MessageView } from '../../shared/src/threads/message.contract.js';
import { threadRoutes } from '../../shared/src/threads/thread.contract.js';
import type { TestClient } from '../support/client.js';
import { signedIn } from '../support/demo-account.js';
import { startServer, type RunningServer } from '../support/server-process.js';
import { ask, connectAs, type TestSocket } from '../support/sockets.js';
import { wholeThread } from '../support/whole-thread.js';

const KILLS = 5;
const SENDERS = 16;
const MESSAGES_EACH = 15;

const dataDirectory = mkdtempSync(join(tmpdir(), 'tandem-crash-'));
let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ dataDirectory });
}, 120_000);
afterAll(async () => {
  await server.stop();
  rmSync(dataDirectory, { recursive: true, force: true });
});

/** Sends until it is acknowledged, always with the same client id, however often the server dies in between. */
async function sendSurely(client: TestClient, threadId: string, bySocket: boolean, body: string): Promise<MessageView> {
  const message = { clientId: randomUUID(), body, lang: 'en' };
  for (let attempt = 0; attempt < 200; attempt += 1) {
    let socket: TestSocket | null = null;
    try {
      if (!bySocket) return await client.send(threadRoutes.post, { params: { threadId }, body: message });
      socket = await connectAs(client);
      const answer = await ask<{ message?: MessageView; code?: string }>(socket, 'message.send', {
        threadId,
        ...message,
      });
      if (answer.message) return answer.message;
    } catch {
      // The server is dead or on its way up: once more, with the same id.
    } finally {
      socket?.disconnect();
    }
    await wait(50 + Math.random() * 100);
  }
  throw new Error('Never acknowledged');
}

test(`${SENDERS} senders, ${KILLS} times killed: every acknowledged message is there once, seq has no gap`, async () => {
  const accounts = ['city-a', 'city-b', 'facilitator'];
  const clients = await Promise.all(
    Array.from({ length: SENDERS }, (_, i) => signedIn(server.url, accounts[i % accounts.length] ?? '')),
  );
  const [reader] = clients as [TestClient];
  const { items } = await reader.send(pairRoutes.list, {});
  const pair = items.find(({ state, cities }) => state === 'active' && cities.length === 2);
  if (!pair) throw new Error('The demonstration has no active pair of two');
  const body = { spaceId: pair.pairId, title: 'A thread that survives', lang: 'en' };
  const { threadId } = await reader.send(threadRoutes.create, { body });

  const acknowledged: MessageView[] = [];
  let isKilled = false;
  const sending = clients.map(async (client, index) => {
    // At least so many, and for as long as the server is being killed.
    for (let i = 0; i < MESSAGES_EACH || !isKilled; i += 1) {
      acknowledged.push(await sendSurely(client, threadId, index % 2 === 0, `${index}.${i}`));
      await wait(Math.random() * 150);
    }
  });
  const killing = (async () => {
    for (let kill = 0; kill < KILLS; kill += 1) {
      await wait(200 + Math.random() * 600);
      await server.kill();
      server = await startServer({ dataDirectory, port: server.port });
    }
  })().finally(() => (isKilled = true));
  await Promise.all([killing, ...sending]);

  const all = await wholeThread(reader, threadId);
  expect(all.map(({ seq }) => seq)).toEqual(Array.from({ length: acknowledged.length }, (_, index) => index + 1));
  expect(all).toEqual([...acknowledged].sort((a, b) => a.seq - b.seq));
}, 240_000);

import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { bootApp, type TestApp } from '../support/app.js';
import { factories } from '../support/factories.js';
import { ask, connectAs, type TestSocket } from '../support/sockets.js';

/** As it is installed: 120 messages a minute, and what follows from that. */
const DEFAULTS = { MESSAGES_PER_MINUTE: '' };

let app: TestApp;
let make: ReturnType<typeof factories>;
const sockets: TestSocket[] = [];
beforeAll(async () => {
  app = await bootApp({ env: DEFAULTS });
  make = factories(app);
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.disconnect();
});
afterAll(() => app.close());

const message = (threadId?: string) => ({
  ...(threadId && { threadId }),
  clientId: randomUUID(),
  body: 'A',
  lang: 'en',
});
const count = (answers: (string | number)[]) =>
  Object.fromEntries([...new Set(answers)].sort().map((one) => [one, answers.filter((other) => other === one).length]));

async function writer() {
  const member = await make.facilitator();
  const { threadId } = await make.thread(member, (await make.group(member)).groupId);
  return { member, threadId };
}
async function socketOf(member: { client: Parameters<typeof connectAs>[0] }): Promise<TestSocket> {
  const socket = await connectAs(member.client);
  sockets.push(socket);
  return socket;
}

describe('a member', () => {
  test('posts 120 messages a minute, over HTTP and sockets together; others go on posting', async () => {
    const [{ member, threadId }, other] = [await writer(), await writer()];
    const socket = await socketOf(member);
    const overHttp = Array.from({ length: 70 }, async () => {
      const { status } = await member.client.post(`/api/threads/${threadId}/messages`, message());
      return status === 201 ? 'ok' : status;
    });
    expect(count(await Promise.all(overHttp))).toEqual({ ok: 70 });
    const overSocket = Array.from({ length: 70 }, async () => {
      return (await ask<{ code?: string }>(socket, 'message.send', message(threadId))).code ?? 'ok';
    });
    expect(count(await Promise.all(overSocket))).toEqual({ ok: 50, 'too-many-attempts': 20 });
    const refused = await member.client.post<{ code: string }>(`/api/threads/${threadId}/messages`, message());
    expect([refused.status, refused.body.code]).toEqual([429, 'too-many-attempts']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    await make.message(other.member, other.threadId);
    // Only messages are used up.
    expect((await member.client.get('/api/home')).status).toBe(200);
  });

  test('changes 300 things a minute', async () => {
    const { client } = await make.member();
    const changes = Array.from({ length: 310 }, async () => (await client.post('/api/resources', {})).status);
    expect(count(await Promise.all(changes))).toEqual({ 400: 300, 429: 10 });
  });

  test('is told to be typing 60 times a minute', async () => {
    const { member, threadId } = await writer();
    const socket = await socketOf(member);
    await ask(socket, 'thread.join', { threadId });
    const typing = Array.from(
      { length: 65 },
      async () => (await ask<{ code?: string }>(socket, 'thread.typing', { threadId })).code ?? 'ok',
    );
    expect(count(await Promise.all(typing))).toEqual({ ok: 60, 'too-many-attempts': 5 });
  });

  test('has 20 sockets at once: the oldest stay, and one that goes makes room', async () => {
    const member = await make.member();
    const attempts = Array.from({ length: 24 }, () =>
      socketOf(member).then(
        () => 'ok',
        (error: Error) => error.message,
      ),
    );
    expect(count(await Promise.all(attempts))).toEqual({ ok: 20, 'too-many-attempts': 4 });
    expect(sockets.filter(({ connected }) => connected)).toHaveLength(20);
    sockets[0]?.disconnect();
    await new Promise((resolve) => setTimeout(resolve, 200));
    await socketOf(member);
  });

  test('is in 100 rooms with one socket', async () => {
    const { member, threadId } = await writer();
    const threads = app.connection.collection('threads');
    const thread = await threads.findOne({ title: { $exists: true } }, { sort: { _id: -1 } });
    if (thread?._id.toHexString() !== threadId) throw new Error('Another thread is the last');
    const { ObjectId } = (await import('mongoose')).default.mongo;
    const copies = Array.from({ length: 105 }, () => ({ ...thread, _id: new ObjectId() }));
    await threads.insertMany(copies);
    const socket = await socketOf(member);
    const joins = copies.map(async ({ _id }) => {
      return (await ask<{ code?: string }>(socket, 'thread.join', { threadId: _id.toHexString() })).code ?? 'ok';
    });
    expect(count(await Promise.all(joins))).toEqual({ ok: 100, 'too-many-attempts': 5 });
    await ask(socket, 'thread.leave', { threadId: copies[0]?._id.toHexString() });
    expect(await ask(socket, 'thread.join', { threadId })).toMatchObject({ lastSeq: 0 });
  });
});

describe('guests', () => {
  test('of one address ask 1,200 times a minute together; health and signing out are not counted, members are others', async () => {
    const member = await make.member();
    const statuses: number[] = [];
    for (let i = 0; i < 13; i += 1) {
      const some = Array.from({ length: 100 }, async () => (await fetch(`${app.url}/api/vocabularies`)).status);
      statuses.push(...(await Promise.all(some)));
    }
    const counted = count(statuses);
    expect(counted[429]).toBeGreaterThan(0);
    expect(counted[200]).toBeGreaterThan(1000);
    expect((await fetch(`${app.url}/api/health/ready`)).status).toBe(200);
    expect((await member.client.get('/api/home')).status).toBe(200);
    expect((await member.client.call('DELETE', '/api/session')).status).toBe(200);
  });
});

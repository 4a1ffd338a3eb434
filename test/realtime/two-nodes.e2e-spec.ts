import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { groupRoutes } from '../../shared/src/groups/group.contract.js';
import { threadRoutes } from '../../shared/src/threads/thread.contract.js';
import { newId, toId } from '../../server/src/core/ids.js';
import { RelaySender } from '../../server/src/core/relay-sender.js';
import { bootApp, testStoreUri, type TestApp } from '../support/app.js';
import { TestClient } from '../support/client.js';
import { factories, PASSWORD, type TestMember } from '../support/factories.js';
import { ask, collect, connectAs, until, type TestSocket } from '../support/sockets.js';

const database = `tandem_test_${randomBytes(6).toString('hex')}`;
/** A MongoDB of one's own is what several nodes share. */
const env = { MONGODB_URI: testStoreUri() };

/** A second, and what a busy machine adds. */
const SECOND_MS = 3_000;

let a: TestApp;
let b: TestApp;
let make: ReturnType<typeof factories>;
const sockets: TestSocket[] = [];
beforeAll(async () => {
  a = await bootApp({ database, env });
  b = await bootApp({ database, env });
  make = factories(a);
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.disconnect();
});
afterAll(async () => {
  await b.close();
  await a.connection.dropDatabase();
  await a.close();
});

/** The same member at the other node. */
async function at(node: TestApp, { email }: TestMember): Promise<TestClient> {
  const client = new TestClient(node.url);
  expect((await client.signIn(email, PASSWORD)).status).toBe(201);
  return client;
}
async function connected(client: TestClient): Promise<TestSocket> {
  const socket = await connectAs(client);
  sockets.push(socket);
  return socket;
}
async function secretThread() {
  const facilitator = await make.facilitator();
  const { groupId } = await make.group(facilitator, { access: 'secret' });
  const { threadId } = await make.thread(facilitator, groupId);
  const member = await make.member();
  const params = { groupId, memberId: member.memberId };
  await facilitator.client.send(groupRoutes.accept, { params, body: { state: 'member' } });
  return { facilitator, groupId, threadId, member, params };
}

test('what is posted on one node is heard on the other, edits, removals and changes of the space too', async () => {
  const { facilitator, groupId, threadId, member } = await secretThread();
  const socket = await connected(await at(b, member));
  await ask(socket, 'thread.join', { threadId });
  await ask(socket, 'space.join', { spaceId: groupId });
  const heard = (['message.posted', 'message.edited', 'message.removed', 'space.changed'] as const).map((event) =>
    collect(socket, event),
  );
  const { messageId } = await make.message(facilitator, threadId, 'From the other node');
  const params = { threadId, messageId };
  await facilitator.client.send(threadRoutes.edit, { params, body: { body: 'Changed' } });
  await facilitator.client.send(threadRoutes.remove, { params });
  await until(() => heard.every((events) => events.length > 0), 'every event at the other node');
  expect(heard[0]).toMatchObject([{ messageId, body: 'From the other node', seq: 1 }]);
});

describe('within a second at the other node', () => {
  test('who is taken out of a group hears nothing more and may nothing more', async () => {
    const { facilitator, threadId, member, params } = await secretThread();
    const client = await at(b, member);
    const [socket, listener] = [await connected(client), await connected(await at(b, facilitator))];
    for (const one of [socket, listener]) await ask(one, 'thread.join', { threadId });
    const [told, heard] = [collect(socket, 'message.posted'), collect(listener, 'message.posted')];
    expect((await client.get(`/api/threads/${threadId}`)).status).toBe(200);
    await facilitator.client.send(groupRoutes.remove, { params });
    await until(
      async () => (await client.get(`/api/threads/${threadId}`)).status === 404,
      'the end of the right',
      1_000,
    );
    expect(await ask(socket, 'thread.join', { threadId })).toMatchObject({ code: 'not-found' });
    await make.message(facilitator, threadId);
    await until(() => heard.length === 1, 'the message at who is in the group');
    expect(told).toEqual([]);
  });

  test('who is taken into a group may', async () => {
    const { facilitator, threadId, groupId } = await secretThread();
    const late = await make.member();
    const client = await at(b, late);
    expect((await client.get(`/api/threads/${threadId}`)).status).toBe(404);
    const params = { groupId, memberId: late.memberId };
    await facilitator.client.send(groupRoutes.accept, { params, body: { state: 'member' } });
    await until(async () => (await client.get(`/api/threads/${threadId}`)).status === 200, 'the new right', SECOND_MS);
  });

  test('signing out closes the sockets of the session, and no others', async () => {
    const member = await make.member();
    const elsewhere = await connected(await at(b, member));
    // One session, known to both nodes.
    const sameSession = await connectAs(Object.assign(new TestClient(b.url), { cookies: cookiesOf(member.client) }));
    sockets.push(sameSession);
    await member.client.call('DELETE', '/api/session');
    await until(() => !sameSession.connected, 'the end of the socket', SECOND_MS);
    expect(elsewhere.connected).toBe(true);
  });
});

const cookiesOf = (client: TestClient) => (client as unknown as { cookies: Map<string, string> }).cookies;

test('senders on both nodes to one thread: every message once, without gaps', async () => {
  const { facilitator, member, threadId } = await secretThread();
  const clients = [facilitator.client, await at(b, facilitator), member.client, await at(b, member)];
  const reader = await connected(await at(b, member));
  await ask(reader, 'thread.join', { threadId });
  const heard = collect(reader, 'message.posted');
  const sent = await Promise.all(
    clients.flatMap((client, sender) =>
      Array.from({ length: 25 }, async (_, i) => {
        const body = { clientId: randomUUID(), body: `${sender}.${i}`, lang: 'en' };
        return (await client.send(threadRoutes.post, { params: { threadId }, body })).seq;
      }),
    ),
  );
  expect(sent.sort((one, other) => one - other)).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
  await until(() => new Set(heard.map(({ seq }) => seq)).size === 100, 'all messages at the other node');
});

test('one client id sent to two threads at once, on both nodes, is one message, and disturbs no other', async () => {
  const { facilitator, groupId, threadId } = await secretThread();
  const other = await make.thread(facilitator, groupId);
  const elsewhere = await at(b, facilitator);
  for (let round = 0; round < 5; round += 1) {
    const shared = randomUUID();
    const post = async (client: TestClient, to: string, clientId = randomUUID()) => {
      const body = { clientId, body: 'A', lang: 'en' };
      return (await client.post(`/api/threads/${to}/messages`, body)).status;
    };
    const [first, second, ...others] = await Promise.all([
      post(facilitator.client, threadId, shared),
      post(elsewhere, other.threadId, shared),
      ...Array.from({ length: 10 }, () => post(facilitator.client, threadId)),
      ...Array.from({ length: 10 }, () => post(elsewhere, other.threadId)),
    ]);
    expect([first, second].sort()).toEqual([201, 409]);
    expect(new Set(others)).toEqual(new Set([201]));
  }
});

test('a node that missed what another one did closes its sockets, and trusts nothing that it keeps', async () => {
  const { facilitator, groupId, member, threadId } = await secretThread();
  const client = await at(b, member);
  const socket = await connected(client);
  expect((await client.get(`/api/threads/${threadId}`)).status).toBe(200);
  // Told to nobody: as if the relay had forgotten it before this node asked.
  await a.connection.collection('memberships').deleteMany({ groupId: toId(groupId), memberId: toId(member.memberId) });
  const nodeId = newId();
  const gap = { nodeId, n: 5, name: 'pair.changed', payload: { pairId: groupId }, at: new Date() };
  await a.connection.collection('relay').insertOne(gap);
  await a.connection.collection('nodes').insertOne({ _id: nodeId, seenAt: new Date() });
  await until(() => !socket.connected, 'the end of the socket', SECOND_MS);
  expect((await client.get(`/api/threads/${threadId}`)).status).toBe(404);
  await make.message(facilitator, threadId);
});

test('a node that failed to tell tells it later, in order and once', async () => {
  const { facilitator, member, threadId } = await secretThread();
  const socket = await connected(await at(b, member));
  await ask(socket, 'thread.join', { threadId });
  const heard = collect(socket, 'message.posted');
  const sender = a.get(RelaySender) as unknown as { relayed: { insertMany(batch: unknown[]): Promise<unknown> } };
  const insertMany = sender.relayed.insertMany.bind(sender.relayed);
  let failures = 2;
  sender.relayed.insertMany = async (batch) => {
    failures -= 1;
    // First nothing is stored; then all is, and nobody learns of it.
    if (failures === 0) await insertMany(batch);
    if (failures >= 0) throw new Error('The line is down');
    return insertMany(batch);
  };
  await make.message(facilitator, threadId, '1');
  await make.message(facilitator, threadId, '2');
  await until(() => heard.length === 2, 'both messages');
  expect(heard.map(({ body }) => body)).toEqual(['1', '2']);
  sender.relayed.insertMany = insertMany;
});

// Last: passport knows one application in a process, the one that was made last.
test('a node that comes to one that was silent for long hears it from where it goes on', async () => {
  const nodeId = newId();
  const { facilitator, groupId } = await secretThread();
  await a.connection.collection('nodes').insertOne({ _id: nodeId, seenAt: new Date() });
  const late = await bootApp({ database, env });
  const socket = await connected(await at(late, facilitator));
  await ask(socket, 'space.join', { spaceId: groupId });
  const heard = collect(socket, 'space.changed');
  const goesOn = { nodeId, n: 900, name: 'membership.changed', payload: { groupId }, at: new Date() };
  await a.connection.collection('relay').insertOne(goesOn);
  await until(() => heard.some(({ what }) => what === 'members'), 'what the silent one did');
  expect(socket.connected).toBe(true);
  await late.close();
});

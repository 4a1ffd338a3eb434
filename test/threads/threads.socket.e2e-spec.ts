import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { groupRoutes } from '../../shared/src/groups/group.contract.js';
import type { MessageView } from '../../shared/src/threads/message.contract.js';
import { threadRoutes } from '../../shared/src/threads/thread.contract.js';
import { bootApp, type TestApp } from '../support/app.js';
import { factories, type TestMember } from '../support/factories.js';
import { ask, collect, connectAs, until, type TestSocket } from '../support/sockets.js';

let app: TestApp;
let make: ReturnType<typeof factories>;
let facilitator: TestMember;
let cityA: TestMember;
let cityB: TestMember;
let outsider: TestMember;
let pairId: string;
const sockets: TestSocket[] = [];

beforeAll(async () => {
  app = await bootApp();
  make = factories(app);
  [facilitator, cityA, cityB, outsider] = [
    await make.facilitator(),
    await make.member(),
    await make.member(),
    await make.member(),
  ];
  pairId = (await make.pair(facilitator, [cityA, cityB])).pairId;
});
afterAll(async () => {
  for (const socket of sockets) socket.disconnect();
  await app.close();
});

async function connected(who: TestMember): Promise<TestSocket> {
  const socket = await connectAs(who.client);
  sockets.push(socket);
  return socket;
}
const draft = (threadId: string, body = 'Hello') => ({ threadId, clientId: randomUUID(), body, lang: 'en' });

describe('a thread in real time', () => {
  test('what one sends, all in the room see within a second, as REST shows it; an outsider sees nothing', async () => {
    const { threadId } = await make.thread(cityA, pairId);
    const [a, b, f, o] = [
      await connected(cityA),
      await connected(cityB),
      await connected(facilitator),
      await connected(outsider),
    ];
    for (const socket of [a, b, f]) await ask(socket, 'thread.join', { threadId, since: 0 });
    expect(await ask(o, 'thread.join', { threadId, since: 0 })).toMatchObject({ code: 'not-found' });
    expect(await ask(o, 'space.join', { spaceId: pairId })).toMatchObject({ code: 'not-found' });
    const heard = [a, b, f].map((socket) => collect(socket, 'message.posted'));
    const overheard = collect(o, 'message.posted');
    const overheardSpace = collect(o, 'space.changed');

    const { message } = await ask<{ message: MessageView }>(a, 'message.send', draft(threadId, 'By socket'));
    const second = await make.message(cityB, threadId, 'By HTTP');
    await until(() => heard.every((told) => told.length === 2), 'both messages at all three', 1000);

    const rest = await cityA.client.send(threadRoutes.messages, { params: { threadId } });
    expect(rest.items).toEqual([message, second]);
    for (const told of heard) expect(told).toEqual(rest.items);
    expect([...overheard, ...overheardSpace]).toEqual([]);
  });

  test('joining gives what came since, a hundred at a time', async () => {
    const { threadId } = await make.thread(cityA, pairId);
    const a = await connected(cityA);
    await Promise.all(Array.from({ length: 130 }, () => ask(a, 'message.send', draft(threadId))));
    type Joined = { messages: MessageView[]; revision: number; behind: number; lastSeq: number };
    const first = await ask<Joined>(a, 'thread.join', { threadId, since: 10 });
    expect(first.messages.map(({ seq }) => seq)).toEqual(Array.from({ length: 100 }, (_, index) => index + 11));
    expect(first).toMatchObject({ revision: 110, behind: 20, lastSeq: 130 });
    const rest = await ask<Joined>(a, 'thread.join', { threadId, since: first.revision });
    expect([rest.messages.length, rest.messages.at(-1)?.seq]).toEqual([20, 130]);
    expect(rest).toMatchObject({ revision: 130, behind: 0 });
  });

  test('joining gives what was edited and removed since, each message once, as it is now', async () => {
    const { threadId } = await make.thread(cityA, pairId);
    const a = await connected(cityA);
    const messages: MessageView[] = [];
    for (let n = 0; n < 4; n += 1) messages.push(await make.message(cityA, threadId));
    const params = (index: number) => ({ threadId, messageId: messages[index]?.messageId ?? '' });
    await cityA.client.send(threadRoutes.edit, { params: params(2), body: { body: 'Mended' } });
    await cityA.client.send(threadRoutes.remove, { params: params(1) });
    await cityA.client.send(threadRoutes.edit, { params: params(2), body: { body: 'Mended again' } });
    expect(await ask(a, 'thread.join', { threadId, since: 4 })).toMatchObject({
      messages: [
        { seq: 2, revision: 6, body: '' },
        { seq: 3, revision: 7, body: 'Mended again' },
      ],
      revision: 7,
      behind: 0,
      lastSeq: 4,
    });
    expect(await ask(a, 'thread.join', { threadId, since: 7 })).toMatchObject({ messages: [], revision: 7 });
    expect(await ask(a, 'thread.join', { threadId, since: 99 })).toMatchObject({ messages: [], revision: 7 });
  });

  test('edits, removals and typing are told', async () => {
    const { threadId } = await make.thread(cityA, pairId);
    const [a, b] = [await connected(cityA), await connected(cityB)];
    await ask(a, 'thread.join', { threadId });
    await ask(b, 'thread.join', { threadId });
    const [edited, removed, typing, ownTyping] = [
      collect(b, 'message.edited'),
      collect(b, 'message.removed'),
      collect(b, 'thread.typing'),
      collect(a, 'thread.typing'),
    ];
    const { messageId } = await make.message(cityA, threadId);
    await ask(a, 'thread.typing', { threadId });
    const params = { threadId, messageId };
    await cityA.client.send(threadRoutes.edit, { params, body: { body: 'Mended' } });
    await cityA.client.send(threadRoutes.remove, { params });
    await until(() => removed.length === 1 && typing.length === 1, 'edit, removal and typing');
    expect(edited).toMatchObject([{ messageId, body: 'Mended' }]);
    expect(removed).toMatchObject([{ messageId, body: '' }]);
    expect(typing).toEqual([{ threadId, memberId: cityA.memberId }]);
    expect(ownTyping).toEqual([]);
  });
});

describe('rights that end', () => {
  test('who leaves a group hears nothing more and cannot write, at once', async () => {
    const { groupId } = await make.group(facilitator, { access: 'secret' });
    await facilitator.client.send(groupRoutes.accept, {
      params: { groupId, memberId: outsider.memberId },
      body: { state: 'member' },
    });
    const { threadId } = await make.thread(facilitator, groupId);
    const socket = await connected(outsider);
    expect(await ask(socket, 'thread.join', { threadId })).toMatchObject({ lastSeq: 0 });
    const told = collect(socket, 'message.posted');
    await make.message(facilitator, threadId);
    await until(() => told.length === 1, 'the first message');

    await outsider.client.send(groupRoutes.leave, { params: { groupId } });
    await make.message(facilitator, threadId);
    expect(await ask(socket, 'message.send', draft(threadId))).toMatchObject({ code: 'not-found' });
    expect(await outsider.client.get(`/api/threads/${threadId}/messages`)).toMatchObject({ status: 404 });
    const last = await make.message(cityA, (await make.thread(cityA, pairId)).threadId);
    expect(last.seq).toBe(1);
    expect(told).toHaveLength(1);
  });

  test('who looks at a group learns that something came', async () => {
    const { groupId } = await make.group(facilitator);
    const socket = await connected(outsider);
    await ask(socket, 'space.join', { spaceId: groupId });
    const told = collect(socket, 'space.changed');
    const { threadId } = await make.thread(facilitator, groupId);
    await make.resource(facilitator, { groupId });
    await make.message(facilitator, threadId);
    await until(() => told.length === 3, 'three changes', 1000);
    expect(told.map(({ what }) => what)).toEqual(['threads', 'resources', 'threads']);
  });
});

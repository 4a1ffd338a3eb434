import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { groupRoutes } from '../../shared/src/groups/group.contract.js';
import { invitationRoutes } from '../../shared/src/access/invitation.contract.js';
import { memberRoutes } from '../../shared/src/members/member.contract.js';
import { ThreadsService } from '../../server/src/threads/threads.service.js';
import { bootApp, type TestApp } from '../support/app.js';
import { factories, PASSWORD, type TestMember } from '../support/factories.js';
import { ask, collect, connectAs, until, type TestSocket } from '../support/sockets.js';

let app: TestApp;
let make: ReturnType<typeof factories>;
let administrator: TestMember;
let cityA: TestMember;
let cityB: TestMember;
const sockets: TestSocket[] = [];
beforeAll(async () => {
  app = await bootApp();
  make = factories(app);
  [administrator, cityA, cityB] = [await make.administrator(), await make.member(), await make.member()];
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

describe('a facilitation that has ended', () => {
  async function facilitatedPair() {
    const facilitator = await make.facilitator();
    const { pairId } = await make.pair(facilitator, [cityA, cityB]);
    const { threadId } = await make.thread(cityA, pairId);
    return { facilitator, pairId, threadId, params: { memberId: facilitator.memberId } };
  }
  const statuses = async ({ client }: TestMember, pairId: string, threadId: string) => [
    (await client.get(`/api/pairs/${pairId}`)).status,
    (await client.get(`/api/threads/${threadId}/messages`)).status,
    (await client.get<{ items: unknown[] }>('/api/pairs')).body.items.length,
  ];

  test('closes the pairs that it opened, and the rooms of their threads', async () => {
    const { facilitator, pairId, threadId, params } = await facilitatedPair();
    const socket = await connected(facilitator);
    await ask(socket, 'thread.join', { threadId });
    const told = collect(socket, 'message.posted');
    expect(await statuses(facilitator, pairId, threadId)).toEqual([200, 200, 1]);
    await administrator.client.send(memberRoutes.endFacilitation, { params });
    const listener = await connected(cityB);
    await ask(listener, 'thread.join', { threadId });
    const heard = collect(listener, 'message.posted');
    await make.message(cityA, threadId);
    await until(() => heard.length === 1, 'the message at the other city');
    expect(await statuses(facilitator, pairId, threadId)).toEqual([404, 404, 0]);
    expect(told).toEqual([]);
  });

  test('counts by its last day too', async () => {
    const { facilitator, pairId, threadId, params } = await facilitatedPair();
    const body = { regions: [], groups: [], languages: [], to: '2020-01-01' };
    await administrator.client.send(memberRoutes.setFacilitation, { params, body });
    expect(await statuses(facilitator, pairId, threadId)).toEqual([404, 404, 0]);
  });
});

describe('a session that another one replaces in the same browser', () => {
  test('by signing in: its sockets close', async () => {
    const [before, after] = [await make.member(), await make.member()];
    const socket = await connected(before);
    await before.client.signIn(after.email, PASSWORD);
    await until(() => !socket.connected, 'the end of the socket', 1000);
  });

  test('by accepting an invitation: its sockets close', async () => {
    const before = await make.member();
    const socket = await connected(before);
    const { url } = await administrator.client.send(invitationRoutes.create, {
      body: { email: `${randomUUID()}@example.org`, organisationId: before.organisationId },
    });
    const body = { name: 'Technical focal point', password: PASSWORD, voice: 'technical', locale: 'en' };
    await before.client.post(`/api/invitations/${url.split('/').at(-1)}/acceptance`, body);
    await until(() => !socket.connected, 'the end of the socket', 1000);
  });
});

describe('a right that ends while its holder enters a room', () => {
  test('leaves nobody behind in it', async () => {
    const facilitator = await make.facilitator();
    const { groupId } = await make.group(facilitator, { access: 'secret' });
    const { threadId } = await make.thread(facilitator, groupId);
    const member = await make.member();
    const params = { groupId, memberId: member.memberId };
    await facilitator.client.send(groupRoutes.accept, { params, body: { state: 'member' } });
    const [socket, listener] = [await connected(member), await connected(facilitator)];
    await ask(listener, 'thread.join', { threadId });
    const [told, heard] = [collect(socket, 'message.posted'), collect(listener, 'message.posted')];

    const threads = app.get(ThreadsService);
    const placeOf = threads.placeOf.bind(threads);
    threads.placeOf = async (...question) => {
      const answer = await placeOf(...question);
      await member.client.send(groupRoutes.leave, { params: { groupId } });
      return answer;
    };
    expect(await ask(socket, 'thread.join', { threadId })).toMatchObject({ code: 'not-found' });
    threads.placeOf = placeOf;
    await make.message(facilitator, threadId);
    await until(() => heard.length === 1, 'the message at the facilitator');
    expect(told).toEqual([]);
  });
});

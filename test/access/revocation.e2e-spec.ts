import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { groupRoutes } from '../../shared/src/groups/group.contract.js';
import { memberRoutes } from '../../shared/src/members/member.contract.js';
import { Sessions } from '../../server/src/access/sessions.service.js';
import { Accounts } from '../../server/src/auth/accounts.service.js';
import { Clock } from '../../server/src/core/clock.js';
import { toId } from '../../server/src/core/ids.js';
import { SessionSweep } from '../../server/src/realtime/session-sweep.service.js';
import { bootApp, type TestApp } from '../support/app.js';
import { factories, PASSWORD, type TestMember } from '../support/factories.js';
import { ask, collect, connectAs, until, type TestSocket } from '../support/sockets.js';

/** A second, and what a busy machine adds. */
const SECOND_MS = 3_000;
const DAY_MS = 24 * 3600 * 1000;

let app: TestApp;
let make: ReturnType<typeof factories>;
let administrator: TestMember;
let now: () => Date;
const sockets: TestSocket[] = [];
beforeAll(async () => {
  app = await bootApp();
  make = factories(app);
  administrator = await make.administrator();
  now = () => new Date();
});
afterEach(() => {
  app.get(Clock).now = now;
  for (const socket of sockets.splice(0)) socket.disconnect();
});
afterAll(() => app.close());

async function connected(who: TestMember): Promise<TestSocket> {
  const socket = await connectAs(who.client);
  sockets.push(socket);
  return socket;
}
const dayFromNow = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
const moveClock = (days: number) => {
  app.get(Clock).now = () => new Date(Date.now() + days * DAY_MS);
};
const scope = (limits: object) => ({ regions: ['africa'], groups: [], languages: [], ...limits });

/** Somebody in a thread, and somebody else who stays in it and sees that messages go on. */
interface Scene {
  who: TestMember;
  stays: TestMember;
  groupId: string;
  threadId: string;
}
async function asMember(): Promise<Scene> {
  const stays = await make.facilitator();
  const { groupId } = await make.group(stays, { access: 'secret' });
  const { threadId } = await make.thread(stays, groupId);
  const who = await make.member();
  const params = { groupId, memberId: who.memberId };
  await stays.client.send(groupRoutes.accept, { params, body: { state: 'member' } });
  return { who, stays, groupId, threadId };
}
/** In the group only by a scope that holds it. */
async function asFacilitator(limits: object = {}): Promise<Scene> {
  const stays = await make.facilitator();
  const { groupId } = await make.group(stays, { access: 'secret', regions: ['africa'] });
  const { threadId } = await make.thread(stays, groupId);
  return { who: await make.facilitator(scope(limits)), stays, groupId, threadId };
}
const membership = ({ groupId, who }: Scene) => ({ params: { groupId, memberId: who.memberId } });
const ofMember = ({ who }: Scene) => ({ params: { memberId: who.memberId } });

interface Row {
  way: string;
  scene: () => Promise<Scene>;
  revoke: (scene: Scene) => Promise<unknown>;
}
const rights: Row[] = [
  {
    way: 'leaves a group',
    scene: asMember,
    revoke: ({ who, groupId }) => who.client.send(groupRoutes.leave, { params: { groupId } }),
  },
  {
    way: 'is taken out of a group',
    scene: asMember,
    revoke: (scene) => scene.stays.client.send(groupRoutes.remove, membership(scene)),
  },
  {
    way: 'gets another scope',
    scene: asFacilitator,
    revoke: (scene) =>
      administrator.client.send(memberRoutes.setFacilitation, {
        ...ofMember(scene),
        body: scope({ regions: ['europe'] }),
      }),
  },
  {
    way: 'facilitates no more',
    scene: asFacilitator,
    revoke: (scene) => administrator.client.send(memberRoutes.endFacilitation, ofMember(scene)),
  },
  {
    way: 'facilitated until yesterday',
    scene: () => asFacilitator({ to: dayFromNow(0) }),
    revoke: () => Promise.resolve(moveClock(1)),
  },
];
const sessions: Row[] = [
  { way: 'signs out', scene: asMember, revoke: ({ who }) => who.client.call('DELETE', '/api/session') },
  {
    way: 'gets a new password',
    scene: asMember,
    revoke: async (scene) => {
      const { url } = await administrator.client.send(memberRoutes.resetPassword, ofMember(scene));
      await make.guest().post(`/api/password-resets/${url.split('/').at(-1)}`, { password: 'a new password' });
    },
  },
  {
    way: 'has all sessions ended',
    scene: asMember,
    revoke: ({ who }) => app.get(Sessions).endAllOf(toId(who.memberId)),
  },
  {
    way: 'has a session that is gone from the store',
    scene: asMember,
    revoke: async ({ who }) => {
      await app.connection.collection('sessions').deleteMany({ 'session.passport.user': who.memberId });
      await app.get(SessionSweep).sweep();
    },
  },
];

describe('within a second, who', () => {
  test.each([...rights.map((row) => ({ ...row, status: 404 })), ...sessions.map((row) => ({ ...row, status: 401 }))])(
    '$way reads, hears and does nothing more there: $status',
    async ({ scene: arrange, revoke, status }) => {
      const scene = await arrange();
      const { who, stays, threadId, groupId } = scene;
      const [socket, listener] = [await connected(who), await connected(stays)];
      for (const one of [socket, listener]) {
        expect(await ask(one, 'thread.join', { threadId })).not.toHaveProperty('code');
        expect(await ask(one, 'space.join', { spaceId: groupId })).not.toHaveProperty('code');
      }
      const told = (['message.posted', 'message.edited', 'space.changed', 'thread.typing'] as const).map((event) =>
        collect(socket, event),
      );
      const heard = collect(listener, 'message.posted');
      const read = async () => (await who.client.get(`/api/threads/${threadId}/messages`)).status;
      expect(await read()).toBe(200);

      await revoke(scene);
      await until(async () => (await read()) === status, `${status} over HTTP`, SECOND_MS);
      if (status === 401) await until(() => !socket.connected, 'the end of the socket', SECOND_MS);
      else {
        for (const [command, body] of [
          ['thread.join', { threadId }],
          ['space.join', { spaceId: groupId }],
          ['thread.typing', { threadId }],
          ['message.send', { threadId, clientId: crypto.randomUUID(), body: 'Am I still here?', lang: 'en' }],
        ] as const) {
          expect(await ask(socket, command, body)).toMatchObject({ code: 'not-found' });
        }
      }
      for (const events of told) events.splice(0);
      await ask(listener, 'thread.typing', { threadId });
      await make.message(stays, threadId);
      await until(() => heard.length === 1, 'the message at who stays');
      expect(told).toEqual([[], [], [], []]);
    },
  );

  test('facilitates a group no more moderates it no more, and goes on reading', async () => {
    const scene = await asMember();
    const { who, stays, threadId } = scene;
    await stays.client.send(groupRoutes.accept, { ...membership(scene), body: { state: 'facilitator' } });
    const remove = async () => {
      const { messageId } = await make.message(stays, threadId);
      return (await who.client.call('DELETE', `/api/threads/${threadId}/messages/${messageId}`)).status;
    };
    expect(await remove()).toBe(200);
    await stays.client.send(groupRoutes.accept, { ...membership(scene), body: { state: 'member' } });
    expect(await remove()).toBe(403);
    expect((await who.client.get(`/api/threads/${threadId}`)).status).toBe(200);
  });

  test('is administrator no more administers nothing', async () => {
    const former = await make.administrator();
    const administer = async () => [
      (await former.client.get('/api/metrics')).status,
      (await former.client.get('/api/invitations')).status,
      (await former.client.post(`/api/members/${administrator.memberId}/password-resets`)).status,
    ];
    expect(await administer()).toEqual([200, 200, 201]);
    const params = { memberId: former.memberId };
    await administrator.client.send(memberRoutes.setRole, { params, body: { role: 'member' } });
    expect(await administer()).toEqual([404, 403, 403]);
  });
});

describe('a facilitation', () => {
  const facilitators = async () => {
    const { body } = await administrator.client.get<{ items: { memberId: string }[]; facets: unknown }>(
      '/api/members',
      { role: 'facilitator', limit: 100 },
    );
    return body.items.map(({ memberId }) => memberId);
  };

  test('counts from its first day to its last, in the directory and for its rights', async () => {
    const facilitation = scope({ from: dayFromNow(1), to: dayFromNow(2) });
    const { stays, threadId } = await asFacilitator();
    const who = await make.facilitator(facilitation);
    const socket = await connected(who);
    const seen = async () => [
      (await who.client.get(`/api/threads/${threadId}`)).status,
      (await facilitators()).includes(who.memberId),
      (await administrator.client.send(memberRoutes.get, { params: { memberId: who.memberId } })).isFacilitator,
    ];
    const becomes = (expected: unknown[]) =>
      until(async () => JSON.stringify(await seen()) === JSON.stringify(expected), String(expected), SECOND_MS);
    expect(await seen()).toEqual([404, false, false]);
    moveClock(1);
    await becomes([200, true, true]);
    await ask(socket, 'thread.join', { threadId });
    moveClock(2);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await seen()).toEqual([200, true, true]);
    moveClock(3);
    await becomes([404, false, false]);
    const told = collect(socket, 'message.posted');
    await make.message(stays, threadId);
    expect(await ask(socket, 'thread.join', { threadId })).toMatchObject({ code: 'not-found' });
    expect(told).toEqual([]);
  });
});

describe('a password that is changed', () => {
  test('while somebody signs in with the old one, leaves no session of the old one behind', async () => {
    const member = await make.member();
    const params = { memberId: member.memberId };
    const { url } = await administrator.client.send(memberRoutes.resetPassword, { params });
    const accounts = app.get(Accounts);
    const verify = accounts.verify.bind(accounts);
    accounts.verify = async (...attempt) => {
      const verified = await verify(...attempt);
      accounts.verify = verify;
      await make.guest().post(`/api/password-resets/${url.split('/').at(-1)}`, { password: 'a new password' });
      return verified;
    };
    const late = make.guest();
    expect(await late.signIn(member.email, PASSWORD)).toMatchObject({
      status: 401,
      body: { code: 'wrong-credentials' },
    });
    expect((await late.get('/api/home')).status).toBe(401);
    const left = await app.connection
      .collection('sessions')
      .countDocuments({ 'session.passport.user': member.memberId });
    expect(left).toBe(0);
  });

  test('ends the sessions with it or not at all', async () => {
    const member = await make.member();
    const params = { memberId: member.memberId };
    const { url } = await administrator.client.send(memberRoutes.resetPassword, { params });
    const sessionsOf = app.get(Sessions);
    const endAllOf = sessionsOf.endAllOf.bind(sessionsOf);
    sessionsOf.endAllOf = () => Promise.reject(new Error('The store is gone'));
    const redeem = (password: string) =>
      make.guest().post(`/api/password-resets/${url.split('/').at(-1)}`, { password });
    expect((await redeem('a new password')).status).toBe(500);
    sessionsOf.endAllOf = endAllOf;
    expect((await member.client.get('/api/home')).status).toBe(200);
    expect((await make.guest().signIn(member.email, PASSWORD)).status).toBe(201);
    expect((await redeem('a new password')).status).toBe(201);
    expect((await member.client.get('/api/home')).status).toBe(401);
  });
});

test('a session that ended after the handshake of a socket opens no socket', async () => {
  const { client } = await make.member();
  const headers = { cookie: client.cookieHeader };
  const at = (sid = '') => `${app.url}/socket.io/?EIO=4&transport=polling${sid && `&sid=${sid}`}`;
  const handshake = await (await fetch(at(), { headers })).text();
  const { sid } = JSON.parse(handshake.slice(1)) as { sid: string };
  await client.call('DELETE', '/api/session');
  await fetch(at(sid), { method: 'POST', body: '40' });
  expect(await (await fetch(at(sid))).text()).toBe('44{"message":"sign-in-required"}');
});

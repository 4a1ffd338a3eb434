import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { FAILURES_PER_ACCOUNT } from '../../server/src/auth/sign-in-limit.js';
import { memberRoutes } from '../../shared/src/members/member.contract.js';
import { bootApp, type TestApp } from '../support/app.js';
import { TestClient } from '../support/client.js';
import { factories, PASSWORD, type TestMember } from '../support/factories.js';
import { connectAs, until } from '../support/sockets.js';

let app: TestApp;
let make: ReturnType<typeof factories>;
beforeAll(async () => {
  app = await bootApp();
  make = factories(app);
});
afterAll(() => app.close());

const sessionOf = async (client: TestClient) =>
  (await client.get<{ member: { memberId: string; email: string } | null; csrfToken: string }>('/api/session')).body;

describe('a page of one member, in a browser where another has signed in since', () => {
  test('neither reads nor writes in the name of the other', async () => {
    const [former, present] = [await make.member(), await make.member()];
    const ask = (reader: string) =>
      present.client.call('GET', '/api/groups', { headers: { 'x-member-id': reader } }).then(({ status }) => status);
    expect([await ask(former.memberId), await ask(present.memberId)]).toEqual([401, 200]);
    const socket = await connectAs(present.client, {}, { memberId: present.memberId });
    socket.close();
    await expect(connectAs(present.client, {}, { memberId: former.memberId })).rejects.toThrow('sign-in-required');
  });

  test('can still find out who is signed in', async () => {
    const [former, present] = [await make.member(), await make.member()];
    const headers = { 'x-member-id': former.memberId };
    const { body } = await present.client.call('GET', '/api/session', { headers });
    expect(body).toMatchObject({ member: { memberId: present.memberId } });
  });
});

describe('signing in and out', () => {
  test('a guest has a token and no member; a member has both', async () => {
    const guest = await sessionOf(make.guest());
    expect(guest.member).toBeNull();
    expect(guest.csrfToken.length).toBeGreaterThan(20);
    const member = await make.member();
    expect((await sessionOf(member.client)).member).toMatchObject({ memberId: member.memberId, email: member.email });
  });

  test('address and password are compared, and nothing tells which was wrong', async () => {
    const { email } = await make.member();
    const wrong = await make.guest().signIn(email, 'not the password');
    const unknown = await make.guest().signIn('nobody@example.org', PASSWORD);
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(wrong.body).toEqual(unknown.body);
    expect((await make.guest().signIn(email.toUpperCase(), PASSWORD)).status).toBe(201);
  });

  test('signing in gives a new session id, so that a planted one is worth nothing', async () => {
    const { email } = await make.member();
    const client = make.guest();
    await client.signIn(email, PASSWORD);
    const first = client.cookieHeader;
    await client.signIn(email, PASSWORD);
    expect(client.cookieHeader).not.toBe(first);
  });

  test('signing out ends the session and its sockets', async () => {
    const { client } = await make.member();
    const copy = client.cookieHeader;
    const socket = await connectAs(client);
    expect((await client.call('DELETE', '/api/session')).body).toMatchObject({ member: null });
    await until(() => socket.disconnected, 'the socket to be closed', 1000);
    const stolen = await fetch(`${app.url}/api/home`, { headers: { cookie: copy } });
    expect(stolen.status).toBe(401);
  });

  test('cookies are out of reach of scripts and foreign pages', async () => {
    const reply = await make.guest().signIn((await make.member()).email, PASSWORD);
    const cookies = reply.headers.getSetCookie();
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
  });
});

describe('requests from elsewhere', () => {
  let member: TestMember;
  beforeAll(async () => {
    member = await make.member();
  });

  const post = (headers: Record<string, string>) =>
    fetch(`${app.url}/api/resources`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: member.client.cookieHeader, ...headers },
      body: '{}',
    }).then(async (reply) => ((await reply.json()) as { code: string }).code);

  test("without the token, with a made-up one, or with another browser's: refused", async () => {
    expect(await post({})).toBe('csrf-token-required');
    expect(await post({ 'x-csrf-token': 'a'.repeat(64) })).toBe('csrf-token-required');
    const { csrfToken: foreign } = await sessionOf(make.guest());
    expect(await post({ 'x-csrf-token': foreign })).toBe('csrf-token-required');
  });

  test('a token cookie planted from another browser is refused: the session knows its own', async () => {
    const attacker = make.guest();
    const { csrfToken } = await sessionOf(attacker);
    const session = member.client.cookieHeader.split('; ').find((cookie) => cookie.startsWith('tandem.sid='));
    expect(await post({ cookie: `${attacker.cookieHeader}; ${session}`, 'x-csrf-token': csrfToken })).toBe(
      'csrf-token-required',
    );
  });

  test('a token from before signing in stays good; a foreign origin does not help it', async () => {
    const { csrfToken } = await sessionOf(member.client);
    expect(await post({ 'x-csrf-token': csrfToken })).toBe('invalid-input');
    expect(await post({ 'x-csrf-token': csrfToken, origin: app.url })).toBe('invalid-input');
    expect(await post({ 'x-csrf-token': csrfToken, origin: 'https://foreign.example' })).toBe('foreign-origin');
    expect(await post({ 'x-csrf-token': csrfToken, origin: 'null' })).toBe('foreign-origin');
  });
});

describe('limits and resets', () => {
  test('after 20 failures in a row the right password is not asked any more; others are not locked out', async () => {
    const { email } = await make.member();
    const client = make.guest();
    for (let failure = 0; failure < FAILURES_PER_ACCOUNT; failure += 1) {
      expect((await client.signIn(email, 'not the password')).status).toBe(401);
    }
    const refused = await client.signIn(email, PASSWORD);
    expect([refused.status, refused.body.code]).toEqual([429, 'too-many-attempts']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800);
    expect((await make.guest().signIn((await make.member()).email, PASSWORD)).status).toBe(201);
  });

  test('a success in between starts the count anew', async () => {
    const { email } = await make.member();
    const client = make.guest();
    for (let round = 0; round < 2; round += 1) {
      for (let failure = 0; failure < FAILURES_PER_ACCOUNT - 1; failure += 1) await client.signIn(email, 'wrong');
      expect((await client.signIn(email, PASSWORD)).status).toBe(201);
    }
  });

  test("an administrator's link sets a new password once and ends every session of the member", async () => {
    const administrator = await make.administrator();
    const member = await make.member();
    const { url } = await administrator.client.send(memberRoutes.resetPassword, {
      params: { memberId: member.memberId },
    });
    const token = url.split('/').at(-1) ?? '';
    expect((await member.client.get('/api/home')).status).toBe(200);
    const redeem = () =>
      make.guest().post<{ code?: string }>(`/api/password-resets/${token}`, { password: 'a new password' });
    const replies = await Promise.all([redeem(), redeem(), redeem()]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 410, 410]);
    expect((await member.client.get('/api/home')).status).toBe(401);
    expect((await make.guest().signIn(member.email, PASSWORD)).status).toBe(401);
    expect((await make.guest().signIn(member.email, 'a new password')).status).toBe(201);
  });
});

describe('headers', () => {
  test('a strict content policy without inline script or style, on pages and replies', async () => {
    const policy = (await fetch(`${app.url}/api/health/live`)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|http:/);
  });

  test('answers are kept nowhere, refusals neither; what is the same for all may be kept', async () => {
    const { client } = await make.member();
    const kept = async (path: string) => (await client.get(path)).headers.get('cache-control');
    for (const path of ['/api/session', '/api/home', '/api/members', '/api/members/nobody', '/api/no-such-route']) {
      expect({ path, kept: await kept(path) }).toEqual({ path, kept: 'no-store' });
    }
    expect(await kept('/api/vocabularies')).toBe('public, max-age=3600');
    expect(await kept('/api/openapi.json')).toBe('public, max-age=300');
  });

  test('request ids are in headers only', async () => {
    const reply = await fetch(`${app.url}/api/members/nobody`);
    expect(reply.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await reply.text()).not.toContain(reply.headers.get('x-request-id') ?? 'none');
  });
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { memberRoutes } from '../../shared/src/members/member.contract.js';
import { bootApp, type TestApp } from '../support/app.js';
import { factories, type TestMember } from '../support/factories.js';

let app: TestApp;
let make: ReturnType<typeof factories>;
let administrator: TestMember;
beforeAll(async () => {
  app = await bootApp();
  make = factories(app);
  administrator = await make.administrator();
});
afterAll(() => app.close());

/** Another browser with the same cookies, asked so that the session is remembered. */
async function copyOf({ client }: TestMember) {
  const { cookieHeader } = client;
  const ask = async () => (await fetch(`${app.url}/api/home`, { headers: { cookie: cookieHeader } })).status;
  expect([await ask(), await ask()]).toEqual([200, 200]);
  return ask;
}

test('who signed out is refused at once, though the session was remembered', async () => {
  const member = await make.member();
  const ask = await copyOf(member);
  await member.client.call('DELETE', '/api/session');
  expect(await ask()).toBe(401);
});

test('a new password ends every remembered session at once', async () => {
  const member = await make.member();
  const ask = await copyOf(member);
  const params = { memberId: member.memberId };
  const { url } = await administrator.client.send(memberRoutes.resetPassword, { params });
  const token = url.split('/').at(-1) ?? '';
  await make.guest().post(`/api/password-resets/${token}`, { password: 'another long password' });
  expect(await ask()).toBe(401);
});

test('a session that ends behind the back of the server is refused within a second', async () => {
  const member = await make.member();
  const ask = await copyOf(member);
  await app.connection.collection('sessions').deleteMany({ 'session.passport.user': member.memberId });
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  expect(await ask()).toBe(401);
});

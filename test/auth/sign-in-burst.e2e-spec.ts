import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { FAILURES_PER_ACCOUNT } from '../../server/src/auth/sign-in-limit.js';
import { bootApp, type TestApp } from '../support/app.js';
import { factories, PASSWORD } from '../support/factories.js';

let app: TestApp;
let make: ReturnType<typeof factories>;
beforeAll(async () => {
  app = await bootApp();
  make = factories(app);
});
afterAll(() => app.close());

async function signInAtOnce(times: number, email: string, password: string): Promise<Record<number, number>> {
  const client = make.guest();
  await client.call('DELETE', '/api/session');
  const replies = await Promise.all(Array.from({ length: times }, () => client.signIn(email, password)));
  const counts: Record<number, number> = {};
  for (const { status } of replies) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

test('many attempts at once get no further than one after the other', async () => {
  const { email } = await make.member();
  expect(await signInAtOnce(100, email, 'not the password')).toEqual({ 401: FAILURES_PER_ACCOUNT, 429: 80 });
});

test('many of the same person at once, all with the right password, all get in', async () => {
  const { email } = await make.member();
  expect(await signInAtOnce(50, email, PASSWORD)).toEqual({ 201: 50 });
});

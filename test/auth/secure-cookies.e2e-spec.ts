import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bootApp, type TestApp } from '../support/app.js';
import { factories, PASSWORD, type TestMember } from '../support/factories.js';

let app: TestApp;
let member: TestMember;
beforeAll(async () => {
  app = await bootApp({ env: { PUBLIC_URL: 'https://tandem.example.org' } });
  member = await factories(app).member();
});
afterAll(() => app.close());

test('behind https every cookie is Secure and this host’s only, the session’s too, whatever the proxy tells', async () => {
  const guest = factories(app).guest();
  await guest.get('/api/session');
  const reply = await guest.signIn(member.email, PASSWORD);
  const cookies = reply.headers.getSetCookie();
  expect(cookies.map((cookie) => cookie.split('=')[0]).sort()).toEqual(['__Host-tandem.csrf', '__Host-tandem.sid']);
  for (const cookie of cookies) {
    for (const attribute of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(attribute);
    expect(cookie).not.toContain('Domain');
  }
  expect((await guest.get('/api/home')).status).toBe(200);
});

import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DEMO_PASSWORD } from '../../server/src/demo/demo-password.js';
import { invitationRoutes } from '../../shared/src/access/invitation.contract.js';
import { memberRoutes } from '../../shared/src/members/member.contract.js';
import { pairRoutes } from '../../shared/src/pairs/pair.contract.js';
import { threadRoutes } from '../../shared/src/threads/thread.contract.js';
import { TestClient } from '../support/client.js';
import { startServer, type RunningServer } from '../support/server-process.js';
import { ask, connectAs } from '../support/sockets.js';

const METRICS_TOKEN = 'a-token-of-the-test-run';
const dataDirectory = mkdtempSync(join(tmpdir(), 'tandem-logs-'));
let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ dataDirectory, env: { LOG_LEVEL: 'trace', METRICS_TOKEN } });
}, 120_000);
afterAll(async () => {
  await server.stop();
  rmSync(dataDirectory, { recursive: true, force: true });
});

/** Everything that went over the line and is nobody else's business, and what stands for people. */
const secrets: string[] = [];
const secret = <Text extends string>(text: Text): Text => {
  secrets.push(text);
  return text;
};

async function signedIn(account: string): Promise<TestClient> {
  const client = new TestClient(server.url);
  const email = secret(`${account}@example.org`);
  const { status } = await client.signIn(email, secret(DEMO_PASSWORD));
  if (status !== 201) throw new Error(`${account} could not sign in: ${status}`);
  const { body } = await client.get<{ csrfToken: string; member: { name: string; memberId: string } }>('/api/session');
  for (const text of [body.csrfToken, body.member.name, body.member.memberId]) secret(text);
  for (const cookie of client.cookieHeader.split('; ')) secret(decodeURIComponent(cookie.split('=')[1] ?? ''));
  return client;
}

async function invite(administrator: TestClient, city: TestClient): Promise<void> {
  const { body } = await city.get<{ member: { organisation: { organisationId: string } } }>('/api/session');
  const { organisationId } = body.member.organisation;
  const email = secret(`${randomUUID()}@example.org`);
  const { url } = await administrator.send(invitationRoutes.create, { body: { email, organisationId } });
  const token = secret(url.split('/').at(-1) ?? '');
  const guest = new TestClient(server.url);
  await guest.get(`/invitation/${token}`);
  const name = secret('Ximena Quispe of the harbour');
  const account = { name, password: secret('a password of her own'), voice: 'technical', locale: 'es' };
  expect((await guest.post(`/api/invitations/${token}/acceptance`, account)).status).toBe(201);
  // The address is taken: the database refuses, and its message has the address.
  await administrator.call('POST', '/api/invitations', { body: { email, organisationId } });
  const { body: own } = await guest.get<{ member: { memberId: string } }>('/api/session');
  const reset = await administrator.send(memberRoutes.resetPassword, { params: { memberId: own.member.memberId } });
  const resetToken = secret(reset.url.split('/').at(-1) ?? '');
  await new TestClient(server.url).post(`/api/password-resets/${resetToken}`, {
    password: secret('another of her own'),
  });
}

async function talk(city: TestClient): Promise<void> {
  const { items } = await city.send(pairRoutes.list, {});
  const pair = items.find(({ state, cities }) => state === 'active' && cities.length === 2);
  if (!pair) throw new Error('The demonstration has no active pair of two');
  const title = secret('A thread about the quay');
  const { threadId } = await city.send(threadRoutes.create, { body: { spaceId: pair.pairId, title, lang: 'en' } });
  secret(threadId);
  const message = () => ({ clientId: randomUUID(), body: secret('The quay is sinking, tell nobody'), lang: 'en' });
  await city.send(threadRoutes.post, { params: { threadId }, body: message() });
  const socket = await connectAs(city);
  await ask(socket, 'thread.join', { threadId });
  await ask(socket, 'message.send', { threadId, ...message() });
  await ask(socket, 'message.send', { threadId, body: secret('A command that does not fit') });
  await ask(socket, 'thread.typing', { threadId: secret('not-a-thread-at-all') });
  await city.get('/api/members', { q: secret('somebody sought') });
  socket.disconnect();
}

async function err(client: TestClient): Promise<void> {
  await client.signIn(secret('nobody.here@example.org'), secret('guessed wrongly'));
  await client.call('POST', '/api/threads', { body: `{"title": "${secret('half a body')}` });
  await client.get(`/api/members/${secret('jane@example.org')}`);
  await client.call('PUT', `/api/${secret('made-up-path')}`, { body: {} });
  await fetch(`${server.url}/api/metrics`, { headers: { authorization: `Bearer ${secret(METRICS_TOKEN)}` } });
  await fetch(`${server.url}/api/home`, { headers: { cookie: `tandem.sid=${secret('s:forged.signature')}` } });
  await fetch(server.url, {
    headers: { 'user-agent': secret('A browser like no other/7.1'), referer: secret('http://from.where/') },
  });
}

const startLines = [/^Tandem is ready at http:\/\/\S+$/];

test('the log of a busy hour names nobody, quotes nobody, and holds no secret; every line is JSON', async () => {
  const [administrator, city] = [await signedIn('administrator'), await signedIn('city-a')];
  await invite(administrator, city);
  await talk(city);
  await err(city);
  await city.call('DELETE', '/api/session');
  await server.stop();
  secret(readFileSync(join(dataDirectory, 'session-secret'), 'utf8'));

  const lines = server.output().split('\n').filter(Boolean);
  const logged = lines.filter((line) => !startLines.some((known) => known.test(line)));
  // At this level every request leaves a line.
  expect(logged.length).toBeGreaterThan(20);
  for (const line of logged) expect(() => void JSON.parse(line)).not.toThrow();
  const text = logged.join('\n');
  for (const known of [...new Set(secrets)])
    expect({ known, isLogged: text.includes(known) }).toEqual({ known, isLogged: false });
  expect(text).not.toMatch(/127\.0\.0\.1|::1|remoteAddress|user-agent|cookie|@example/i);
}, 120_000);

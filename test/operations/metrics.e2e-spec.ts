import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bootApp, type TestApp } from '../support/app.js';
import { factories, type TestMember } from '../support/factories.js';
import { ask, connectAs } from '../support/sockets.js';

const TOKEN = 'a-token-of-the-test-run';
let app: TestApp;
let make: ReturnType<typeof factories>;
let administrator: TestMember;
beforeAll(async () => {
  app = await bootApp({ env: { METRICS_TOKEN: TOKEN } });
  make = factories(app);
  administrator = await make.administrator();
});
afterAll(() => app.close());

const read = async (authorization: string) => {
  const reply = await fetch(`${app.url}/api/metrics`, { headers: { authorization } });
  return { status: reply.status, type: reply.headers.get('content-type'), text: await reply.text() };
};

test('whoever is no administrator and has no token finds nothing there', async () => {
  const denied = { code: 'not-found', message: 'There is nothing here for you.' };
  for (const authorization of ['', 'Bearer', 'Bearer ', `Bearer ${TOKEN}x`, TOKEN, `Basic ${TOKEN}`]) {
    const { status, text } = await read(authorization);
    expect({ authorization, status, body: JSON.parse(text) as unknown }).toEqual({
      authorization,
      status: 404,
      body: denied,
    });
  }
  expect(await (await make.member()).client.get('/api/metrics')).toMatchObject({ status: 404, body: denied });
});

test('an administrator, and who has the token, read in Prometheus form what went on', async () => {
  const facilitator = await make.facilitator();
  const { groupId } = await make.group(facilitator);
  const { threadId } = await make.thread(facilitator, groupId);
  const socket = await connectAs(facilitator.client);
  await ask(socket, 'thread.join', { threadId });
  await ask(socket, 'message.send', { threadId, clientId: crypto.randomUUID(), body: 'Hello', lang: 'en' });
  await ask(socket, 'thread.join', { threadId: 'f'.repeat(24) });
  await facilitator.client.get(`/api/groups/${groupId}`);
  await facilitator.client.get('/api/no-such-route');

  const { status, type, text } = await read(`Bearer ${TOKEN}`);
  expect([status, type]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
  for (const line of [
    /^tandem_http_request_seconds_count\{method="GET",route="\/api\/groups\/:groupId",status="200"\} 1$/m,
    /^tandem_http_request_seconds_count\{method="GET",route="none",status="404"\} \d+$/m,
    /^tandem_socket_commands_total\{command="thread.join",outcome="ok"\} 1$/m,
    /^tandem_socket_commands_total\{command="thread.join",outcome="not-found"\} 1$/m,
    /^tandem_messages_posted_total 1$/m,
    /^tandem_sockets 1$/m,
    /^tandem_rooms \d+$/m,
    /^tandem_in_flight \d+$/m,
    /^tandem_outbox_events \d+$/m,
    /^tandem_outbox_oldest_seconds \d/m,
    /^nodejs_eventloop_lag_mean_seconds \d/m,
  ]) {
    expect(text).toMatch(line);
  }
  for (const secret of [groupId, threadId, facilitator.memberId, facilitator.email]) expect(text).not.toContain(secret);
  const asked = await administrator.client.get<string>('/api/metrics');
  expect([asked.status, asked.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(asked.body).toContain('# TYPE tandem_http_request_seconds histogram');
  socket.disconnect();
});

// Last: passport knows one application in a process, the one that was made last.
test('without a token in the settings, none is good', async () => {
  const other = await bootApp();
  const reply = await fetch(`${other.url}/api/metrics`, { headers: { authorization: 'Bearer undefined' } });
  expect(reply.status).toBe(404);
  await other.close();
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { EventLoopDelay } from '../../server/src/core/event-loop-delay.js';
import { threadRoutes } from '../../shared/src/threads/thread.contract.js';
import { bootApp, type TestApp } from '../support/app.js';
import { factories, type TestMember } from '../support/factories.js';
import { ask, connectAs } from '../support/sockets.js';

let app: TestApp;
let member: TestMember;
let threadId: string;
beforeAll(async () => {
  app = await bootApp({ env: { REQUESTS_AT_ONCE: '8' } });
  const make = factories(app);
  member = await make.facilitator();
  ({ threadId } = await make.thread(member, (await make.group(member)).groupId));
});
afterAll(() => app.close());

const message = (body: string) => ({ clientId: randomUUID(), body, lang: 'en' });

test('a flood is refused in part, at once and by name; nothing that was accepted is lost', async () => {
  const socket = await connectAs(member.client);
  const overHttp = Array.from({ length: 100 }, async (_, i) => {
    const reply = await member.client.post<{ code?: string }>(
      `/api/threads/${threadId}/messages`,
      message(`http ${i}`),
    );
    if (reply.status === 503) expect(reply.headers.get('retry-after')).toBe('2');
    return { body: `http ${i}`, outcome: reply.status === 201 ? 'ok' : reply.body.code };
  });
  const overSocket = Array.from({ length: 100 }, async (_, i) => {
    const sent = { threadId, ...message(`socket ${i}`) };
    return { body: `socket ${i}`, outcome: (await ask<{ code?: string }>(socket, 'message.send', sent)).code ?? 'ok' };
  });
  const answers = await Promise.all([...overHttp, ...overSocket]);
  const accepted = answers.filter(({ outcome }) => outcome === 'ok').map(({ body }) => body);
  expect(new Set(answers.map(({ outcome }) => outcome))).toEqual(new Set(['ok', 'busy']));

  const stored: string[] = [];
  for (let after = '0', more = true; more;) {
    const { items, next } = await member.client.send(threadRoutes.messages, {
      params: { threadId },
      query: { after, limit: 100 },
    });
    stored.push(...items.map(({ body }) => body));
    more = next !== null;
    after = next ?? '';
  }
  expect(stored.sort()).toEqual(accepted.sort());
  socket.disconnect();
});

test('late with everything, the node takes nothing new but questions for its health and signing out', async () => {
  const delay = app.get(EventLoopDelay);
  const socket = await connectAs(member.client);
  delay.meanMs = () => 400;
  try {
    expect(await member.client.get('/api/home')).toMatchObject({ status: 503, body: { code: 'busy' } });
    expect(await ask(socket, 'thread.join', { threadId })).toMatchObject({ code: 'busy' });
    await expect(connectAs(member.client)).rejects.toThrow();
    expect((await member.client.get('/api/health/ready')).status).toBe(200);
    expect((await member.client.call('DELETE', '/api/session')).status).toBe(200);
  } finally {
    delay.meanMs = () => 0;
  }
});

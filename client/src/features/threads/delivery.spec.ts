import { describe, expect, it } from '@jest/globals';
import { deliveryBy } from './delivery.js';
import type { Outgoing } from './outgoing.js';
import { ThreadServer } from './thread-server.fixture.js';

const outgoing = (body: string): Outgoing => ({
  place: 1,
  threadId: 'a'.repeat(24),
  clientId: 'one-client-id',
  body,
  lang: 'pt',
  writtenAt: '2026-11-18T09:00:00.000Z',
  state: 'waiting',
});

/** A server that has one message per client id, whatever words come with it again. */
function deliverTo(server: ThreadServer) {
  const send = async ({ body }: Outgoing) => server.messages[0] ?? server.post(body);
  return deliveryBy(send, async ({ seq }, { body }) => server.edit(seq, body));
}

describe('delivery', () => {
  it('sends a message once, and again without changing it', async () => {
    const server = new ThreadServer();
    await deliverTo(server)(outgoing('as written'));
    await deliverTo(server)(outgoing('as written'));
    expect(server.events.map(({ body }) => body)).toEqual(['as written']);
  });

  it('brings the last words to a message that had arrived without our knowing', async () => {
    const server = new ThreadServer();
    await deliverTo(server)(outgoing('as written'));
    const sent = await deliverTo(server)(outgoing('as changed before it was sent again'));
    expect(server.messages).toEqual([sent]);
    expect(sent.body).toBe('as changed before it was sent again');
  });

  it('leaves a removed message removed', async () => {
    const server = new ThreadServer();
    await deliverTo(server)(outgoing('as written'));
    server.remove(1);
    const sent = await deliverTo(server)(outgoing('as written'));
    expect(sent.removedAt).toBeDefined();
  });
});

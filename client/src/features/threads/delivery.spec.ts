import { describe, expect, it } from '@jest/globals';
import { deliveryBy } from './delivery.js';
import { changedDraft, draftTakingBack, writtenFrom } from './drafts.js';
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

/** The message taken back into the composer, written over, and sent again. */
function sentAgain(message: Outgoing, body: string): Outgoing {
  const taken = draftTakingBack(message, { body: '', lang: 'pt' });
  return { ...writtenFrom(changedDraft(taken, { body }), message.threadId), place: 2, state: 'sending' };
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
    const again = sentAgain(outgoing('as written'), 'as changed before it was sent again');
    const sent = await deliverTo(server)(again);
    expect(server.messages).toEqual([sent]);
    expect(sent.body).toBe('as changed before it was sent again');
  });

  it('leaves what was changed elsewhere, also where the words were taken back and sent again as they were', async () => {
    const server = new ThreadServer();
    await deliverTo(server)(outgoing('as written'));
    server.edit(1, 'as changed elsewhere');
    const unchanged = sentAgain(outgoing('as written'), 'as written');
    for (const message of [outgoing('as written'), unchanged]) {
      expect(await deliverTo(server)(message)).toMatchObject({ body: 'as changed elsewhere' });
    }
    expect(server.events.length).toBe(2);
  });

  it('still knows that the words were changed when they are taken back once more', async () => {
    const server = new ThreadServer();
    await deliverTo(server)(outgoing('as written'));
    const again = sentAgain(outgoing('as written'), 'as changed');
    expect(await deliverTo(server)(sentAgain(again, 'as changed'))).toMatchObject({ body: 'as changed' });
  });

  it('takes words that were refused for new ones, and words before others for changed ones', () => {
    const draft = { body: 'being written', lang: 'pt' };
    const refused = draftTakingBack({ ...outgoing('refused'), state: 'refused' }, draft);
    expect(refused).toEqual({ body: 'refused\n\nbeing written', lang: 'pt' });
    const waiting = draftTakingBack(outgoing('waiting'), draft);
    expect(waiting).toMatchObject({ body: 'waiting\n\nbeing written', clientId: 'one-client-id', isRewritten: true });
  });

  it('leaves a removed message removed', async () => {
    const server = new ThreadServer();
    await deliverTo(server)(outgoing('as written'));
    server.remove(1);
    const sent = await deliverTo(server)(outgoing('as written'));
    expect(sent.removedAt).toBeDefined();
  });
});

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { MessageView } from '#shared/threads/message.contract.js';
import { ApiError, type ClientErrorCode } from '../../lib/http/api-error.js';
import { Outbox } from './outbox.js';
import type { Written } from './outgoing.js';
import { ThreadServer } from './thread-server.fixture.js';

const written = (clientId: string): Written => ({
  threadId: 'a'.repeat(24),
  clientId,
  body: `words of ${clientId}`,
  lang: 'en',
  writtenAt: '2026-11-18T09:00:00.000Z',
});

/** A server that answers each attempt with the next of `problems`, and takes the message when none is left. */
function outboxBefore(...problems: ClientErrorCode[]) {
  const server = new ThreadServer();
  const attempts: string[] = [];
  const sent: MessageView[] = [];
  const outbox = new Outbox({
    deliver: async ({ clientId, body }) => {
      attempts.push(clientId);
      const problem = problems.shift();
      if (problem) throw new ApiError(problem);
      return server.post(body);
    },
  });
  outbox.onSent((message) => sent.push(message));
  outbox.start();
  return { outbox, attempts, sent };
}

const states = (outbox: Outbox) => outbox.read().map(({ clientId, state }) => [clientId, state]);
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

describe('Outbox', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('shows a message as sending at once, and lets it go when it is acknowledged', async () => {
    const { outbox, sent } = outboxBefore();
    await outbox.add(written('one'));
    expect(states(outbox)).toEqual([['one', 'sending']]);
    await pass(0);
    expect([outbox.read(), sent.map(({ body }) => body)]).toEqual([[], ['words of one']]);
  });

  it('tries again with the same client id, each time after a longer pause', async () => {
    const { outbox, attempts, sent } = outboxBefore('offline', 'busy', 'internal-error');
    await outbox.add(written('one'));
    await pass(999);
    expect([attempts.length, states(outbox)]).toEqual([1, [['one', 'waiting']]]);
    await pass(1);
    expect(attempts.length).toBe(2);
    await pass(2_000);
    expect(attempts.length).toBe(3);
    await pass(4_000);
    expect([attempts, sent.length]).toEqual([['one', 'one', 'one', 'one'], 1]);
  });

  it('keeps the order of writing: nobody overtakes who waits', async () => {
    const { outbox, attempts } = outboxBefore('offline');
    await outbox.add(written('one'));
    await outbox.add(written('two'));
    await pass(0);
    await outbox.add(written('three'));
    expect(states(outbox)).toEqual([
      ['one', 'waiting'],
      ['two', 'waiting'],
      ['three', 'waiting'],
    ]);
    await pass(1_000);
    expect(attempts).toEqual(['one', 'one', 'two', 'three']);
  });

  it('stops at a lasting refusal, says why, and lets the next one go', async () => {
    const { outbox, attempts } = outboxBefore('not-allowed');
    await outbox.add(written('one'));
    await outbox.add(written('two'));
    await pass(60_000);
    expect(attempts).toEqual(['one', 'two']);
    expect(outbox.read()).toMatchObject([{ clientId: 'one', state: 'refused', problem: 'not-allowed' }]);
    await outbox.tryAgain('one');
    expect(outbox.read()[0]).not.toHaveProperty('problem');
    await pass(0);
    expect(outbox.read()).toEqual([]);
  });

  it('does not wait for the end of the pause when the connection is back', async () => {
    const { outbox, attempts } = outboxBefore('offline', 'offline', 'offline');
    await outbox.add(written('one'));
    await pass(3_000);
    expect(attempts.length).toBe(3);
    outbox.wake();
    await pass(0);
    expect([attempts.length, outbox.read()]).toEqual([4, []]);
  });

  it('does not try again what was discarded', async () => {
    const { outbox, attempts } = outboxBefore('offline');
    await outbox.add(written('one'));
    await pass(0);
    await outbox.discard('one');
    await pass(60_000);
    expect(attempts).toEqual(['one']);
  });

  it('sends nothing while it is stopped, and goes on when it is started again', async () => {
    const { outbox, attempts } = outboxBefore('sign-in-required');
    await outbox.add(written('one'));
    await pass(0);
    outbox.stop();
    await pass(60_000);
    expect(attempts).toEqual(['one']);
    outbox.start();
    await pass(0);
    expect(attempts).toEqual(['one', 'one']);
  });
});

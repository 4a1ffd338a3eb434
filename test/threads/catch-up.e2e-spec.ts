import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { threadRoutes } from '../../shared/src/threads/thread.contract.js';
import { bootApp, type TestApp } from '../support/app.js';
import { factories, type TestMember } from '../support/factories.js';
import { ask, connectAs, until } from '../support/sockets.js';
import { AbsentReader, type LineFault } from './absent-reader.js';

let app: TestApp;
let make: ReturnType<typeof factories>;
let author: TestMember;
let reader: TestMember;
let groupId: string;
beforeAll(async () => {
  app = await bootApp();
  make = factories(app);
  author = await make.facilitator();
  reader = await make.member();
  ({ groupId } = await make.group(author));
});
afterAll(() => app.close());

/** Writes, or edits or removes one of the messages that still stand. */
async function act(threadId: string, messageIds: string[], { kind, at }: { kind: string; at: number }): Promise<void> {
  const index = at % Math.max(1, messageIds.length);
  const messageId = messageIds[index];
  if (kind === 'post' || messageId === undefined) {
    messageIds.push((await make.message(author, threadId)).messageId);
    return;
  }
  const params = { threadId, messageId };
  if (kind === 'edit') {
    await author.client.send(threadRoutes.edit, { params, body: { body: `Edited ${randomUUID()}` } });
    return;
  }
  await author.client.send(threadRoutes.remove, { params });
  messageIds.splice(index, 1);
}

const acts = fc.record({ kind: fc.constantFrom('post', 'post', 'edit', 'remove'), at: fc.nat() });
const step = fc.oneof(
  { weight: 8, arbitrary: acts },
  {
    weight: 1,
    arbitrary: fc.constantFrom({ line: 'cut' as const }, { line: 'back' as const }, { line: 'earlier' as const }),
  },
);
const faults = fc.array(fc.constantFrom<LineFault>('none', 'none', 'lost', 'doubled', 'late'), { maxLength: 30 });

test('whatever is written, edited and removed while the line drops, doubles and delays: apply(events, before) equals a fetch', async () => {
  const property = fc.asyncProperty(
    fc.nat(30),
    fc.array(step, { minLength: 10, maxLength: 50 }),
    faults,
    async (before, steps, line) => {
      const { threadId } = await make.thread(author, groupId);
      const messageIds: string[] = [];
      for (let n = 0; n < before; n += 1) await act(threadId, messageIds, { kind: 'post', at: 0 });
      const absent = new AbsentReader(reader.client, threadId);
      await absent.open();
      absent.faults = [...line];
      for (const one of steps) {
        if ('kind' in one) await act(threadId, messageIds, one);
        else if (one.line === 'cut') absent.goAway();
        else if (one.line === 'back') await absent.comeBack();
        else await absent.feed.showEarlier();
      }
      // A last word over a line that is good again: what it shows to be missing is asked for.
      absent.faults = [];
      if (!absent.isConnected) await absent.comeBack();
      await act(threadId, messageIds, { kind: 'post', at: 0 });
      const truth = await absent.freshFetch();
      await until(() => JSON.stringify(absent.shown()) === JSON.stringify(truth), 'the reader to be level').catch(
        () => undefined,
      );
      expect(absent.shown()).toEqual(truth);
      absent.close();
    },
  );
  await fc.assert(property, { numRuns: 12 });
});

test('after 5,000 messages, edits and removals the open thread equals a fresh fetch, and can be read backwards', async () => {
  const { threadId } = await make.thread(author, groupId);
  const messageIds: string[] = [];
  for (let n = 0; n < 30; n += 1) await act(threadId, messageIds, { kind: 'post', at: 0 });
  const absent = new AbsentReader(reader.client, threadId);
  await absent.open();
  absent.goAway();

  const socket = await connectAs(author.client);
  for (let round = 0; round < 50; round += 1) {
    const sent = Array.from({ length: 100 }, (_, n) => {
      return ask<{ message?: { messageId: string } }>(socket, 'message.send', {
        threadId,
        clientId: randomUUID(),
        body: `Round ${round}, message ${n}`,
        lang: 'en',
      });
    });
    for (const { message } of await Promise.all(sent)) messageIds.push(message?.messageId ?? 'refused');
    await act(threadId, messageIds, { kind: round % 2 ? 'edit' : 'remove', at: round * 7 });
  }
  socket.disconnect();

  await absent.comeBack();
  expect(absent.shown()).toEqual(await absent.freshFetch());
  expect(absent.shown().at(-1)?.seq).toBe(5_030);
  for (let page = 0; page < 5; page += 1) await absent.feed.showEarlier();
  expect(absent.shown()).toEqual(await absent.freshFetch());
  expect(absent.shown().length).toBeGreaterThan(100);
  absent.close();
});

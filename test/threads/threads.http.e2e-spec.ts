import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MessageView } from '../../shared/src/threads/message.contract.js';
import { threadRoutes } from '../../shared/src/threads/thread.contract.js';
import { bootApp, type TestApp } from '../support/app.js';
import { factories, type TestMember } from '../support/factories.js';

let app: TestApp;
let make: ReturnType<typeof factories>;
let facilitator: TestMember;
let cityA: TestMember;
let cityB: TestMember;
let pairId: string;
beforeAll(async () => {
  app = await bootApp();
  make = factories(app);
  [facilitator, cityA, cityB] = [await make.facilitator(), await make.member(), await make.member()];
  pairId = (await make.pair(facilitator, [cityA, cityB])).pairId;
});
afterAll(() => app.close());

const listed = (who: TestMember, threadId: string, query: Record<string, unknown> = {}) =>
  who.client.send(threadRoutes.messages, { params: { threadId }, query });

describe('messages', () => {
  test('are listed in order, page by page, in both directions', async () => {
    const { threadId } = await make.thread(cityA, pairId);
    for (let i = 1; i <= 7; i += 1) await make.message(i % 2 ? cityA : cityB, threadId, `Message ${i}`);
    const seqs = async (query: object) => {
      const { items, next } = await listed(facilitator, threadId, { ...query });
      return [items.map(({ seq }) => seq).join(' '), next];
    };
    expect(await seqs({})).toEqual(['1 2 3 4 5 6 7', null]);
    expect(await seqs({ limit: 3 })).toEqual(['5 6 7', '5']);
    expect(await seqs({ limit: 3, before: 5 })).toEqual(['2 3 4', '2']);
    expect(await seqs({ limit: 3, before: 2 })).toEqual(['1', null]);
    expect(await seqs({ limit: 3, after: 0 })).toEqual(['1 2 3', '3']);
    expect(await seqs({ limit: 3, after: 6 })).toEqual(['7', null]);
    expect(await seqs({ after: 7 })).toEqual(['', null]);
  });

  test('sent again with the same client id, it is the same message', async () => {
    const { threadId } = await make.thread(cityA, pairId);
    const message = { clientId: randomUUID(), body: 'Only once', lang: 'en' };
    const post = () => cityA.client.post<MessageView>(`/api/threads/${threadId}/messages`, message);
    const replies = await Promise.all(Array.from({ length: 6 }, post));
    expect(new Set(replies.map(({ status, body }) => `${status} ${body.messageId} ${body.seq}`)).size).toBe(1);
    expect((await listed(cityB, threadId)).items).toHaveLength(1);
  });

  test('the client id is unique per author: another may use the same, the author not in another thread', async () => {
    const [first, second] = [await make.thread(cityA, pairId), await make.thread(cityA, pairId)];
    const message = { clientId: randomUUID(), body: 'Hello', lang: 'en' };
    const post = async (who: TestMember, threadId: string) => {
      const { status, body } = await who.client.post<{ code?: string }>(`/api/threads/${threadId}/messages`, message);
      return body.code ?? status;
    };
    expect(await post(cityA, first.threadId)).toBe(201);
    expect(await post(cityB, first.threadId)).toBe(201);
    expect(await post(cityA, second.threadId)).toBe('client-id-used');
    expect((await listed(cityA, second.threadId)).items).toEqual([]);
  });

  test('keep their language and text as written, and answer another one of the thread only', async () => {
    const { threadId } = await make.thread(cityA, pairId);
    const text = 'سوق مغطى — <b>não</b> é HTML\n\nسطر ثان';
    const question = await cityA.client.send(threadRoutes.post, {
      params: { threadId },
      body: { clientId: randomUUID(), body: text, lang: 'ar' },
    });
    expect(question).toMatchObject({ body: text, lang: 'ar', seq: 1, authorId: cityA.memberId });
    const answer = { clientId: randomUUID(), body: 'Yes', lang: 'en', replyTo: question.messageId };
    expect(await cityB.client.send(threadRoutes.post, { params: { threadId }, body: answer })).toMatchObject({
      replyTo: question.messageId,
    });
    const elsewhere = await make.thread(cityA, pairId);
    const foreign = await cityB.client.post<{ fields: object }>(`/api/threads/${elsewhere.threadId}/messages`, {
      ...answer,
      clientId: randomUUID(),
    });
    expect([foreign.status, foreign.body.fields]).toEqual([400, { replyTo: 'unknown' }]);
  });

  test('edited they say so; removed they leave a tombstone in their place, and cannot be edited any more', async () => {
    const { threadId } = await make.thread(cityA, pairId);
    const first = await make.message(cityA, threadId, 'A slip');
    await make.message(cityB, threadId, 'After it');
    const params = { threadId, messageId: first.messageId };
    const edited = await cityA.client.send(threadRoutes.edit, { params, body: { body: 'Mended' } });
    expect(edited).toMatchObject({ body: 'Mended', seq: 1, editedAt: expect.any(String) });
    const removed = await cityA.client.send(threadRoutes.remove, { params });
    expect(removed).toMatchObject({ body: '', seq: 1, removedAt: expect.any(String) });
    expect(await cityA.client.send(threadRoutes.remove, { params })).toEqual(removed);
    const late = await cityA.client.call<{ code: string }>(
      'PATCH',
      `/api/threads/${threadId}/messages/${first.messageId}`,
      {
        body: { body: 'Too late' },
      },
    );
    expect([late.status, late.body.code]).toEqual([409, 'message-removed']);
    expect((await listed(cityB, threadId)).items.map(({ seq, body }) => `${seq} ${body}`)).toEqual([
      '1 ',
      '2 After it',
    ]);
  });
});

describe('threads', () => {
  test('are listed the liveliest first, page by page', async () => {
    const group = await make.group(facilitator);
    const threads = [];
    for (let i = 0; i < 5; i += 1) threads.push((await make.thread(facilitator, group.groupId)).threadId);
    await make.message(facilitator, threads[1] ?? '');
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: Record<string, unknown> = { spaceId: group.groupId, limit: 2, ...(cursor !== null && { cursor }) };
      const page = await facilitator.client.send(threadRoutes.list, { query });
      seen.push(...page.items.map(({ threadId }) => threadId));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toEqual([threads[1], threads[4], threads[3], threads[2], threads[0]]);
  });

  test('count their messages', async () => {
    const { threadId } = await make.thread(cityA, pairId);
    expect((await cityB.client.send(threadRoutes.get, { params: { threadId } })).lastSeq).toBe(0);
    await make.message(cityA, threadId);
    expect((await cityB.client.send(threadRoutes.get, { params: { threadId } })).lastSeq).toBe(1);
  });
});

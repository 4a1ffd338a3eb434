import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { threadRoutes } from '../../shared/src/threads/thread.contract.js';
import { bootApp, type TestApp } from '../support/app.js';
import { factories, type TestMember } from '../support/factories.js';

let app: TestApp;
let make: ReturnType<typeof factories>;
let author: TestMember;
let reader: TestMember;
let groupId: string;
beforeAll(async () => {
  app = await bootApp();
  make = factories(app);
  [author, reader] = [await make.facilitator(), await make.member()];
  ({ groupId } = await make.group(author));
});
afterAll(() => app.close());

const threadsOf = () => reader.client.send(threadRoutes.list, { query: { spaceId: groupId } });
const messagesOf = (threadId: string) => reader.client.send(threadRoutes.messages, { params: { threadId } });

test('what was acknowledged is read by everybody from then on, however often it was read just before', async () => {
  const { threadId } = await make.thread(author, groupId);
  for (let round = 1; round <= 20; round += 1) {
    await Promise.all([threadsOf(), messagesOf(threadId), messagesOf(threadId)]);
    const { messageId } = await make.message(author, threadId, `Message ${round}`);
    expect((await messagesOf(threadId)).items.at(-1)).toMatchObject({ body: `Message ${round}` });
    expect((await threadsOf()).items[0]).toMatchObject({ threadId, lastSeq: round });

    const params = { threadId, messageId };
    await author.client.send(threadRoutes.edit, { params, body: { body: `Edited ${round}` } });
    const edited = await messagesOf(threadId);
    expect(edited).toMatchObject({ revision: round * 2 });
    expect(edited.items.at(-1)).toMatchObject({ body: `Edited ${round}` });
  }
  const [last] = (await messagesOf(threadId)).items.slice(-1);
  await author.client.send(threadRoutes.remove, { params: { threadId, messageId: last?.messageId ?? '' } });
  expect((await messagesOf(threadId)).items.at(-1)).toMatchObject({ body: '' });
  const opened = await make.thread(author, groupId);
  expect((await threadsOf()).items.map((thread) => thread.threadId)).toContain(opened.threadId);
});

test('what is kept is the same for all, what one may do with it is not', async () => {
  await make.thread(author, groupId);
  const [mine, theirs] = await Promise.all([
    author.client.send(threadRoutes.list, { query: { spaceId: groupId } }),
    threadsOf(),
  ]);
  expect(mine.items[0]?.can).toEqual({ write: true, moderate: true });
  expect(theirs.items[0]?.can).toEqual({ write: false, moderate: false });
});

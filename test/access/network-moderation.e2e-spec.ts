import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { threadRoutes } from '../../shared/src/threads/thread.contract.js';
import { bootApp, type TestApp } from '../support/app.js';
import { factories } from '../support/factories.js';

let app: TestApp;
beforeAll(async () => {
  app = await bootApp();
});
afterAll(() => app.close());

test('what is said under a resource of the whole network, an administrator may remove; no other', async () => {
  const make = factories(app);
  const [author, other, facilitator, administrator] = [
    await make.member(),
    await make.member(),
    await make.facilitator(),
    await make.administrator(),
  ];
  const { resourceId } = await make.resource(author);
  const { threadId } = await make.thread(author, resourceId);
  const { messageId } = await make.message(author, threadId);
  const path = `/api/threads/${threadId}/messages/${messageId}`;
  const remove = async ({ client }: typeof other) => (await client.call('DELETE', path)).status;
  expect([await remove(other), await remove(facilitator), await remove(administrator)]).toEqual([403, 403, 200]);
  expect((await administrator.client.send(threadRoutes.get, { params: { threadId } })).can.moderate).toBe(true);
});

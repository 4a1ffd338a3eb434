import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bootApp, type TestApp } from '../support/app.js';
import { factories } from '../support/factories.js';

let app: TestApp;
beforeAll(async () => {
  app = await bootApp();
});
afterAll(() => app.close());

test('of thousands of unknown keys the answer names a few', async () => {
  const { client } = await factories(app).member();
  const body = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`key${index}`, 1]));
  const reply = await client.post<{ code: string; fields: object }>('/api/threads', body);
  expect([reply.status, reply.body.code]).toEqual([400, 'invalid-input']);
  expect(Object.keys(reply.body.fields).length).toBeLessThan(30);
});

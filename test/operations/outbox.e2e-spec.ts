import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toId } from '../../server/src/core/ids.js';
import { bootApp, type TestApp } from '../support/app.js';
import { factories } from '../support/factories.js';

/** Behind a page of the outbox. */
const MANY = 1_200;

const database = `tandem_test_${randomBytes(6).toString('hex')}`;
let app: TestApp;
beforeAll(async () => {
  app = await bootApp({ database });
});
afterAll(async () => {
  await app.connection.dropDatabase();
  await app.close();
});

async function startAgain(): Promise<void> {
  await app.close();
  app = await bootApp({ database });
}

test('an event that no start can deliver stops none behind it, and is set aside after the third time', async () => {
  const make = factories(app);
  const { groupId } = await make.group(await make.facilitator());
  await app.connection.collection('groups').updateOne({ _id: toId(groupId) }, { $set: { threadCount: 77 } });
  const outbox = app.connection.collection('outbox');
  await outbox.deleteMany({});
  const opened = (kind: string) => ({
    name: 'thread.opened',
    payload: { threadId: groupId, space: { kind, spaceId: groupId } },
  });
  // As a version of the program wrote it that this one does not understand.
  await outbox.insertOne({ name: 'message.posted', payload: {} });
  await outbox.insertMany(Array.from({ length: MANY }, () => opened('none')));
  await outbox.insertOne(opened('group'));

  const left = () => app.connection.collection('outbox').find().toArray();
  await startAgain();
  expect(await app.connection.collection('groups').findOne({ _id: toId(groupId) })).toMatchObject({ threadCount: 0 });
  expect(await left()).toMatchObject([{ name: 'message.posted', failures: 1 }]);
  await startAgain();
  expect(await left()).toMatchObject([{ failures: 2 }]);
  expect((await left())[0]).not.toHaveProperty('failedAt');
  await startAgain();
  const [setAside] = await left();
  expect(setAside).toMatchObject({ failures: 3, failedAt: expect.any(Date) });
  const { client } = await factories(app).administrator();
  const { body } = await client.get<string>('/api/metrics');
  expect(body).toMatch(/^tandem_outbox_set_aside_total\{event="message.posted"\} 1$/m);
  expect(body).toMatch(/^tandem_outbox_failed_events 1$/m);
  expect(body).toMatch(/^tandem_outbox_events 0$/m);
  await startAgain();
  expect(await left()).toEqual([setAside]);
});

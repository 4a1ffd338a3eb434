import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { threadRoutes } from '../../shared/src/threads/thread.contract.js';
import { bootApp } from '../support/app.js';
import { factories } from '../support/factories.js';
import { ask, connectAs } from '../support/sockets.js';

test('messages from before changes were counted are caught up like all others, also after a second start', async () => {
  const database = `tandem_test_${randomBytes(6).toString('hex')}`;
  const first = await bootApp({ database });
  const make = factories(first);
  const author = await make.facilitator();
  const { groupId } = await make.group(author);
  const { threadId } = await make.thread(author, groupId);
  for (let n = 0; n < 3; n += 1) await make.message(author, threadId);
  // As the version before wrote them, and as it left the list of what was done.
  await first.connection.collection('messages').updateMany({}, { $unset: { revision: 1 } });
  await first.connection.collection('threads').updateMany({}, { $unset: { revision: 1 } });
  await first.connection.collection('migrations').deleteMany({});
  await first.close();

  const second = await bootApp({ database });
  const client = Object.assign(author.client, { url: second.url });
  const page = await client.send(threadRoutes.messages, { params: { threadId } });
  expect(page).toMatchObject({ revision: 3, items: [{ revision: 1 }, { revision: 2 }, { revision: 3 }] });
  const { items } = page;
  await client.send(threadRoutes.remove, { params: { threadId, messageId: items[0]?.messageId ?? '' } });
  await second.close();

  const third = await bootApp({ database });
  const socket = await connectAs(Object.assign(author.client, { url: third.url }));
  expect(await ask(socket, 'thread.join', { threadId, since: 3 })).toMatchObject({
    messages: [{ seq: 1, revision: 4, body: '' }],
    revision: 4,
  });
  socket.disconnect();
  await third.connection.dropDatabase();
  await third.close();
});

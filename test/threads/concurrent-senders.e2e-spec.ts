import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { MessageView } from '../../shared/src/threads/message.contract.js';
import { threadRoutes } from '../../shared/src/threads/thread.contract.js';
import { bootApp, type TestApp } from '../support/app.js';
import { factories } from '../support/factories.js';
import { ask, collect, connectAs, until } from '../support/sockets.js';
import { wholeThread } from '../support/whole-thread.js';

let app: TestApp;
beforeAll(async () => {
  app = await bootApp();
});
afterAll(() => app.close());

test('16 senders over HTTP and sockets, each message sent three times: once each, without gaps, in one order', async () => {
  const make = factories(app);
  const facilitator = await make.facilitator();
  const { groupId } = await make.group(facilitator);
  const { threadId } = await make.thread(facilitator, groupId);
  const senders = await Promise.all(Array.from({ length: 16 }, () => make.member()));
  for (const sender of senders) await make.join(sender, groupId);
  const readers = await Promise.all([facilitator, ...senders.slice(0, 3)].map(({ client }) => connectAs(client)));
  for (const reader of readers) await ask(reader, 'thread.join', { threadId });
  const heard = readers.map((reader) => collect(reader, 'message.posted'));

  const acknowledged: MessageView[] = [];
  await Promise.all(
    senders.map(async ({ client }, index) => {
      const socket = index % 2 ? await connectAs(client) : null;
      for (let round = 0; round < 10; round += 1) {
        const message = { clientId: randomUUID(), body: `${index}.${round}`, lang: 'en' };
        const send = async () =>
          socket
            ? (await ask<{ message: MessageView }>(socket, 'message.send', { threadId, ...message })).message
            : client.send(threadRoutes.post, { params: { threadId }, body: message });
        const [first, ...again] = await Promise.all([send(), send(), send()]);
        if (!first) throw new Error('No acknowledgement');
        for (const other of again) expect(other).toEqual(first);
        acknowledged.push(first);
      }
      socket?.disconnect();
    }),
  );

  const all = await wholeThread(facilitator.client, threadId);
  expect(all.map(({ seq }) => seq)).toEqual(Array.from({ length: 160 }, (_, index) => index + 1));
  const inOrder = [...acknowledged].sort((a, b) => a.seq - b.seq);
  expect(all).toEqual(inOrder);
  await until(() => heard.every((told) => told.length === 160), 'every message at every reader');
  for (const told of heard) expect(told).toEqual(all);
  for (const reader of readers) reader.disconnect();
});

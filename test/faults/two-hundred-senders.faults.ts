import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { collect, connectAs, ask, until } from '../support/sockets.js';
import { AbsentReader } from '../threads/absent-reader.js';
import { tell } from './figures.js';
import { Network } from './network.js';
import { Sender } from './sender.js';
import { expectWhole, wholeThread } from '../support/whole-thread.js';

const SENDERS = 200;
const THREADS = 5;
const SECONDS = 90;

let network: Network;
beforeAll(async () => {
  network = await Network.start(SENDERS);
}, 10 * 60_000);
afterAll(() => network.stop());

/** Looks at a thread all the time, and on a line that breaks every few seconds. */
async function readersOf(threadId: string, index: number) {
  const [steady, moving] = [network.members[index]!, network.members[index + THREADS]!];
  const socket = await connectAs(steady);
  await ask(socket, 'thread.join', { threadId });
  const absent = new AbsentReader(moving, threadId);
  await absent.open();
  return { socket, heard: collect(socket, 'message.posted'), absent };
}

test(`${SENDERS} senders, retried, doubled and reconnecting: each acknowledged message once, without gaps, in one order for all`, async () => {
  const threadIds: string[] = [];
  for (let n = 0; n < THREADS; n += 1) threadIds.push(await network.openThread(`Two hundred senders ${n}`));
  const readers = await Promise.all(threadIds.map(readersOf));
  const senders = network.members.map(
    (client, index) => new Sender(client, threadIds[index % THREADS]!, `sender ${index}`, 1_500),
  );
  const end = Date.now() + SECONDS * 1_000;
  const goesOn = () => Date.now() < end;
  const moving = readers.map(async ({ absent }) => {
    while (goesOn()) {
      await wait(1_000 + Math.random() * 3_000);
      absent.goAway();
      await wait(Math.random() * 1_000);
      await absent.comeBack();
    }
  });
  await Promise.all([...senders.map((sender) => sender.sendWhile(goesOn)), ...moving]);

  let stored = 0;
  for (const [at, threadId] of threadIds.entries()) {
    const all = await wholeThread(network.members[0]!, threadId);
    stored += all.length;
    expectWhole(
      all,
      senders.filter((_, index) => index % THREADS === at).map(({ acknowledged }) => acknowledged),
    );
    const { socket, heard, absent } = readers[at]!;
    await until(() => heard.length >= all.length && absent.shown().at(-1)?.seq === all.length, 'the last messages');
    expect(heard).toEqual(all);
    expect(absent.shown()).toEqual(all.slice((absent.feed.read().floor ?? 1) - 1));
    socket.disconnect();
    absent.close();
  }
  const acknowledged = senders.reduce((sum, sender) => sum + sender.acknowledged.length, 0);
  expect(acknowledged).toBeGreaterThan(SENDERS * 10);
  tell('200 senders', { acknowledged, stored, seconds: SECONDS, threads: THREADS });
});

test('one client id in two threads at once: one is kept, the other refused, and nobody beside them suffers', async () => {
  const [first, second] = [await network.openThread('One id, here'), await network.openThread('One id, there')];
  const member = await connectAs(network.members[0]!);
  const others = await Promise.all(network.members.slice(1, 21).map((client) => connectAs(client)));
  type Answer = { code?: string };
  for (let round = 0; round < 30; round += 1) {
    const twice = { clientId: `twice-in-round-${round}`, body: 'Where do I belong', lang: 'en' };
    const sent = [first, second].map((threadId) => ask<Answer>(member, 'message.send', { threadId, ...twice }));
    const beside = others.map((socket, index) => {
      const clientId = `beside-${round}-${index}`;
      return ask<Answer>(socket, 'message.send', {
        threadId: index % 2 ? first : second,
        clientId,
        body: 'Beside',
        lang: 'en',
      });
    });
    const answers = await Promise.all(sent);
    expect(answers.map(({ code }) => code).sort()).toEqual(['client-id-used', undefined]);
    for (const { code } of await Promise.all(beside)) expect(code).toBeUndefined();
  }
  for (const socket of [member, ...others]) socket.disconnect();
});

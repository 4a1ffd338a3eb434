import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { groupRoutes } from '../../shared/src/groups/group.contract.js';
import { threadRoutes } from '../../shared/src/threads/thread.contract.js';
import type { TestClient } from '../support/client.js';
import { tell } from './figures.js';
import { Network } from './network.js';
import { Sender } from './sender.js';
import { expectWhole, wholeThread } from '../support/whole-thread.js';

const KILLS = 50;
const ACKNOWLEDGEMENTS = 5_000;
const SENDERS = 32;
const THREADS = 4;

let network: Network;
beforeAll(async () => {
  network = await Network.start(SENDERS + 1);
}, 5 * 60_000);
afterAll(() => network.stop());

const quietly = (act: Promise<unknown>) => act.catch(() => undefined);

/** Beside the messages: what changes several documents at once, or counts. */
async function changeOtherThings(client: TestClient, goesOn: () => boolean): Promise<string[]> {
  const opened: string[] = [];
  for (let n = 1; goesOn(); n += 1) {
    const body = { spaceId: network.groupId, title: `Opened ${n}`, lang: 'en' };
    const thread = await client.send(threadRoutes.create, { body }).catch(() => null);
    if (thread) opened.push(thread.threadId);
    await quietly(client.send(groupRoutes.leave, { params: { groupId: network.groupId } }));
    await quietly(client.send(groupRoutes.join, { params: { groupId: network.groupId } }));
    await wait(50);
  }
  return opened;
}

async function pages<T>(read: (cursor?: string) => Promise<{ items: T[]; next: string | null }>): Promise<T[]> {
  const all: T[] = [];
  for (let cursor: string | undefined, more = true; more;) {
    const { items, next } = await read(cursor);
    all.push(...items);
    more = next !== null;
    cursor = next ?? undefined;
  }
  return all;
}

test(`killed ${KILLS} times under ${SENDERS} senders: none of ${ACKNOWLEDGEMENTS} acknowledged messages is lost, nothing is half done`, async () => {
  const threadIds: string[] = [];
  for (let n = 0; n < THREADS; n += 1) threadIds.push(await network.openThread(`Fifty kills ${n}`));
  const [other, ...members] = network.members as [TestClient, ...TestClient[]];
  const senders = members.map(
    (client, index) => new Sender(client, threadIds[index % THREADS]!, `sender ${index}`, 200),
  );
  const acknowledged = () => senders.reduce((sum, sender) => sum + sender.acknowledged.length, 0);
  let kills = 0;
  const goesOn = () => kills < KILLS || acknowledged() < ACKNOWLEDGEMENTS;
  const sending = senders.map((sender) => sender.sendWhile(goesOn));
  const changing = changeOtherThings(other, goesOn);
  while (goesOn()) {
    const before = acknowledged();
    while (acknowledged() < before + ACKNOWLEDGEMENTS / KILLS) await wait(20);
    await wait(Math.random() * 200);
    await network.crash();
    kills += 1;
  }
  await Promise.all(sending);
  const opened = await changing;

  for (const [at, threadId] of threadIds.entries()) {
    const all = await wholeThread(other, threadId);
    const own = senders.filter((_, index) => index % THREADS === at).map((sender) => sender.acknowledged);
    expectWhole(all, own);
    const { lastSeq } = await other.send(threadRoutes.get, { params: { threadId } });
    expect(lastSeq).toBe(all.length);
  }
  const params = { groupId: network.groupId };
  const list = (cursor?: string) => ({ limit: 100, ...(cursor !== undefined && { cursor }) });
  const threads = await pages((cursor) =>
    other.send(threadRoutes.list, { query: { spaceId: network.groupId, ...list(cursor) } }),
  );
  const people = await pages((cursor) => other.send(groupRoutes.memberships, { params, query: list(cursor) }));
  expect(threads.map(({ threadId }) => threadId)).toEqual(expect.arrayContaining(opened));
  const group = await other.send(groupRoutes.get, { params });
  expect(group).toMatchObject({ threadCount: threads.length, memberCount: people.length });
  tell('50 kills', { kills, acknowledged: acknowledged(), threadsOpened: opened.length });
});

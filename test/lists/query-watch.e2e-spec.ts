import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import mongoose, { type Connection } from 'mongoose';
import { testStoreUri } from '../support/app.js';
import { monitored, QueryWatch } from '../support/queries/query-watch.js';

let watch: QueryWatch;
let watched: Connection;
let other: Connection;
beforeAll(async () => {
  const dbName = `tandem_test_${randomBytes(6).toString('hex')}`;
  watch = QueryWatch.next();
  watched = await mongoose.createConnection(monitored(testStoreUri()), { dbName }).asPromise();
  other = await mongoose.createConnection(testStoreUri(), { dbName }).asPromise();
  const things = other.collection('things');
  await things.insertMany(
    Array.from({ length: 30 }, (_, at) => ({ kind: at % 3, at, owners: [at % 5], name: `n${at}` })),
  );
  await things.createIndexes([
    { key: { kind: 1, at: -1 } },
    { key: { owners: 1, at: -1 } },
    { key: { name: 1 }, unique: true },
    { key: { endedAt: 1 }, sparse: true },
  ]);
});
afterAll(async () => {
  await other.dropDatabase();
  await Promise.all([watched.close(), other.close()]);
});

const things = () => watched.collection('things');
const all = () => things().find({ kind: 1 }).sort({ at: -1 }).limit(5).toArray();

test.each<[about: string, query: () => Promise<unknown>, complaint: string | null]>([
  ['a page by index', all, null],
  [
    'a page of either of two indexes',
    () =>
      things()
        .find({ $or: [{ kind: 1 }, { owners: 2 }] })
        .sort({ at: -1 })
        .limit(5)
        .toArray(),
    null,
  ],
  ['the first of all', () => things().find({}).sort({ name: 1 }).limit(5).toArray(), null],
  [
    'some by a unique key',
    () =>
      things()
        .find({ name: { $in: ['n1', 'n2'] } })
        .sort({ at: 1 })
        .toArray(),
    null,
  ],
  ['the few that a sparse index has', () => things().distinct('name', { endedAt: { $exists: true } }), null],
  ['a find without an index', () => things().find({ at: 3 }).limit(5).toArray(), 'scans the collection'],
  ['a count without an index', () => things().countDocuments({ at: 3 }), 'scans the collection'],
  ['distinct values without an index', () => things().distinct('kind', { at: 3 }), 'scans the collection'],
  [
    'an update without an index',
    () => things().updateMany({ at: 3 }, { $set: { isSeen: true } }),
    'scans the collection',
  ],
  ['a removal without an index', () => things().deleteOne({ at: 99 }), 'scans the collection'],
  [
    'a change without an index',
    () => things().findOneAndUpdate({ at: 4 }, { $set: { isSeen: true } }),
    'scans the collection',
  ],
  [
    'an aggregation without an index',
    () =>
      things()
        .aggregate([{ $match: { at: { $gt: 4 } } }, { $count: 'n' }])
        .toArray(),
    'scans the collection',
  ],
  [
    'a walk along an index',
    () =>
      things()
        .find({ at: { $gt: 3 } })
        .sort({ name: 1 })
        .limit(2)
        .toArray(),
    'reads a whole index',
  ],
  ['a sort in memory', () => things().find({ kind: 1 }).sort({ name: 1 }).limit(5).toArray(), 'sorts in memory'],
  ['an answer without an end', () => things().find({ kind: 1 }).toArray(), 'has no limit'],
  ['an answer that is as good as endless', () => things().find({ kind: 1 }).limit(100_000).toArray(), 'has no limit'],
])('%s', async (_about, query, complaint) => {
  const before = await watch.complaints(other);
  await query();
  const now = (await watch.complaints(other)).filter((one) => !before.includes(one));
  expect(now.length).toBe(complaint === null ? 0 : 1);
  if (complaint !== null) expect(now[0]).toContain(complaint);
});

test('fails naming the query, its plan and the test that sent it first', async () => {
  await expect(watch.assertGood(other)).rejects.toThrow(
    /things\.find {at: \?} limit\n {2}scans the collection\n {2}first in: a find without an index\n {2}plan: LIMIT < COLLSCAN/,
  );
});

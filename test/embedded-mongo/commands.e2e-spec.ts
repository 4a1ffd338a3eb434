import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Double, Long, MongoServerError, type Collection, type Document } from 'mongodb';
import { TestDatabase, codeOf } from './test-database.js';

let database: TestDatabase;
let items: Collection<Document>;

beforeAll(() => {
  database = new TestDatabase();
});

beforeEach(() => {
  items = database.collection();
});

afterAll(() => database.close());

describe('reading and writing', () => {
  it('sends long results in batches and closes the cursor', async () => {
    await items.insertMany(Array.from({ length: 1000 }, (_, n) => ({ n })));
    const found: unknown[] = [];
    for await (const item of items.find().sort({ n: -1 }).batchSize(7)) found.push(item['n']);
    expect(found).toEqual(Array.from({ length: 1000 }, (_, i) => 999 - i));
    expect(
      await items
        .find({ n: { $lt: 500 } }, { projection: { _id: 0 } })
        .skip(10)
        .limit(3)
        .toArray(),
    ).toEqual([{ n: 10 }, { n: 11 }, { n: 12 }]);
  });

  it('keeps the types of numbers through an update', async () => {
    await items.insertOne({ long: Long.fromNumber(5), double: new Double(2) });
    await items.updateOne({}, { $inc: { long: 1 }, $set: { touched: true } });
    const raw = await items.findOne({}, { promoteValues: false });
    expect(raw?.['long']).toEqual(Long.fromNumber(6));
    expect(raw?.['double']).toEqual(new Double(2));
  });

  it('reports duplicates as MongoDB does', async () => {
    await items.createIndex({ 'owner.id': 1, name: 1 }, { unique: true });
    await items.insertOne({ owner: { id: 7 }, name: 'x' });
    const error = await items.insertOne({ owner: { id: 7 }, name: 'x' }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(MongoServerError);
    expect(error).toMatchObject({
      code: 11000,
      keyPattern: { 'owner.id': 1, name: 1 },
      keyValue: { 'owner.id': 7, name: 'x' },
    });
    expect((error as Error).message).toBe(
      `E11000 duplicate key error collection: ${items.namespace} index: owner.id_1_name_1 dup key: { owner.id: 7, name: "x" }`,
    );
  });

  it('lets one of many concurrent writers have a unique value', async () => {
    await items.createIndex({ name: 1 }, { unique: true });
    const results = await Promise.all(Array.from({ length: 30 }, () => codeOf(items.insertOne({ name: 'only' }))));
    expect(results.filter((code) => code === undefined)).toHaveLength(1);
    expect(results.filter((code) => code === 11000)).toHaveLength(29);
    const upserts = await Promise.all(
      Array.from({ length: 30 }, () => items.updateOne({ name: 'other' }, { $inc: { n: 1 } }, { upsert: true })),
    );
    expect(upserts.filter(({ upsertedCount }) => upsertedCount === 1)).toHaveLength(1);
    expect((await items.findOne({ name: 'other' }))?.['n']).toBe(30);
  });

  it('goes on or stops after a failed statement, as asked', async () => {
    const numbered = database.numbered(items);
    const documents = [{ _id: 1 }, { _id: 1 }, { _id: 2 }];
    expect(
      await codeOf(
        numbered.insertMany(
          documents.map((item) => ({ ...item })),
          { ordered: true },
        ),
      ),
    ).toBe(11000);
    expect(await items.countDocuments()).toBe(1);
    expect(
      await codeOf(
        numbered.insertMany(
          documents.map((item) => ({ ...item })),
          { ordered: false },
        ),
      ),
    ).toBe(11000);
    expect(await items.countDocuments()).toBe(2);
  });

  it('finds and changes one document', async () => {
    await items.insertMany([
      { n: 1, tags: ['a'] },
      { n: 2, tags: ['b'] },
    ]);
    expect(
      await items.findOneAndUpdate(
        { n: { $gte: 1 } },
        { $inc: { n: 10 } },
        { sort: { n: -1 }, returnDocument: 'after', projection: { _id: 0, n: 1 } },
      ),
    ).toEqual({ n: 12 });
    expect(
      await items.findOneAndUpdate(
        { n: 5 },
        { $set: { x: 1 } },
        { upsert: true, returnDocument: 'after', projection: { _id: 0 } },
      ),
    ).toEqual({ n: 5, x: 1 });
    expect(await items.findOneAndDelete({ n: 12 }, { projection: { _id: 0 } })).toEqual({ n: 12, tags: ['b'] });
    expect(
      await items.findOneAndReplace({ n: 1 }, { y: 1 }, { returnDocument: 'after', projection: { _id: 0 } }),
    ).toEqual({ y: 1 });
    expect(await items.findOneAndUpdate({ n: 999 }, { $set: { x: 1 } })).toBeNull();
  });

  it('updates by a pipeline and by array filters', async () => {
    const numbered = database.numbered(items);
    await numbered.insertOne({ _id: 1, a: 1, list: [{ n: 1 }, { n: 5 }] });
    await numbered.updateOne({ _id: 1 }, [{ $set: { sum: { $add: ['$a', 10] } } }, { $unset: 'a' }]);
    await numbered.updateOne(
      { _id: 1 },
      { $set: { 'list.$[big].big': true } },
      { arrayFilters: [{ 'big.n': { $gt: 2 } }] },
    );
    expect(await numbered.findOne({ _id: 1 })).toEqual({ _id: 1, list: [{ n: 1 }, { n: 5, big: true }], sum: 11 });
  });

  it('answers for the types of old and new names', async () => {
    const numbered = database.numbered(items);
    expect(await codeOf(numbered.updateOne({ _id: 1 }, { $set: { _id: 2 } }, { upsert: true }))).toBe(undefined);
    await numbered.insertOne({ _id: 5 });
    expect(await codeOf(numbered.updateOne({ _id: 5 }, { $set: { _id: 6 } }))).toBe(66);
    expect(await codeOf(numbered.insertOne({ _id: [1] }))).toBe(53);
  });
});

describe('indexes', () => {
  async function planOf(filter: object, sort: object = {}): Promise<string> {
    const explained = await items
      .find(filter)
      .sort(sort as never)
      .explain('executionStats');
    return JSON.stringify(explained['queryPlanner']);
  }

  it('are used for equality, ranges, lists, orders and each branch of $or', async () => {
    await items.createIndexes([{ key: { space: 1, at: -1 } }, { key: { tags: 1 } }]);
    await items.insertMany(
      Array.from({ length: 300 }, (_, n) => ({ space: n % 10, at: new Date(n), tags: [`t${n % 7}`, `u${n % 5}`] })),
    );
    expect(await planOf({ space: 3 }, { at: -1 })).not.toMatch(/COLLSCAN|"SORT"/);
    expect(await planOf({ space: { $in: [1, 2, 3] } }, { at: -1 })).toMatch(/SORT_MERGE/);
    expect(await planOf({ $or: [{ space: 1 }, { tags: 't1' }] })).not.toMatch(/COLLSCAN/);
    expect(await planOf({ nothing: 1 })).toMatch(/COLLSCAN/);
    const merged = await items
      .find({ space: { $in: [1, 2, 3] } })
      .sort({ at: -1 })
      .limit(4)
      .toArray();
    expect(merged.map(({ at }) => (at as Date).getTime())).toEqual([293, 292, 291, 283]);
    const explained = await items.find({ space: 3 }).sort({ at: -1 }).limit(5).explain('executionStats');
    expect(explained['executionStats']).toMatchObject({ nReturned: 5, totalDocsExamined: 5, totalKeysExamined: 5 });
  });

  it('may be partial, sparse and built over what is there', async () => {
    await items.insertMany([
      { n: 1, on: true },
      { n: 1, on: false },
      { n: 2, on: true },
    ]);
    await items.createIndex({ n: 1 }, { unique: true, partialFilterExpression: { on: true } });
    expect(await codeOf(items.insertOne({ n: 1, on: true }))).toBe(11000);
    expect(await codeOf(items.insertOne({ n: 1, on: false }))).toBeUndefined();
    expect(await planOf({ n: 1, on: true })).toMatch(/IXSCAN/);
    expect(await planOf({ n: 1 })).toMatch(/COLLSCAN/);
    expect(await codeOf(items.createIndex({ on: 1 }, { unique: true }))).toBe(11000);
    expect((await items.indexes()).map(({ name }) => name)).toEqual(['_id_', 'n_1']);
  });

  it('are refused where they contradict another or are of an unknown kind', async () => {
    await items.createIndex({ a: 1 });
    expect(await items.createIndex({ a: 1 })).toBe('a_1');
    expect(await codeOf(items.createIndex({ a: 1 }, { unique: true }))).toBe(86);
    expect(await codeOf(items.createIndex({ a: 1 }, { name: 'other' }))).toBe(85);
    expect(await codeOf(items.createIndex({ a: 'text' }))).toBe(115);
    expect(await codeOf(items.createIndex({ a: '2dsphere' }))).toBe(115);
    expect(await codeOf(items.createIndex({ b: 1 }, { collation: { locale: 'en', strength: 2 } }))).toBe(115);
    expect(await codeOf(items.dropIndex('missing'))).toBe(27);
  });
});

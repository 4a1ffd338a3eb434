import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Long, type Collection, type Document } from 'mongodb';
import { StoreProcess } from './store-process.js';
import { TestDatabase, codeOf } from './test-database.js';

let store: StoreProcess;
let database: TestDatabase;
let items: Collection<Document>;

beforeAll(async () => {
  store = await StoreProcess.start();
  database = new TestDatabase(store.uri);
});

beforeEach(() => {
  items = database.collection();
});

afterAll(async () => {
  await database.close();
  await store.dispose();
});

describe('what is not supported', () => {
  const refused: [string, object, number][] = [
    ['an unknown command', { doTheImpossible: 1 }, 59],
    ['a known command', { mapReduce: 'x' }, 115],
    ['an unknown option', { find: 'x', surprise: 1 }, 40415],
    ['a tailable cursor', { find: 'x', tailable: true }, 115],
    ['a capped collection', { create: 'x', capped: true, size: 10 }, 115],
    ['$out', { aggregate: 'x', pipeline: [{ $out: 'y' }], cursor: {} }, 115],
    ['$changeStream', { aggregate: 'x', pipeline: [{ $changeStream: {} }], cursor: {} }, 115],
    ['an unknown stage', { aggregate: 'x', pipeline: [{ $foo: {} }], cursor: {} }, 40324],
    ['an unknown expression', { aggregate: 'x', pipeline: [{ $set: { a: { $foo: 1 } } }], cursor: {} }, 168],
    [
      'an unknown accumulator',
      { aggregate: 'x', pipeline: [{ $group: { _id: 1, a: { $foo: 1 } } }], cursor: {} },
      15952,
    ],
    ['a strange write concern', { insert: 'x', documents: [{}], writeConcern: { w: 3 } }, 100],
    ['a strange type', { find: 'x', filter: 'all' }, 14],
    ['an unknown cursor', { getMore: Long.fromNumber(5), collection: 'x' }, 43],
    ['an unknown hint', { find: 'hinted', hint: 'no_such' }, 2],
  ];

  it.each(refused)('%s', async (_name, command, code) => {
    await database.db.collection('hinted').updateOne({ a: 1 }, { $set: { a: 1 } }, { upsert: true });
    expect(await codeOf(database.db.command(command))).toBe(code);
  });

  it('is a document that is too large', async () => {
    const twice = { $range: [0, 900_000] };
    const numbered = database.numbered(items);
    expect(await codeOf(numbered.updateOne({ _id: 1 }, [{ $set: { a: twice, b: twice } }], { upsert: true }))).toBe(
      10334,
    );
  });
});

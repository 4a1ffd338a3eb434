import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Double, Long, ObjectId, type Collection, type Document } from 'mongodb';
import { TestDatabase } from './test-database.js';

let database: TestDatabase;
let items: Collection<Document>;

beforeAll(() => {
  database = new TestDatabase();
});

beforeEach(() => {
  items = database.collection();
});

afterAll(() => database.close());

describe('aggregation', () => {
  it('groups, joins, unwinds and counts', async () => {
    const [first, second] = [new ObjectId(), new ObjectId()];
    const people = database.db.collection(`people_${randomBytes(4).toString('hex')}`);
    await people.insertMany([
      { _id: first, name: 'A' },
      { _id: second, name: 'B' },
    ]);
    await items.insertMany([
      { owner: first, tags: ['x', 'y'], price: 10 },
      { owner: second, tags: ['x'], price: Long.fromNumber(5) },
      { owner: second, tags: [], price: new Double(2.5) },
    ]);
    const joined = await items
      .aggregate([
        { $group: { _id: '$owner', total: { $sum: '$price' } } },
        { $lookup: { from: people.collectionName, localField: '_id', foreignField: '_id', as: 'person' } },
        { $unwind: '$person' },
        { $project: { _id: 0, name: '$person.name', total: 1 } },
        { $sort: { name: 1 } },
      ])
      .toArray();
    expect(joined).toEqual([
      { name: 'A', total: 10 },
      { name: 'B', total: 7.5 },
    ]);
    expect(await items.aggregate([{ $unwind: '$tags' }, { $sortByCount: '$tags' }]).toArray()).toEqual([
      { _id: 'x', count: 2 },
      { _id: 'y', count: 1 },
    ]);
    const [facets] = await items
      .aggregate([
        {
          $facet: {
            count: [{ $count: 'n' }],
            prices: [{ $bucket: { groupBy: '$price', boundaries: [0, 5, 10], default: 'more' } }],
          },
        },
      ])
      .toArray();
    expect(facets).toEqual({
      count: [{ n: 3 }],
      prices: [
        { _id: 0, count: 1 },
        { _id: 5, count: 1 },
        { _id: 'more', count: 1 },
      ],
    });
    const within = await items
      .aggregate([
        { $match: { price: 10 } },
        {
          $lookup: {
            from: people.collectionName,
            let: { id: '$owner' },
            pipeline: [{ $match: { $expr: { $eq: ['$_id', '$$id'] } } }],
            as: 'p',
          },
        },
        { $replaceWith: { names: { $map: { input: '$p', as: 'person', in: { $toLower: '$$person.name' } } } } },
      ])
      .toArray();
    expect(within).toEqual([{ names: ['a'] }]);
  });

  it('counts and collects distinct values', async () => {
    await items.insertMany([{ a: [1, 2] }, { a: 2 }, { a: new Double(1) }, {}]);
    expect(await items.countDocuments({ a: 2 })).toBe(2);
    expect(await items.estimatedDocumentCount()).toBe(4);
    expect(await items.distinct('a')).toEqual([1, 2]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { Decimal128, Double, Int32, Long, ObjectId } from 'bson';
import { StoreError } from '../../errors.js';
import { compileFilter } from '../match/compile-filter.js';
import type { MatchTrace } from '../match/trace.js';
import { deserialize, serialize, type BsonDocument } from '../values.js';
import { compileOperatorUpdate, compileReplacement } from './compile-update.js';
import { documentFromFilter } from './upsert.js';

function bson(document: object): BsonDocument {
  return deserialize(serialize(document));
}

interface Options {
  readonly filter?: object;
  readonly arrayFilters?: object[];
  readonly isInsert?: boolean;
}

function apply(
  before: object,
  update: object,
  { filter = {}, arrayFilters, isInsert = false }: Options = {},
): BsonDocument {
  const document = bson(before);
  const trace: MatchTrace = {};
  compileFilter(bson(filter))(document, trace);
  const options = arrayFilters ? { arrayFilters: arrayFilters.map(bson) } : {};
  return compileOperatorUpdate(bson(update), options)({ document, isInsert, position: trace.position });
}

const id = new ObjectId();

/** document before, update, document after, options */
const table: [string, object, object, object, Options?][] = [
  ['$set', { a: 1 }, { $set: { a: 2, 'b.c': 3 } }, { a: 2, b: { c: 3 } }],
  ['$set of the same _id', { _id: id }, { $set: { _id: id, a: 1 } }, { _id: id, a: 1 }],
  ['$set beyond an array’s end', { a: [1] }, { $set: { 'a.3': 4 } }, { a: [1, null, null, 4] }],
  ['$set by a number as a name', { a: {} }, { $set: { 'a.0': 1 } }, { a: { 0: 1 } }],
  ['new fields in the order of their names', {}, { $set: { b: 1, a: 2 } }, { a: 2, b: 1 }],
  ['$unset', { a: 1, b: { c: 1, d: 2 } }, { $unset: { a: '', 'b.c': '' } }, { b: { d: 2 } }],
  ['$unset of an element', { a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
  ['$inc keeps Int32', { a: 1 }, { $inc: { a: 1, b: 5 } }, { a: new Int32(2), b: new Int32(5) }],
  ['$inc grows into Long', { a: 2 ** 31 - 1 }, { $inc: { a: 1 } }, { a: Long.fromNumber(2 ** 31) }],
  ['$inc keeps Long', { a: Long.fromNumber(1) }, { $inc: { a: 1 } }, { a: Long.fromNumber(2) }],
  ['$inc keeps Double', { a: new Double(1) }, { $inc: { a: 1 } }, { a: new Double(2) }],
  [
    '$inc of Decimal128',
    { a: Decimal128.fromString('0.1') },
    { $inc: { a: Decimal128.fromString('0.2') } },
    { a: Decimal128.fromString('0.3') },
  ],
  [
    'other fields keep their types',
    { a: new Double(1), l: Long.fromNumber(7), d: Decimal128.fromString('1.10') },
    { $set: { x: 1 } },
    { a: new Double(1), l: Long.fromNumber(7), d: Decimal128.fromString('1.10'), x: 1 },
  ],
  ['$mul', { a: 3 }, { $mul: { a: 2, b: 9 } }, { a: 6, b: 0 }],
  ['$min and $max across types', { a: 5, b: 5 }, { $min: { a: 'text' }, $max: { b: 'text' } }, { a: 5, b: 'text' }],
  ['$min of missing', {}, { $min: { a: 3 } }, { a: 3 }],
  ['$rename', { a: 1, b: 2 }, { $rename: { a: 'c.d' } }, { b: 2, c: { d: 1 } }],
  ['$setOnInsert when updating', { a: 1 }, { $setOnInsert: { b: 1 } }, { a: 1 }],
  ['$setOnInsert when inserting', {}, { $setOnInsert: { b: 1 } }, { b: 1 }, { isInsert: true }],
  ['$push', { a: [1] }, { $push: { a: 2, b: 1 } }, { a: [1, 2], b: [1] }],
  [
    '$push with all its clauses',
    { a: [{ n: 3 }, { n: 1 }] },
    { $push: { a: { $each: [{ n: 2 }], $sort: { n: -1 }, $slice: 2 } } },
    { a: [{ n: 3 }, { n: 2 }] },
  ],
  ['$push at a position', { a: [1, 4] }, { $push: { a: { $each: [2, 3], $position: 1 } } }, { a: [1, 2, 3, 4] }],
  ['$push the last', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: -2 } } }, { a: [2, 3] }],
  [
    '$addToSet',
    { a: [1, { x: 1 }] },
    { $addToSet: { a: { $each: [new Double(1), { x: 1 }, 2] } } },
    { a: [1, { x: 1 }, 2] },
  ],
  [
    '$pull by value, operator and filter',
    { a: [1, 5, 9], b: [{ x: 1, y: 2 }, { x: 2 }], c: [id] },
    { $pull: { a: { $gte: 5 }, b: { x: 1 }, c: id } },
    { a: [1], b: [{ x: 2 }], c: [] },
  ],
  ['$pullAll', { a: [1, 2, 1, 3] }, { $pullAll: { a: [1, 3] } }, { a: [2] }],
  ['$pop', { a: [1, 2, 3], b: [1, 2] }, { $pop: { a: 1, b: -1 } }, { a: [1, 2], b: [2] }],
  ['$bit', { a: 5 }, { $bit: { a: { and: 4, or: 1 } } }, { a: 5 }],
  [
    'the positional $',
    {
      a: [
        { n: 1, v: 0 },
        { n: 2, v: 0 },
      ],
    },
    { $set: { 'a.$.v': 9 } },
    {
      a: [
        { n: 1, v: 0 },
        { n: 2, v: 9 },
      ],
    },
    { filter: { 'a.n': 2 } },
  ],
  ['all positions', { a: [1, 2] }, { $inc: { 'a.$[]': 10 } }, { a: [11, 12] }],
  [
    'filtered positions',
    { a: [{ n: 1 }, { n: 5 }] },
    { $set: { 'a.$[big].ok': true } },
    { a: [{ n: 1 }, { n: 5, ok: true }] },
    { arrayFilters: [{ 'big.n': { $gt: 3 } }] },
  ],
  [
    'different positional paths do not conflict',
    { a: [{ x: 1, y: 1 }] },
    { $set: { 'a.$.x': 2 }, $inc: { 'a.$.y': 1 } },
    { a: [{ x: 2, y: 2 }] },
    { filter: { 'a.x': 1 } },
  ],
];

describe('an update', () => {
  it.each(table)('%s', (...[, before, update, after, options]) => {
    expect(serialize(apply(before, update, options))).toEqual(serialize(after));
  });

  it('replaces all but _id', () => {
    const replaced = compileReplacement(bson({ b: 1 }))({
      document: bson({ _id: id, a: 1 }),
      isInsert: false,
      position: undefined,
    });
    expect(serialize(replaced)).toEqual(serialize({ _id: id, b: 1 }));
  });

  it('starts an upsert from what the filter fixes', () => {
    const filter = bson({
      a: 1,
      b: { $gt: 3 },
      'c.d': { $eq: 'x' },
      $and: [{ e: { $in: [7] } }],
      $or: [{ f: 1 }, { g: 1 }],
    });
    expect(serialize(documentFromFilter(filter))).toEqual(serialize({ a: 1, c: { d: 'x' }, e: 7 }));
  });

  it('does not reach what objects inherit', () => {
    apply({}, { $set: { 'constructor.prototype.polluted': 1 } });
    const hostile = JSON.parse('{"$set":{"__proto__.polluted":1}}') as object;
    apply({}, hostile);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

const refusals: [string, object, object, number, Options?][] = [
  ['through a scalar', { a: 5 }, { $set: { 'a.b': 1 } }, 28],
  ['a name in an array', { a: [1] }, { $set: { 'a.b': 1 } }, 28],
  ['the same path twice', {}, { $set: { a: 1 }, $inc: { a: 1 } }, 40],
  ['a path and one within it', {}, { $set: { a: {}, 'a.b': 1 } }, 40],
  ['adding to a string', { a: 'x' }, { $inc: { a: 1 } }, 14],
  ['adding a string', { a: 1 }, { $inc: { a: 'x' } }, 14],
  ['growing beyond Long', { a: Long.MAX_VALUE }, { $inc: { a: 1 } }, 2],
  ['pushing onto a scalar', { a: 1 }, { $push: { a: 1 } }, 2],
  ['an unknown modifier', {}, { $foo: { a: 1 } }, 9],
  ['an unknown clause of $push', {}, { $push: { a: { $each: [], $foo: 1 } } }, 2],
  ['a $ that found nothing', { a: [1] }, { $set: { 'a.$': 1 } }, 2],
  ['an unused array filter', { a: [1] }, { $set: { b: 1 } }, 9, { arrayFilters: [{ x: 1 }] }],
  ['an unnamed position', { a: [1] }, { $set: { 'a.$[x]': 1 } }, 2],
  ['a field with a dollar', {}, { $set: { 'a.$b': 1 } }, 52],
  ['an empty name', {}, { $set: { 'a..b': 1 } }, 56],
];

describe('what no update may say', () => {
  it.each(refusals)('%s', (...[, before, update, code, options]) => {
    let error: unknown;
    try {
      apply(before, update, options);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(StoreError);
    expect((error as StoreError).code).toBe(code);
  });
});

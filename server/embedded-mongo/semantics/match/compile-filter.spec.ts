import { describe, expect, it } from '@jest/globals';
import { BSONRegExp, Decimal128, Double, Int32, Long, ObjectId } from 'bson';
import { StoreError } from '../../errors.js';
import { parseCollation } from '../collation.js';
import { deserialize, serialize, type BsonDocument } from '../values.js';
import { compileFilter } from './compile-filter.js';
import type { MatchTrace } from './trace.js';

/** As it arrives from the driver: JavaScript numbers become Int32 or Double. */
function bson(document: object): BsonDocument {
  return deserialize(serialize(document));
}

function matches(filter: object, document: object): boolean {
  return compileFilter(bson(filter))(bson(document));
}

const id = new ObjectId();

/** filter, documents that match, documents that do not */
const table: [string, object, object[], object[]][] = [
  [
    'equality across numeric types',
    { a: 1 },
    [{ a: 1 }, { a: new Double(1) }, { a: Long.fromNumber(1) }, { a: Decimal128.fromString('1.0') }],
    [{ a: '1' }, { a: true }, {}],
  ],
  ['equality of ids', { a: id }, [{ a: id }, { a: [id] }], [{ a: new ObjectId() }, { a: id.toHexString() }]],
  ['null is missing', { a: null }, [{ a: null }, {}, { a: [null] }], [{ a: [] }, { a: 0 }, { a: '' }, { a: [1] }]],
  [
    'null below a path',
    { 'a.b': null },
    [{}, { a: null }, { a: 4 }, { a: {} }, { a: { b: null } }, { a: [{ b: 1 }, {}] }, { a: [{ b: null }] }],
    [{ a: [] }, { a: [1, 2] }, { a: [[]] }, { a: [{ b: 1 }] }, { a: { b: [] } }],
  ],
  [
    'key order of objects',
    { a: { x: 1, y: 2 } },
    [{ a: { x: 1, y: 2 } }, { a: [{ x: 1, y: 2 }] }],
    [{ a: { y: 2, x: 1 } }, { a: { x: 1 } }],
  ],
  [
    'whole arrays and their elements',
    { a: [1, 2] },
    [{ a: [1, 2] }, { a: [[1, 2]] }],
    [{ a: [2, 1] }, { a: [1, 2, 3] }, { a: 1 }],
  ],
  ['an element of an array', { a: 2 }, [{ a: [1, 2] }], [{ a: [[2]] }, { a: [1] }]],
  ['a position', { 'a.1': 2 }, [{ a: [1, 2] }, { a: { 1: 2 } }, { a: [{ 1: 2 }] }], [{ a: [2, 1] }, { a: [2] }]],
  [
    'a path through arrays',
    { 'a.b.c': 1 },
    [{ a: [{ b: [{ c: 1 }] }] }, { a: { b: { c: [1] } } }],
    [{ a: [[{ b: { c: 1 } }]] }],
  ],
  ['names of Object.prototype', { constructor: null, __proto__x: null }, [{}], [{ constructor: 1 }]],
  [
    '$gt within its bracket',
    { a: { $gt: 5 } },
    [{ a: 6 }, { a: Long.fromNumber(6) }, { a: [1, 9] }],
    [{ a: 5 }, { a: '6' }, { a: null }, {}, { a: new Date() }],
  ],
  ['$lt does not see NaN', { a: { $lt: 5 } }, [{ a: -Infinity }], [{ a: Number.NaN }]],
  ['$gte NaN', { a: { $gte: Number.NaN } }, [{ a: Number.NaN }], [{ a: 1 }]],
  ['$gte null', { a: { $gte: null } }, [{ a: null }, {}], [{ a: 1 }]],
  ['$ne', { a: { $ne: 1 } }, [{ a: 2 }, {}, { a: [2] }], [{ a: 1 }, { a: [1, 2] }]],
  [
    '$in with null, ids and patterns',
    { a: { $in: [null, id, new BSONRegExp('^x', 'i')] } },
    [{}, { a: id }, { a: 'Xy' }, { a: ['xa'] }],
    [{ a: 'y' }, { a: [] }],
  ],
  ['$nin', { a: { $nin: [1, 2] } }, [{ a: 3 }, {}], [{ a: 1 }, { a: [3, 2] }]],
  ['$exists', { a: { $exists: true } }, [{ a: null }, { a: [] }], [{}]],
  ['$exists false below an array', { 'a.b': { $exists: false } }, [{}, { a: [] }, { a: [1] }], [{ a: [{ b: 1 }, {}] }]],
  ['$type', { a: { $type: ['string', 'int'] } }, [{ a: 'x' }, { a: 1 }, { a: [1] }], [{ a: 1.5 }, { a: [1.5] }]],
  ['$type array', { a: { $type: 'array' } }, [{ a: [] }], [{ a: 1 }]],
  ['$size', { a: { $size: 2 } }, [{ a: [1, 2] }], [{ a: [1] }, { a: 2 }, { a: [[1, 2]] }]],
  ['$mod', { a: { $mod: [4, 0] } }, [{ a: 8 }, { a: 8.9 }, { a: -4 }], [{ a: 9 }, { a: 'x' }, { a: Infinity }]],
  ['$all', { a: { $all: [1, 2] } }, [{ a: [2, 1, 3] }], [{ a: [1] }]],
  ['$all of nothing', { a: { $all: [] } }, [], [{ a: [] }, {}]],
  ['$elemMatch of values', { a: { $elemMatch: { $gt: 1, $lt: 4 } } }, [{ a: [0, 2] }], [{ a: [0, 5] }, { a: 2 }]],
  [
    '$elemMatch of documents',
    { a: { $elemMatch: { x: 1, y: 2 } } },
    [{ a: [{ x: 1, y: 2 }] }],
    [{ a: [{ x: 1 }, { y: 2 }] }, { a: { x: 1, y: 2 } }],
  ],
  ['two conditions by two elements', { a: { $gt: 1, $lt: 4 } }, [{ a: [0, 5] }], [{ a: [5] }]],
  ['$not', { a: { $not: { $gt: 5 } } }, [{ a: 5 }, {}, { a: 'x' }], [{ a: [1, 6] }]],
  ['$regex', { a: { $regex: 'b', $options: 'i' } }, [{ a: 'aBc' }, { a: ['b'] }], [{ a: 'ac' }, { a: 1 }]],
  ['$or and $nor', { $or: [{ a: 1 }, { b: 1 }], $nor: [{ c: 1 }] }, [{ a: 1 }, { b: 1 }], [{ a: 1, c: 1 }, {}]],
  [
    '$expr',
    { $expr: { $gt: ['$a', '$b'] } },
    [
      { a: 2, b: 1 },
      { a: Long.fromNumber(2), b: 1.5 },
    ],
    [{ a: 1, b: 1 }],
  ],
  ['$expr tells missing from null', { $expr: { $eq: ['$a', null] } }, [{ a: null }], [{}]],
];

describe('a filter', () => {
  it.each(table)('%s', (_name, filter, matching, others) => {
    expect(matching.filter((document) => !matches(filter, document))).toEqual([]);
    expect(others.filter((document) => matches(filter, document))).toEqual([]);
  });

  it('compares without case or accents where a collation says so', () => {
    const filter = bson({ a: 'niteroi' });
    const test = (strength: number): boolean[] => {
      const predicate = compileFilter(filter, {
        collation: parseCollation({ locale: 'pt', strength: new Int32(strength) }),
      });
      return ['Niteroi', 'Niterói', 'other'].map((a) => predicate({ a }));
    };
    expect(test(1)).toEqual([true, true, false]);
    expect(test(2)).toEqual([true, false, false]);
  });

  it('notes which element of an array matched', () => {
    const position = (filter: object, document: object): number | undefined => {
      const trace: MatchTrace = {};
      compileFilter(bson(filter))(bson(document), trace);
      return trace.position;
    };
    expect(position({ a: 3 }, { a: [1, 2, 3] })).toBe(2);
    expect(position({ 'a.b': { $in: [7] } }, { a: [{ b: 1 }, { b: [5, 7] }] })).toBe(1);
    expect(position({ a: { $elemMatch: { $gte: 2 } } }, { a: [1, 2, 3] })).toBe(1);
    expect(position({ a: 1 }, { a: 1 })).toBeUndefined();
  });

  it('finds one of 500 ids fast', () => {
    const ids = Array.from({ length: 500 }, () => new ObjectId());
    const predicate = compileFilter({ a: { $in: ids } });
    const started = performance.now();
    for (let i = 0; i < 10_000; i++) predicate({ a: ids[i % 500] });
    expect((performance.now() - started) / 10_000).toBeLessThan(0.05);
  });
});

const refusals: [string, object, number][] = [
  ['an unknown operator', { a: { $foo: 1 } }, 2],
  ['an unknown top level operator', { $foo: 1 }, 2],
  ['code', { $where: 'true' }, 115],
  ['text search', { $text: { $search: 'x' } }, 115],
  ['places', { a: { $near: [1, 2] } }, 115],
  ['$in without an array', { a: { $in: 1 } }, 2],
  ['an empty $or', { $or: [] }, 2],
  ['an operator within $in', { a: { $in: [{ $gt: 1 }] } }, 2],
  ['a broken pattern', { a: { $regex: '(' } }, 2],
  ['an unknown expression', { $expr: { $foo: 1 } }, 168],
];

describe('what no filter may say', () => {
  it.each(refusals)('%s', (_name, filter, code) => {
    let error: unknown;
    try {
      compileFilter(bson(filter));
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(StoreError);
    expect((error as StoreError).code).toBe(code);
  });
});

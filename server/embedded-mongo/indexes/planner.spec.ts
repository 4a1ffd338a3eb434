import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Decimal128, Double, Int32, Long } from 'bson';
import fc from 'fast-check';
import { Engine } from '../engine.js';
import { prepareQuery, runQuery, type Query } from '../query/find.js';
import { allRows } from '../query/row.js';
import { compileSort, parseSort } from '../semantics/sort.js';
import { identityOf } from '../storage/key-encoding.js';
import type { BsonDocument, BsonValue } from '../semantics/values.js';
import type { Collection } from '../storage/catalog.js';
import { buildIndexes } from './build-indexes.js';
import { completeSpecification } from './index-definition.js';

const scalar: fc.Arbitrary<BsonValue> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 4 }).map((value) => new Int32(value)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<BsonValue>(
      new Double(1),
      new Double(1.5),
      Long.fromNumber(2),
      Decimal128.fromString('3'),
      new Double(Number.NaN),
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom('a', 'ab', 'b', '') },
  { weight: 1, arbitrary: fc.constantFrom<BsonValue>(null, true, new Date(0)) },
);

const value: fc.Arbitrary<BsonValue> = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 2, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  { weight: 2, arbitrary: fc.record({ x: scalar, y: scalar }, { requiredKeys: [] }) },
  {
    weight: 2,
    arbitrary: fc.array(fc.record({ x: scalar, y: scalar }, { requiredKeys: [] }) as fc.Arbitrary<BsonDocument>, {
      maxLength: 3,
    }),
  },
);

const path = fc.constantFrom('a', 'b', 'c', 'a.x', 'a.y', 'b.x');
const plainPath = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'e');
/** `d` and `e` never hold arrays, so that indexes can give an order by them. */
const document = fc.record({ a: value, b: value, c: value, d: scalar, e: scalar }, { requiredKeys: [] });
const direction = fc.constantFrom(new Int32(1), new Int32(-1));

const condition: fc.Arbitrary<BsonValue> = fc.oneof(
  { weight: 3, arbitrary: scalar },
  { weight: 1, arbitrary: value },
  fc.array(scalar, { minLength: 1, maxLength: 4 }).map((values) => ({ $in: values })),
  fc
    .tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$ne', '$eq'), scalar)
    .map(([operator, operand]) => ({ [operator]: operand })),
  fc.tuple(scalar, scalar).map(([low, high]) => ({ $gte: low, $lt: high })),
  fc.boolean().map((exists) => ({ $exists: exists })),
  fc.record({ x: scalar, y: scalar }, { requiredKeys: ['x'] }).map((filter) => ({ $elemMatch: filter })),
  scalar.map((low) => ({ $elemMatch: { $gte: low } })),
  fc.constantFrom('^a', '^ab', '^b?').map((pattern) => ({ $regex: pattern })),
);

const anyPath = fc.oneof(path, plainPath);
const clause = fc.dictionary(anyPath, condition, {
  minKeys: 1,
  maxKeys: 3,
  noNullPrototype: true,
}) as fc.Arbitrary<BsonDocument>;
const filter: fc.Arbitrary<BsonDocument> = fc.oneof(
  { weight: 4, arbitrary: clause },
  { weight: 1, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.tuple(clause, clause).map(([first, second]) => ({ $and: [first, second] })) },
  {
    weight: 2,
    arbitrary: fc.tuple(clause, clause, clause).map(([first, second, third]) => ({ ...third, $or: [first, second] })),
  },
);

const indexKey = fc.dictionary(anyPath, direction, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
const index = fc
  .record({ key: indexKey, kind: fc.constantFrom('plain', 'plain', 'sparse', 'partial') })
  .map(({ key, kind }): BsonDocument => {
    if (kind === 'sparse') return { key, sparse: true };
    return kind === 'partial' ? { key, partialFilterExpression: { d: { $gte: new Int32(1) } } } : { key };
  });

const sort = fc.dictionary(anyPath, direction, { maxKeys: 2, noNullPrototype: true });
const loose = fc.record({ filter, sort });

/** Conditions on the leading fields of an index and a sort by those behind: what indexes are made for. */
function shaped(specification: BsonDocument): fc.Arbitrary<{ filter: BsonDocument; sort: BsonDocument }> {
  const fields = Object.entries(specification['key'] as BsonDocument);
  return fc
    .record({
      bounded: fc.integer({ min: 0, max: fields.length }),
      conditions: fc.array(condition, { minLength: fields.length, maxLength: fields.length }),
      from: fc.option(fc.integer({ min: 0, max: fields.length })),
      flip: fc.boolean(),
    })
    .map(({ bounded, conditions, from, flip }) => ({
      filter: Object.fromEntries(fields.slice(0, bounded).map(([name], i) => [name, conditions[i]])),
      sort: Object.fromEntries(
        fields.slice(from ?? bounded).map(([name, way]) => [name, new Int32((way as Int32).value * (flip ? -1 : 1))]),
      ),
    }));
}

/** An `$or` whose branches two indexes give in the same order. */
const ordered: BsonDocument[] = ['a', 'd'].map((name) => ({ key: { [name]: new Int32(1), e: new Int32(-1) } }));
const either = fc.record({
  filter: fc.tuple(condition, condition).map(([a, d]): BsonDocument => ({ $or: [{ a }, { d }] })),
  sort: direction.map((e): BsonDocument => ({ e })),
});

const scenario = fc
  .record({
    documents: fc.array(document, { minLength: 1, maxLength: 30 }),
    indexes: fc.oneof(
      { weight: 3, arbitrary: fc.array(index, { minLength: 1, maxLength: 3 }) },
      { weight: 1, arbitrary: fc.constant(ordered) },
    ),
  })
  .chain(({ documents, indexes }) =>
    fc.record({
      documents: fc.constant(documents),
      indexes: fc.constant(indexes),
      queries: fc.array(fc.oneof(loose, either, ...indexes.map(shaped)), { minLength: 8, maxLength: 8 }),
      limit: fc.integer({ min: 0, max: 5 }),
    }),
  );

let directory: string;
let engine: Engine;
let collections = 0;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'planner-'));
  engine = new Engine(join(directory, 'store.sqlite'));
});

afterAll(() => {
  engine.close();
  rmSync(directory, { recursive: true, force: true });
});

/** Documents that cannot be in the same index, such as those with two arrays, are left out. */
async function fill(documents: BsonDocument[], indexes: BsonDocument[]): Promise<Collection> {
  collections += 1;
  const namespace = `test.c${collections}`;
  await engine.commits.submit(() => {
    const made = engine.catalog.create(namespace, {}, 0);
    const named = new Map(indexes.map((spec, i) => [i, completeSpecification({ ...spec, name: `index${i}` })]));
    const distinct = [...named.values()].filter(
      (spec, i, all) => all.findIndex(({ key }) => identityOf(key) === identityOf(spec['key'])) === i,
    );
    buildIndexes(engine, made, distinct);
  });
  for (const [i, given] of documents.entries())
    await engine
      .write({ namespace, transaction: undefined, creates: false }, ({ writer }, collection) => {
        if (collection) writer.insert(collection, { _id: new Int32(i), ...given });
      })
      .catch(() => undefined);
  const collection = engine.catalog.find(namespace);
  if (!collection) throw new Error('the collection is gone');
  return collection;
}

function run(collection: Collection, query: Query): BsonDocument[] {
  return allRows(runQuery(engine.database, collection, prepareQuery(collection, query))).map((row) => row.document);
}

function ids(documents: BsonDocument[]): number[] {
  return documents.map((found) => (found['_id'] as Int32).value).sort((a, b) => a - b);
}

describe('a planned query', () => {
  it('finds what a full scan finds, in an order that a full scan could have', async () => {
    const used = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(scenario, async ({ documents, indexes, queries, limit }) => {
        const collection = await fill(documents, indexes);
        for (const { filter: wanted, sort: by } of queries) {
          const query = { filter: wanted, sort: parseSort(by) };
          const scanned = run(collection, { ...query, hint: { $natural: new Int32(1) } });
          const planned = run(collection, query);
          expect(ids(planned)).toEqual(ids(scanned));
          const order = compileSort(by);
          for (const [i, found] of planned.slice(1).entries()) expect(order(planned[i], found)).toBeLessThanOrEqual(0);
          const first = run(collection, { ...query, limit });
          const expected = limit > 0 ? scanned.slice(0, limit) : scanned;
          expect(first.length).toBe(expected.length);
          for (const [i, found] of first.entries())
            if (Object.keys(by).length > 0) expect(order(found, expected[i])).toBe(0);
          const { plan } = prepareQuery(collection, query);
          const isOrdered = plan.kind === 'index' ? plan.merged : plan.kind === 'union' && plan.sorted;
          const kind = isOrdered ? `merged ${plan.kind}` : plan.kind;
          used.set(kind, (used.get(kind) ?? 0) + 1);
        }
        await engine.commits.submit(() => engine.catalog.drop(collection));
      }),
      { numRuns: 200 },
    );
    // The property means nothing where every plan is a full scan.
    for (const kind of ['index', 'merged index', 'union', 'merged union', 'collection'])
      expect([kind, used.get(kind) ?? 0]).not.toEqual([kind, 0]);
  });
});

import { StoreError } from '../errors.js';
import type { Plan } from '../indexes/plan.js';
import { planQuery } from '../indexes/planner.js';
import { scan, type ScanCounters } from '../indexes/scan.js';
import type { Collation } from '../semantics/collation.js';
import { compileFilter, type DocumentPredicate } from '../semantics/match/compile-filter.js';
import { compareSortKeys, compileSortKey, type SortField } from '../semantics/sort.js';
import { isDocument, isOperatorDocument, type BsonDocument, type BsonValue } from '../semantics/values.js';
import type { VariableValues } from '../aggregate/expressions/compile-expression.js';
import type { Collection } from '../storage/catalog.js';
import type { ReadView } from '../storage/database.js';
import { mergeRows } from './merge-rows.js';
import { Row, pause, type Paused } from './row.js';

export interface Query {
  readonly filter: BsonDocument;
  readonly sort?: readonly SortField[];
  readonly skip?: number;
  /** 0 for all. */
  readonly limit?: number;
  readonly hint?: BsonValue;
  readonly collation?: Collation | undefined;
  readonly variables?: VariableValues | undefined;
}

/** A query with its plan, ready to be run. */
export interface PreparedQuery {
  readonly query: Query;
  readonly plan: Plan;
  readonly matches: DocumentPredicate | undefined;
  readonly counters: ScanCounters;
}

/** More than this much of documents is not sorted in memory. */
const largestSortBytes = 100 * 1024 * 1024;

/** `{_id: x}` is answered by its key alone. */
function isIdLookup(filter: BsonDocument, plan: Plan, collated: boolean): boolean {
  const names = Object.keys(filter);
  if (names.length === 0) return true;
  const id = filter['_id'];
  const plain =
    names.length === 1 &&
    names[0] === '_id' &&
    !collated &&
    !isOperatorDocument(id) &&
    !(isDocument(id) || Array.isArray(id));
  return plain && plan.kind === 'index' && plan.index.isPrimary && plan.boundFields === 1;
}

export function prepareQuery(collection: Collection, query: Query): PreparedQuery {
  const matches = compileFilter(query.filter, { collation: query.collation, variables: query.variables });
  const plan = planQuery(collection, {
    filter: query.filter,
    sort: query.sort ?? [],
    hint: query.hint,
    collated: query.collation !== undefined,
  });
  return {
    query,
    plan,
    matches: isIdLookup(query.filter, plan, query.collation !== undefined) ? undefined : matches,
    counters: { keysExamined: 0, documentsExamined: 0 },
  };
}

function* matching(
  view: ReadView,
  collection: Collection,
  { matches, counters }: PreparedQuery,
  plan: Plan,
): Generator<Row | Paused> {
  for (const found of scan(view, collection, plan, counters)) {
    if (found === pause) {
      yield pause;
      continue;
    }
    const row = Row.stored(found.bytes);
    if (!matches || matches(row.document)) yield row;
  }
}

/** What a plan leads to, in the plan's order. */
function planned(view: ReadView, collection: Collection, prepared: PreparedQuery): Generator<Row | Paused> {
  const { plan, query } = prepared;
  if (plan.kind !== 'union' || !plan.sorted) return matching(view, collection, prepared, plan);
  const branches = plan.branches.map((branch) => matching(view, collection, prepared, branch));
  return mergeRows(branches, query.sort ?? [], query.collation);
}

/** Sorts in memory; with a limit it keeps no more than it needs. */
export function* sortRows(
  rows: Iterable<Row | Paused>,
  fields: readonly SortField[],
  collation: Collation | undefined,
  limit: number,
): Generator<Row | Paused> {
  const keyOf = compileSortKey(fields, collation);
  const compareKeys = compareSortKeys(fields, collation);
  const compare = (a: { key: BsonValue[] }, b: { key: BsonValue[] }): number => compareKeys(a.key, b.key);
  const keepAtMost = limit > 0 ? Math.max(limit * 2, 1000) : Infinity;
  let kept: { row: Row; key: BsonValue[] }[] = [];
  let bytes = 0;
  for (const row of rows) {
    if (row === pause) {
      yield pause;
      continue;
    }
    kept.push({ row, key: keyOf(row.document) });
    bytes += row.bytes.length;
    if (kept.length > keepAtMost) {
      kept = kept.sort(compare).slice(0, limit);
      bytes = kept.reduce((sum, { row: { bytes: stored } }) => sum + stored.length, 0);
    }
    if (bytes > largestSortBytes)
      throw new StoreError(
        'QueryExceededMemoryLimitNoDiskUseAllowed',
        `Sort exceeded memory limit of ${largestSortBytes} bytes, and sorting on disk is not supported`,
      );
  }
  for (const { row } of kept.sort(compare)) yield row;
}

/** Leaves out the first rows and stops after the last one wanted. */
export function* sliceRows(rows: Iterable<Row | Paused>, skip: number, limit: number): Generator<Row | Paused> {
  let passed = 0;
  for (const row of rows) {
    if (row === pause) {
      yield pause;
      continue;
    }
    passed += 1;
    if (passed <= skip) continue;
    yield row;
    if (limit > 0 && passed >= skip + limit) return;
  }
}

/** The documents of a query in its order. */
export function runQuery(view: ReadView, collection: Collection, prepared: PreparedQuery): Generator<Row | Paused> {
  const { sort = [], skip = 0, limit = 0, collation } = prepared.query;
  const wanted = sort.filter(({ path }) => path !== '$natural');
  let rows = planned(view, collection, prepared);
  if (wanted.length > 0 && !prepared.plan.sorted)
    rows = sortRows(rows, wanted, collation, limit > 0 ? skip + limit : 0);
  return skip > 0 || limit > 0 ? sliceRows(rows, skip, limit) : rows;
}

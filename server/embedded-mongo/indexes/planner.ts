import { StoreError } from '../errors.js';
import { compareValues } from '../semantics/compare.js';
import type { SortField } from '../semantics/sort.js';
import { asInteger, isDocument, type BsonDocument, type BsonValue } from '../semantics/values.js';
import type { Collection } from '../storage/catalog.js';
import { boundsOf, type FieldBounds } from './bounds.js';
import { conditionsOf, type Conditions } from './conditions.js';
import { containsMatches } from './implication.js';
import type { IndexDefinition } from './index-definition.js';
import type { IndexPlan, Plan } from './plan.js';
import { buildRanges, countRanges, largestNumberOfRanges } from './ranges.js';
import { sortSupport, type SortSupport } from './sort-support.js';

export interface PlanRequest {
  readonly filter: BsonDocument;
  readonly sort: readonly SortField[];
  /** The name or the key of the index to use. */
  readonly hint?: BsonValue;
  readonly collated: boolean;
}

interface Candidate {
  readonly index: IndexDefinition;
  readonly bounds: readonly FieldBounds[];
  readonly sort: SortSupport;
  readonly score: number;
}

/** Two fields within the same array: one element may fulfil the first condition and another the second. */
function sharesArray(index: IndexDefinition, field: number, bounded: number): boolean {
  if (!index.multikey[field]) return false;
  const root = index.fields[field]?.components[0];
  return index.fields.slice(0, bounded).some((other, i) => index.multikey[i] && other.components[0] === root);
}

function leadingBounds(index: IndexDefinition, conditions: Conditions, collated: boolean): FieldBounds[] {
  const bounds: FieldBounds[] = [];
  for (const [field, { path }] of index.fields.entries()) {
    const found = boundsOf(conditions.get(path) ?? [], { multikey: index.multikey[field] ?? false, collated });
    if (!found || sharesArray(index, field, bounds.length)) break;
    if (countRanges([...bounds, found]) > largestNumberOfRanges) break;
    bounds.push(found);
    if (!found.points) break;
  }
  return bounds;
}

/** Fields fixed to one value count most, then lists, then ranges; an order for free is worth half a field. */
function scoreOf(index: IndexDefinition, bounds: readonly FieldBounds[], sort: SortSupport): number {
  let score = 0;
  for (const { intervals, points } of bounds) score += points ? (intervals.length === 1 ? 10 : 8) : 5;
  const exact = bounds.length === index.fields.length && bounds.every(({ points }) => points);
  if (exact && (index.unique || index.isPrimary)) score += 100;
  if (sort.kind !== 'none' && sort.useful) score += 6;
  return score;
}

function candidate(index: IndexDefinition, conditions: Conditions, request: PlanRequest): Candidate | undefined {
  if (!containsMatches(index, conditions)) return undefined;
  const bounds = leadingBounds(index, conditions, request.collated);
  const sort = request.collated ? ({ kind: 'none' } as const) : sortSupport(index, bounds, request.sort);
  return { index, bounds, sort, score: scoreOf(index, bounds, sort) };
}

function toPlan(collection: Collection, { index, bounds, sort }: Candidate, sortRequested: boolean): IndexPlan {
  const ranges = buildRanges(collection, index, bounds);
  const multikey = index.multikey.some(Boolean);
  return {
    kind: 'index',
    index,
    ranges,
    boundFields: bounds.length,
    backwards: sort.kind !== 'none' && sort.backwards,
    sorted: sort.kind !== 'none' || !sortRequested,
    merged: sort.kind === 'merge' && ranges.length > 1,
    repeats: multikey,
  };
}

function bestPlan(
  collection: Collection,
  indexes: readonly IndexDefinition[],
  request: PlanRequest,
  force: boolean,
): IndexPlan | undefined {
  const conditions = conditionsOf(request.filter);
  let best: Candidate | undefined;
  for (const index of indexes) {
    const found = candidate(index, conditions, request);
    if (found && (force || found.score > 0) && found.score > (best?.score ?? -1)) best = found;
  }
  return best && toPlan(collection, best, request.sort.length > 0);
}

function hintedIndex(collection: Collection, hint: BsonValue): IndexDefinition {
  const index = collection.indexes.find(({ name, specification }) =>
    typeof hint === 'string' ? name === hint : compareValues(specification['key'], hint) === 0,
  );
  if (!index) throw new StoreError('BadValue', 'hint provided does not correspond to an existing index');
  return index;
}

/** An `$or` each of whose branches, with the conditions around it, has an index. */
function unionPlan(
  collection: Collection,
  indexes: readonly IndexDefinition[],
  request: PlanRequest,
): Plan | undefined {
  const { $or: branches, ...rest } = request.filter;
  const all = Array.isArray(branches) ? branches : undefined;
  if (!all) return nestedUnionPlan(collection, indexes, request);
  const plans = all.map((branch) =>
    isDocument(branch)
      ? bestPlan(collection, indexes, { ...request, filter: { $and: [rest, branch] }, sort: [] }, false)
      : undefined,
  );
  if (!plans.every((plan) => plan !== undefined && plan.boundFields > 0)) return undefined;
  return { kind: 'union', branches: plans as IndexPlan[], sorted: false };
}

/** The same where the `$or` is one of the clauses of an `$and`. */
function nestedUnionPlan(
  collection: Collection,
  indexes: readonly IndexDefinition[],
  request: PlanRequest,
): Plan | undefined {
  const clauses = request.filter['$and'];
  if (!Array.isArray(clauses)) return undefined;
  for (const clause of clauses) {
    if (!isDocument(clause) || !('$or' in clause || '$and' in clause)) continue;
    const plan = unionPlan(collection, indexes, { ...request, filter: clause });
    if (plan) return plan;
  }
  return undefined;
}

function naturalOrder(request: PlanRequest): Plan | undefined {
  const natural = request.sort.find(({ path }) => path === '$natural');
  if (natural) return { kind: 'collection', backwards: natural.direction < 0, sorted: false };
  const hinted = isDocument(request.hint) ? asInteger(request.hint['$natural']) : undefined;
  return hinted === undefined ? undefined : { kind: 'collection', backwards: hinted < 0, sorted: false };
}

/** Chooses how to read the documents that may match a filter; the filter is still applied to each of them. */
export function planQuery(collection: Collection, request: PlanRequest): Plan {
  const natural = naturalOrder(request);
  if (natural) return natural;
  if (request.hint !== undefined) {
    const plan = bestPlan(collection, [hintedIndex(collection, request.hint)], request, true);
    if (!plan)
      throw new StoreError('NoQueryExecutionPlans', 'the hinted index does not contain every document that may match');
    return plan;
  }
  const visible = collection.indexes.filter((index) => !index.hidden);
  const single = bestPlan(collection, visible, request, false);
  if (single && single.boundFields > 0) return single;
  return unionPlan(collection, visible, request) ?? single ?? { kind: 'collection', backwards: false, sorted: false };
}

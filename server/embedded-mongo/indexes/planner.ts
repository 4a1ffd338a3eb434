import { StoreError } from '../errors.js';
import { compareValues } from '../semantics/compare.js';
import type { SortField } from '../semantics/sort.js';
import { asInteger, isDocument, type BsonDocument, type BsonValue } from '../semantics/values.js';
import type { Collection } from '../storage/catalog.js';
import { boundsOf, type FieldBounds } from './bounds.js';
import { conditionsOf, type Conditions } from './conditions.js';
import { containsMatches } from './implication.js';
import type { IndexDefinition } from './index-definition.js';
import type { IndexPlan, Plan, UnionPlan } from './plan.js';
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

/**
 * Fields fixed to one value count most, then lists, then ranges; an order for free is worth half a field. An index that leaves
 * documents out is better than the whole collection even if nothing bounds it.
 */
function scoreOf(index: IndexDefinition, bounds: readonly FieldBounds[], sort: SortSupport): number {
  let score = 0;
  for (const { intervals, points } of bounds) score += points ? (intervals.length === 1 ? 10 : 8) : 5;
  const exact = bounds.length === index.fields.length && bounds.every(({ points }) => points);
  if (exact && (index.unique || index.isPrimary)) score += 100;
  if (sort.kind !== 'none' && sort.useful) score += 6;
  if (index.sparse || index.partialFilter !== undefined) score += 1;
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

/** A plan and how good it seems. */
interface Scored<P extends Plan> {
  readonly plan: P;
  readonly score: number;
}

function bestPlan(
  collection: Collection,
  indexes: readonly IndexDefinition[],
  request: PlanRequest,
  force: boolean,
): Scored<IndexPlan> | undefined {
  const conditions = conditionsOf(request.filter);
  let best: Candidate | undefined;
  for (const index of indexes) {
    const found = candidate(index, conditions, request);
    if (found && (force || found.score > 0) && found.score > (best?.score ?? -1)) best = found;
  }
  return best && { plan: toPlan(collection, best, request.sort.length > 0), score: best.score };
}

function hintedIndex(collection: Collection, hint: BsonValue): IndexDefinition {
  const index = collection.indexes.find(({ name, specification }) =>
    typeof hint === 'string' ? name === hint : compareValues(specification['key'], hint) === 0,
  );
  if (!index) throw new StoreError('BadValue', 'hint provided does not correspond to an existing index');
  return index;
}

/** The clauses that all have to hold, however deep their `$and` are nested. */
function conjunction({ $and: clauses, ...rest }: BsonDocument): BsonDocument[] {
  const inner = Array.isArray(clauses) ? clauses.filter(isDocument).flatMap(conjunction) : [];
  return [...(Object.keys(rest).length > 0 ? [rest] : []), ...inner];
}

/** How one branch of an `$or` is read: in the order that is asked for if an index bounds it so, in any other if not. */
function branchPlan(
  collection: Collection,
  indexes: readonly IndexDefinition[],
  request: PlanRequest,
): Scored<IndexPlan> | undefined {
  const isBounded = (found: Scored<IndexPlan> | undefined) => found !== undefined && found.plan.boundFields > 0;
  const inOrder = bestPlan(collection, indexes, request, false);
  if (request.sort.length === 0 || isBounded(inOrder)) return isBounded(inOrder) ? inOrder : undefined;
  const anyhow = bestPlan(collection, indexes, { ...request, sort: [] }, false);
  return anyhow && isBounded(anyhow) ? { ...anyhow, plan: { ...anyhow.plan, sorted: false } } : undefined;
}

/** An `$or` each of whose branches, with the conditions around it, has an index; as good as the worst of them. */
function unionPlan(
  collection: Collection,
  indexes: readonly IndexDefinition[],
  request: PlanRequest,
): Scored<UnionPlan> | undefined {
  const clauses = conjunction(request.filter);
  let best: Scored<UnionPlan> | undefined;
  for (const [at, { $or: branches, ...rest }] of clauses.entries()) {
    if (!Array.isArray(branches) || !branches.every(isDocument)) continue;
    const around = [rest, ...clauses.filter((_, i) => i !== at)];
    const found = branches
      .map((branch) => branchPlan(collection, indexes, { ...request, filter: { $and: [...around, branch] } }))
      .filter((plan) => plan !== undefined);
    if (found.length < branches.length) continue;
    const score = Math.min(...found.map((branch) => branch.score));
    if (score <= (best?.score ?? -1)) continue;
    const sorted = request.sort.length > 0 && found.every(({ plan }) => plan.sorted);
    best = { plan: { kind: 'union', branches: found.map(({ plan }) => plan), sorted }, score };
  }
  return best;
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
    const hinted = bestPlan(collection, [hintedIndex(collection, request.hint)], request, true);
    if (!hinted)
      throw new StoreError('NoQueryExecutionPlans', 'the hinted index does not contain every document that may match');
    return hinted.plan;
  }
  const visible = collection.indexes.filter((index) => !index.hidden);
  const single = bestPlan(collection, visible, request, false);
  const union = unionPlan(collection, visible, request);
  const chosen = single && union ? (isBetter(union, single) ? union : single) : (union ?? single);
  return chosen?.plan ?? { kind: 'collection', backwards: false, sorted: false };
}

/** A union that would have to be sorted is worth it only instead of reading a whole index. */
function isBetter(union: Scored<UnionPlan>, single: Scored<IndexPlan>): boolean {
  if (single.plan.boundFields === 0) return true;
  return union.plan.sorted && single.plan.sorted && union.score > single.score;
}

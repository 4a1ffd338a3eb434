import type { Model, PipelineStage, Schema } from 'mongoose';
import type { FacetCount } from '#shared/pagination.js';
import { Kept } from './kept.js';

type Filter = Record<string, unknown>;

/** The chosen values per facet, as filters on stored fields; a facet without a choice is absent. */
export type Choices<Name extends string> = Partial<Record<Name, Filter | undefined>>;

/** AND, without what asks nothing. */
export function allOf(...filters: readonly Filter[]): Filter {
  const asking = filters.filter((filter) => Object.keys(filter).length > 0);
  return asking.length > 1 ? { $and: asking } : (asking[0] ?? {});
}

/** AND between facets. */
export function chosen<Name extends string>(choices: Choices<Name>, without?: Name): Filter {
  const filters = Object.entries(choices).flatMap(([name, filter]) =>
    name === without || !filter ? [] : [filter as Filter],
  );
  return allOf(...filters);
}

interface Counts<Name extends string> {
  total: number;
  facets: Record<Name, FacetCount[]>;
}

const KEPT_FOR_MS = 5_000;
const KEPT_AT_MOST = 200;
/** By model: what was counted for a question and a set of rights. */
const kept = new WeakMap<object, Kept<Counts<string>>>();
const writes = ['insertMany', 'updateOne', 'updateMany', 'replaceOne', 'findOneAndUpdate', 'deleteOne', 'deleteMany'];

/**
 * What is written through mongoose here is counted anew. What is counted between a write and its commit, and on another node, is
 * counted anew within seconds.
 */
export function forgetsCountsOnWrite(schema: Schema): void {
  for (const write of writes) {
    schema.post(write as 'updateOne', function (this: unknown) {
      kept.get((this as { model?: object }).model ?? (this as object))?.dropAll();
    });
  }
}

/** `countFacets`, or what it answered a moment ago to the same question under the same rights. */
export function facetCounts<Name extends string>(...question: Parameters<typeof countFacets<Name>>) {
  const [model, ...asked] = question;
  const ofModel = kept.get(model) ?? new Kept<Counts<string>>(KEPT_FOR_MS, KEPT_AT_MOST);
  kept.set(model, ofModel);
  const key = JSON.stringify(asked);
  return (ofModel.get(key) ?? ofModel.keep(key, countFacets(...question))) as Promise<Counts<Name>>;
}

/**
 * The total under all choices, and per facet the count of each value under the choices of the *other* facets: what choosing
 * that value alone would give. One pass over what `base` lets through.
 *
 * It reads all that `base` lets through, so it is asked for with the first page only.
 *
 * @param fields facet name to stored field (an array field counts each of its values)
 */
async function countFacets<Name extends string>(
  model: Model<never> | Model<unknown>,
  base: Filter,
  fields: Record<Name, string>,
  choices: Choices<Name>,
  hint?: Record<string, 1>,
): Promise<Counts<Name>> {
  const names = Object.keys(fields) as Name[];
  const pipelines = names.map((name): [string, PipelineStage.FacetPipelineStage[]] => [
    name,
    [
      { $match: chosen(choices, name) },
      { $unwind: `$${fields[name]}` },
      { $group: { _id: `$${fields[name]}`, count: { $sum: 1 } } },
      { $sort: { count: -1, _id: 1 } },
    ],
  ]);
  const [result] = await (model as Model<unknown>).aggregate<Record<string, { _id?: unknown; count: number }[]>>(
    [
      { $match: base },
      { $project: Object.fromEntries(Object.values<string>(fields).map((field) => [field, 1])) },
      { $facet: { ...Object.fromEntries(pipelines), total: [{ $match: chosen(choices) }, { $count: 'count' }] } },
    ],
    hint && { hint },
  );
  const counts = (name: Name): FacetCount[] =>
    (result?.[name] ?? []).flatMap(({ _id, count }) =>
      _id === null || _id === undefined ? [] : [{ value: String(_id as string), count }],
    );
  return {
    total: result?.['total']?.[0]?.count ?? 0,
    facets: Object.fromEntries(names.map((name) => [name, counts(name)])) as Record<Name, FacetCount[]>,
  };
}

/** OR within a facet: the filter for the chosen values, none when nothing is chosen. */
export function anyOf(field: string, values: readonly unknown[]): Filter | undefined {
  return values.length > 0 ? { [field]: { $in: values } } : undefined;
}

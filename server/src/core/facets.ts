import type { Model, PipelineStage } from 'mongoose';
import type { FacetCount } from '#shared/pagination.js';

type Filter = Record<string, unknown>;

/** The chosen values per facet, as filters on stored fields; a facet without a choice is absent. */
export type Choices<Name extends string> = Partial<Record<Name, Filter | undefined>>;

/** AND between facets. */
export function chosen<Name extends string>(choices: Choices<Name>, without?: Name): Filter {
  const filters = Object.entries(choices).flatMap(([name, filter]) =>
    name === without || !filter ? [] : [filter as Filter],
  );
  return filters.length > 0 ? { $and: filters } : {};
}

/**
 * The total under all choices, and per facet the count of each value under the choices of the *other* facets: what choosing
 * that value alone would give. One pass over what `base` lets through.
 *
 * @param fields facet name to stored field (an array field counts each of its values)
 */
export async function countFacets<Name extends string>(
  model: Model<never> | Model<unknown>,
  base: Filter,
  fields: Record<Name, string>,
  choices: Choices<Name>,
): Promise<{ total: number; facets: Record<Name, FacetCount[]> }> {
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
  const [result] = await (model as Model<unknown>).aggregate<Record<string, { _id?: unknown; count: number }[]>>([
    { $match: base },
    { $project: Object.fromEntries(Object.values<string>(fields).map((field) => [field, 1])) },
    { $facet: { ...Object.fromEntries(pipelines), total: [{ $match: chosen(choices) }, { $count: 'count' }] } },
  ]);
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

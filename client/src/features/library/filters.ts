import { resourceFacets, type ResourceFacet } from '#shared/resources/resource.contract.js';

/** What the library is asked for, as the address says it. */
export interface Filters {
  chosen: Record<ResourceFacet, string[]>;
  q: string;
}

/** The values of one facet, or the words that are searched for: what can be dropped in one step. */
export interface Filter {
  name: ResourceFacet | 'q';
  values: string[];
}

/** The filters that are set, in the order of the panel, the search last. */
export function filtersSet({ chosen, q }: Filters): Filter[] {
  const all: Filter[] = [
    ...resourceFacets.map((name) => ({ name, values: chosen[name] })),
    { name: 'q', values: q ? [q] : [] },
  ];
  return all.filter(({ values }) => values.length > 0);
}

/** The same question without one of its filters. */
export function without({ chosen, q }: Filters, name: Filter['name']): Filters {
  return name === 'q' ? { chosen, q: '' } : { chosen: { ...chosen, [name]: [] }, q };
}

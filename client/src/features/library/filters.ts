import type { FacetCount } from '#shared/pagination.js';
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

/** Chosen values first, then those that most results carry; what is equal stays in its order. */
export function inOrder(counts: readonly FacetCount[], chosen: readonly string[]): FacetCount[] {
  const isChosen = ({ value }: FacetCount) => Number(chosen.includes(value));
  return [...counts].sort((a, b) => isChosen(b) - isChosen(a) || b.count - a.count);
}

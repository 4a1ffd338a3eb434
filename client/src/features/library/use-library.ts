import { queryOptions, useQueries } from '@tanstack/react-query';
import { resourceRoutes } from '#shared/resources/resource.contract.js';
import { call } from '../../lib/http/call.js';
import { usePages } from '../../lib/use-pages.js';
import { filtersSet, without, type Filter, type Filters } from './filters.js';

/** Begins the key of everything that was fetched of resources. */
export const resourcesKey = ['resources'];

const askedFor = ({ chosen, q }: Filters) => ({ ...chosen, q });

/** The library under these filters; while they change, the last results stay until the next are there. */
export function useLibrary(filters: Filters) {
  const query = askedFor(filters);
  return usePages([...resourcesKey, 'list', query], resourceRoutes.list, { query }, { keepsPrevious: true });
}

/** What a group's members shared in it, newest first. */
export const useResourcesOfGroup = (groupId: string) =>
  usePages([...resourcesKey, 'of-group', groupId], resourceRoutes.list, { query: { group: groupId } });

export const resourceQuery = (resourceId: string) =>
  queryOptions({
    queryKey: [...resourcesKey, 'one', resourceId],
    queryFn: ({ signal }) => call(resourceRoutes.get, { params: { resourceId }, signal }),
  });

/** A filter, and how many results there would be without it. */
export interface Remainder {
  filter: Filter;
  total: number;
}

/**
 * For a question without an answer: which single filter, dropped, would give results, the most of them first. Each is asked of the
 * server, because the counts of an empty result do not know what carries no value of a facet at all.
 */
export function useRemainders(filters: Filters): { remainders: Remainder[]; isKnown: boolean } {
  const set = filtersSet(filters);
  const totals = useQueries({
    queries: set.map(({ name }) => {
      const query = { ...askedFor(without(filters, name)), limit: 1 };
      return queryOptions({
        queryKey: [...resourcesKey, 'total', query],
        queryFn: ({ signal }) => call(resourceRoutes.list, { query, signal }),
        select: ({ total }) => total,
      });
    }),
  });
  const remainders = set.map((filter, index) => ({ filter, total: totals[index]?.data ?? 0 }));
  return {
    remainders: remainders.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total),
    isKnown: totals.every(({ isPending }) => !isPending),
  };
}

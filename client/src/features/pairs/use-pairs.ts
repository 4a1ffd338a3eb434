import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { pairRoutes } from '#shared/pairs/pair.contract.js';
import { homeQuery } from '../../lib/home-query.js';
import { call } from '../../lib/http/call.js';
import { usePages } from '../../lib/use-pages.js';

/** Begins the key of everything that was fetched of pairs. */
export const pairsKey = ['pairs'];

export const usePairs = () => usePages([...pairsKey, 'list'], pairRoutes.list, {});

export const pairQuery = (pairId: string) =>
  queryOptions({
    queryKey: [...pairsKey, 'one', pairId],
    queryFn: ({ signal }) => call(pairRoutes.get, { params: { pairId }, signal }),
  });

/** Accepts a pair for the reader's own city; Home, where it waited, is told. */
export function useAcceptPair(pairId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => call(pairRoutes.accept, { params: { pairId } }),
    onSuccess: async (pair) => {
      await queryClient.cancelQueries({ queryKey: pairQuery(pairId).queryKey });
      queryClient.setQueryData(pairQuery(pairId).queryKey, pair);
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: [...pairsKey, 'list'] }),
        queryClient.invalidateQueries({ queryKey: homeQuery.queryKey }),
      ]);
    },
  });
}

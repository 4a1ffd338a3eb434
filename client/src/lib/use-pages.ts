import { keepPreviousData, useInfiniteQuery, type QueryKey } from '@tanstack/react-query';
import type { Route } from '#shared/route.js';
import { call, type CallInput, type CallReply } from './http/call.js';

interface Page<Item> {
  items: Item[];
  next: string | null;
}
type ItemOf<R extends Route> = CallReply<R> extends Page<infer Item> ? Item : never;

/**
 * A list by cursor: pages are fetched one after another with `showMore`.
 * `items` are those of all pages so far; `first` is the first page, with `total` and `facets` where the route has them.
 * Hand `query` to `QueryState`, and all of it to `ShowMore`.
 * With `keepsPrevious` the last answer stays until that of another key is there, as while filters change: never where the key names
 * whose list it is.
 */
export function usePages<R extends Route>(
  key: QueryKey,
  route: R,
  input: Omit<CallInput<R>, 'signal' | 'body'>,
  { keepsPrevious = false } = {},
) {
  const query = useInfiniteQuery({
    queryKey: key,
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const asked = { ...(input as { query?: object }).query, cursor: pageParam };
      const callAny = call as (route: Route, input: object) => Promise<unknown>;
      return (await callAny(route, { ...input, query: asked, signal })) as CallReply<R> & Page<ItemOf<R>>;
    },
    getNextPageParam: (last) => last.next ?? undefined,
    ...(keepsPrevious && { placeholderData: keepPreviousData }),
  });
  return {
    query,
    items: query.data?.pages.flatMap((page) => page.items) ?? [],
    first: query.data?.pages[0],
    hasMore: query.hasNextPage && !query.isPlaceholderData,
    isLoadingMore: query.isFetchingNextPage,
    showMore: () => void query.fetchNextPage(),
  };
}

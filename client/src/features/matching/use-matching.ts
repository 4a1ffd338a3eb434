import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { listingRoutes, type ListingStateInput } from '#shared/matching/listing.contract.js';
import { matchRoutes, type MatchInput } from '#shared/matching/match.contract.js';
import { homeQuery } from '../../lib/home-query.js';
import { call } from '../../lib/http/call.js';
import { useSocketConnect, useSocketEvent } from '../../lib/socket/use-socket.js';
import { useCalmly } from '../../lib/use-calmly.js';
import { usePages } from '../../lib/use-pages.js';

/** Begins the key of everything that was fetched of requests, offers and matches. */
export const matchingKey = ['matching'];

export const useListings = (query: Record<string, string | string[]>) =>
  usePages([...matchingKey, 'list', query], listingRoutes.list, { query }, { keepsPrevious: true });

export const useOwnListings = () => usePages([...matchingKey, 'own'], listingRoutes.list, { query: { mine: 'true' } });

export const useListingsOf = (organisationId: string) =>
  usePages([...matchingKey, 'of', organisationId], listingRoutes.list, { query: { organisationId } });

export const useMatches = () => usePages([...matchingKey, 'matches'], matchRoutes.list, {});

export const listingQuery = (listingId: string) =>
  queryOptions({
    queryKey: [...matchingKey, 'listing', listingId],
    queryFn: ({ signal }) => call(listingRoutes.get, { params: { listingId }, signal }),
  });

export const suggestionsQuery = (listingId: string) =>
  queryOptions({
    queryKey: [...matchingKey, 'suggestions', listingId],
    queryFn: ({ signal }) => call(matchRoutes.suggestions, { params: { listingId }, signal }),
  });

export const matchQuery = (matchId: string) =>
  queryOptions({
    queryKey: [...matchingKey, 'match', matchId],
    queryFn: ({ signal }) => call(matchRoutes.get, { params: { matchId }, signal }),
  });

/** Reads again what is shown of requests, offers and matches, and Home, where some of it waits. */
export function useReadAgain(): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: matchingKey }),
      client.invalidateQueries({ queryKey: homeQuery.queryKey }),
    ]);
}

/** Keeps an open page true: the other city answers, a colleague edits; after a lost line, whatever happened meanwhile. */
export function useMatchingLive(): void {
  const readAgain = useReadAgain();
  const readCalmly = useCalmly(() => void readAgain());
  useSocketEvent('match.changed', readCalmly);
  useSocketEvent('listing.changed', readCalmly);
  useSocketConnect('matching', readCalmly);
}

/** What can be done about a suggestion or a match; whatever comes of it, what is shown is read again. */
export function useMatchActs() {
  const client = useQueryClient();
  const onSettled = useReadAgain();
  const readPairs = () => client.invalidateQueries({ queryKey: ['pairs'] });
  const params = (matchId: string) => ({ params: { matchId } });
  return {
    ask: useMutation({ mutationFn: (body: MatchInput) => call(matchRoutes.create, { body }), onSettled }),
    accept: useMutation({ mutationFn: (matchId: string) => call(matchRoutes.accept, params(matchId)), onSettled }),
    confirm: useMutation({
      mutationFn: (matchId: string) => call(matchRoutes.confirm, params(matchId)),
      onSuccess: () => void readPairs(),
      onSettled,
    }),
  };
}

/** Opens, pauses or closes a request or an offer. */
export function useListingState(listingId: string) {
  const onSettled = useReadAgain();
  const put = (body: ListingStateInput) => call(listingRoutes.setState, { params: { listingId }, body });
  return useMutation({ mutationFn: put, onSettled });
}

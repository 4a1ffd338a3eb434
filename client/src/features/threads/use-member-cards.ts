import { queryOptions, useQueries, type UseQueryResult } from '@tanstack/react-query';
import { memberRoutes, type MemberRef } from '#shared/members/member.contract.js';
import { call } from '../../lib/http/call.js';
import { batched } from './batched.js';

const MOST_AT_ONCE = 50;
const FRESH_FOR_MS = 5 * 60_000;

const loadCard = batched(async (memberId) => {
  const { items } = await call(memberRoutes.cards, { query: { memberId } });
  return new Map(items.map((card) => [card.memberId, card]));
}, MOST_AT_ONCE);

interface Answer {
  memberId: string;
  card: MemberRef | null;
}

const cardQuery = (memberId: string) =>
  queryOptions({
    queryKey: ['member-cards', memberId],
    queryFn: async (): Promise<Answer> => ({ memberId, card: await loadCard(memberId) }),
    staleTime: FRESH_FOR_MS,
  });

/** Who somebody is: undefined while that is being fetched, null for one who is no member any more. */
export type Cards = ReadonlyMap<string, MemberRef | null>;

const byId = (results: UseQueryResult<Answer>[]): Cards =>
  new Map(results.flatMap(({ data }) => (data ? [[data.memberId, data.card] as const] : [])));

/** The cards of these members, fetched together, each once. */
export function useMemberCards(memberIds: Iterable<string>): Cards {
  return useQueries({ queries: [...new Set(memberIds)].sort().map(cardQuery), combine: byId });
}

import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { groupRoutes, type MembershipView } from '#shared/groups/group.contract.js';
import { homeQuery } from '../../lib/home-query.js';
import { call } from '../../lib/http/call.js';
import { useSpaceChanges } from '../../lib/socket/use-space-changes.js';
import { useCalmly } from '../../lib/use-calmly.js';
import { usePages } from '../../lib/use-pages.js';

/** Begins the key of everything that was fetched of groups. */
export const groupsKey = ['groups'];

export const useOwnGroups = () =>
  usePages([...groupsKey, 'list', 'own'], groupRoutes.list, { query: { mine: 'true' } });
export const useAllGroups = () => usePages([...groupsKey, 'list', 'all'], groupRoutes.list, {});

export const groupQuery = (groupId: string) =>
  queryOptions({
    queryKey: [...groupsKey, 'one', groupId],
    queryFn: ({ signal }) => call(groupRoutes.get, { params: { groupId }, signal }),
  });

export const useMemberships = (groupId: string, state: 'in' | 'requested') =>
  usePages([...groupsKey, 'memberships', groupId, state], groupRoutes.memberships, {
    params: { groupId },
    query: { state },
  });

/** Keeps the page of a group true while it is open: who comes and goes, how much there is. */
export function useGroupLive(groupId: string): void {
  const client = useQueryClient();
  const refetch = useCalmly(() => {
    void client.invalidateQueries({ queryKey: groupQuery(groupId).queryKey });
    void client.invalidateQueries({ queryKey: [...groupsKey, 'memberships', groupId] });
  });
  useSpaceChanges(groupId, 'members', refetch);
  useSpaceChanges(groupId, 'resources', refetch);
}

/** Joins, or asks to; leaves, or withdraws the request. */
export function useOwnMembership(groupId: string) {
  const client = useQueryClient();
  // Who comes or goes may read and write something else from now on: nothing that was fetched can be trusted.
  const readAllAgain = () => client.invalidateQueries();
  const join = useMutation({
    mutationFn: () => call(groupRoutes.join, { params: { groupId } }),
    onSuccess: (group) => {
      client.setQueryData(groupQuery(groupId).queryKey, group);
      void readAllAgain();
    },
  });
  const leave = async () => {
    await call(groupRoutes.leave, { params: { groupId } });
    void readAllAgain();
  };
  return { join, leave };
}

/** What a facilitator decides about others in the group. */
export function useOthersMembership(groupId: string) {
  const client = useQueryClient();
  const readAgain = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: groupsKey }),
      client.invalidateQueries({ queryKey: homeQuery.queryKey }),
    ]);
  const params = (memberId: string) => ({ groupId, memberId });
  return {
    /** Accepts a request, adds a member or changes a role. */
    put: async (memberId: string, state: 'member' | 'facilitator'): Promise<MembershipView> => {
      const membership = await call(groupRoutes.accept, { params: params(memberId), body: { state } });
      await readAgain();
      return membership;
    },
    /** Declines a request, or takes a member out. */
    remove: async (memberId: string): Promise<void> => {
      await call(groupRoutes.remove, { params: params(memberId) });
      await readAgain();
    },
  };
}

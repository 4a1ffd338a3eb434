import { queryOptions } from '@tanstack/react-query';
import { memberRoutes } from '#shared/members/member.contract.js';
import { call } from './http/call.js';

/** The beginning of the key of everything that shows members: after a change of rights all of it is read again. */
export const membersKey = 'members';

/** One member: the profile and the administration share the answer. */
export const memberQuery = (memberId: string) =>
  queryOptions({
    queryKey: [membersKey, memberId],
    queryFn: ({ signal }) => call(memberRoutes.get, { params: { memberId }, signal }),
  });

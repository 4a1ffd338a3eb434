import { queryOptions } from '@tanstack/react-query';
import { groupRoutes } from '#shared/groups/group.contract.js';
import { organisationRoutes } from '#shared/organisations/organisation.contract.js';
import { call } from '../../lib/http/call.js';

export const peopleKey = 'people';

export const organisationQuery = (organisationId: string) =>
  queryOptions({
    queryKey: [peopleKey, 'organisation', organisationId],
    queryFn: ({ signal }) => call(organisationRoutes.get, { params: { organisationId }, signal }),
  });

/** For the title of a group in a facilitator's scope; a group that does not exist for the reader has none. */
export const groupQuery = (groupId: string) =>
  queryOptions({
    queryKey: [peopleKey, 'group', groupId],
    queryFn: ({ signal }) => call(groupRoutes.get, { params: { groupId }, signal }),
  });

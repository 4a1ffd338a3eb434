import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { groupRoutes, type GroupView } from '#shared/groups/group.contract.js';
import { organisationRoutes } from '#shared/organisations/organisation.contract.js';
import { MAX_PAGE_SIZE } from '#shared/pagination.js';
import { call } from '../../lib/http/call.js';

export const administrationKey = 'administration';

/** Enough for any network that people can keep in their heads; a list without end would be no choice. */
const MOST_PAGES = 10;
const SUGGESTIONS = 8;

async function allGroups(signal: AbortSignal): Promise<GroupView[]> {
  const groups: GroupView[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { items, next } = await call(groupRoutes.list, { query: { limit: MAX_PAGE_SIZE, cursor }, signal });
    groups.push(...items);
    if (next === null) break;
    cursor = next;
  }
  return groups;
}

/** Every group that exists for the administrator, for `MultiSelect`. */
export const groupOptionsQuery = queryOptions({
  queryKey: [administrationKey, 'groups'],
  queryFn: ({ signal }) => allGroups(signal),
  select: (groups) => groups.map(({ groupId, title }) => ({ value: groupId, label: title })),
});

/** The organisations whose name or place begins with `q`; none for an empty one. */
export const organisationsNamedQuery = (q: string) =>
  queryOptions({
    queryKey: [administrationKey, 'organisations', q],
    queryFn: ({ signal }) => call(organisationRoutes.list, { query: { q, limit: SUGGESTIONS }, signal }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });

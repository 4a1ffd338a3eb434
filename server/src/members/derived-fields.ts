import { isCurrent } from '../access/facilitation-scope.js';
import { searchTerms, sortKey } from '../core/search-terms.js';
import type { Member } from './member.schema.js';

type Derived = Pick<Member, 'sortName' | 'searchTerms' | 'roles' | 'regions'>;

/** What is stored a second time so that the directory can sort, search and count by it; `now` says which facilitations count. */
export function derivedFields(
  member: Pick<Member, 'name' | 'position' | 'isAdministrator' | 'facilitation'>,
  organisation: { name: string; regions: string[] } | undefined,
  now: Date,
): Derived {
  const { name, position, isAdministrator } = member;
  const facilitation = member.facilitation && isCurrent(member.facilitation, now) ? member.facilitation : undefined;
  return {
    sortName: sortKey(name),
    searchTerms: searchTerms(name, position, organisation?.name),
    roles: [
      'member',
      ...(facilitation ? (['facilitator'] as const) : []),
      ...(isAdministrator ? (['administrator'] as const) : []),
    ],
    regions: [...new Set([...(organisation?.regions ?? []), ...(facilitation?.regions ?? [])])],
  };
}

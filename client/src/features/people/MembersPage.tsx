import { useTranslations } from 'use-intl';
import { memberFacets, memberRoutes } from '#shared/members/member.contract.js';
import { membersKey } from '../../lib/member-query.js';
import { useFacets } from '../../lib/use-facets.js';
import { usePages } from '../../lib/use-pages.js';
import { Directory } from './Directory.js';
import { MemberRow } from './MemberRow.js';

/** Who works on what: role and region come first, so that one finds one's facilitator. */
export function MembersPage() {
  const t = useTranslations('people');
  const filters = useFacets(memberFacets);
  const query = { ...filters.chosen, q: filters.q };
  const pages = usePages([membersKey, 'list', query], memberRoutes.list, { query }, { keepsPrevious: true });
  return (
    <Directory
      names={memberFacets}
      filters={filters}
      pages={pages}
      searchLabel={t('searchMembers')}
      what={t('whatMembers')}
    >
      {pages.items.map((member) => (
        <MemberRow key={member.memberId} member={member} />
      ))}
    </Directory>
  );
}

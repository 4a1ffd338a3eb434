import { useTranslations } from 'use-intl';
import { memberRoutes, type MemberView } from '#shared/members/member.contract.js';
import { membersKey } from '../../lib/member-query.js';
import { useFacets } from '../../lib/use-facets.js';
import { usePages } from '../../lib/use-pages.js';
import { CityMark } from '../../ui/CityMark.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Inline, Stack } from '../../ui/Layout.js';
import { ListTools } from '../../ui/ListTools.js';
import { Meta } from '../../ui/Meta.js';
import { QueryState } from '../../ui/QueryState.js';
import { Row, Rows } from '../../ui/Rows.js';
import { SearchField } from '../../ui/SearchField.js';
import { ShowMore } from '../../ui/ShowMore.js';
import { StateSign } from '../../ui/StateSign.js';

function MemberRow({ member }: { member: MemberView }) {
  const t = useTranslations('administration.people');
  const { memberId, name, position, organisation, roles } = member;
  const signs = (
    <Inline gap={4}>
      {roles.includes('administrator') && (
        <StateSign tone="wait" icon="key">
          {t('administrator')}
        </StateSign>
      )}
      {roles.includes('facilitator') && (
        <StateSign tone="wait" icon="facilitator">
          {t('facilitator')}
        </StateSign>
      )}
    </Inline>
  );
  return (
    <Row
      mark={<CityMark name={organisation.name} kind={organisation.kind} />}
      title={name}
      to={`/administration/people/${memberId}`}
      end={roles.length > 1 && signs}
    >
      <Meta>
        {position && <bdi>{position}</bdi>}
        <bdi>{organisation.name}</bdi>
      </Meta>
    </Row>
  );
}

/** Everybody, to find the one whose rights are to be changed. */
export function PeopleTab() {
  const t = useTranslations('administration.people');
  const { q, setQ } = useFacets<never>([]);
  const query = { q };
  const pages = usePages([membersKey, 'list', query], memberRoutes.list, { query }, { keepsPrevious: true });
  return (
    <Stack>
      <ListTools>
        <SearchField label={t('search')} q={q} onSearch={setQ} />
      </ListTools>
      <QueryState query={pages.query} what={t('what')}>
        {() =>
          pages.items.length === 0 ? (
            <EmptyState title={t('none')} />
          ) : (
            <Rows label={t('tab')}>
              {pages.items.map((member) => (
                <MemberRow key={member.memberId} member={member} />
              ))}
            </Rows>
          )
        }
      </QueryState>
      <ShowMore pages={pages} />
    </Stack>
  );
}

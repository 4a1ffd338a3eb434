import { useQueries } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { Facilitation } from '#shared/members/member.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { Section } from '../../ui/Layout.js';
import { groupQuery } from './api.js';

/** The groups of a scope by name; those that do not exist for the reader are left out. */
function Groups({ ids }: { ids: readonly string[] }) {
  const t = useTranslations('people.scope');
  const comma = useTranslations('ui')('comma');
  const found = useQueries({ queries: ids.map(groupQuery) }).flatMap(({ data }) => data ?? []);
  if (found.length === 0) return t('someGroups');
  return found.map((group, index) => (
    <span key={group.groupId}>
      {index > 0 && comma}
      <Link to={`/groups/${group.groupId}`}>
        <bdi>{group.title}</bdi>
      </Link>
    </span>
  ));
}

/** A day of the scope, which belongs to no time zone. */
const middayOf = (day: string) => `${day}T12:00:00`;

/** Where a facilitator sees and acts: an empty list is said as all. */
export function FacilitationInWords({ facilitation }: { facilitation: Facilitation }) {
  const t = useTranslations('people.scope');
  const { label } = useTerms();
  const { list, languageName, date } = useFormat();
  const { regions, groups, languages, from, to } = facilitation;
  return (
    <Section title={t('title')}>
      <Facts>
        <Fact name={t('regions')}>
          {regions.length > 0 ? list(regions.map((id) => label('regions', id))) : t('allRegions')}
        </Fact>
        <Fact name={t('groups')}>{groups.length > 0 ? <Groups ids={groups} /> : t('allGroups')}</Fact>
        <Fact name={t('languages')}>
          {languages.length > 0 ? list(languages.map(languageName)) : t('allLanguages')}
        </Fact>
        <Fact name={t('time')}>
          {t('span', {
            bounds: from ? (to ? 'both' : 'from') : to ? 'to' : 'none',
            from: from ? date(middayOf(from)) : '',
            to: to ? date(middayOf(to)) : '',
          })}
        </Fact>
      </Facts>
    </Section>
  );
}

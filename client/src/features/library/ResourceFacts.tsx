import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { ResourceFacet, ResourceView } from '#shared/resources/resource.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { LanguageList } from '../../ui/LanguageList.js';
import { Meta } from '../../ui/Meta.js';
import { RelativeTime } from '../../ui/RelativeTime.js';

interface Found {
  value: string;
  label: string;
}

/** Each value leads to what else carries it; none is said in words. */
function FoundBy({ facet, values }: { facet: ResourceFacet; values: readonly Found[] }) {
  const t = useTranslations('library');
  if (values.length === 0) return <Meta>{t('notStatedInSource')}</Meta>;
  return (
    <ul>
      {values.map(({ value, label }) => (
        <li key={value}>
          <Link to={`/library?${new URLSearchParams({ [facet]: value }).toString()}`}>{label}</Link>
        </li>
      ))}
    </ul>
  );
}

function SharedBy({ resource: { sharedBy, createdAt } }: { resource: ResourceView }) {
  const t = useTranslations('library');
  if (!sharedBy) return <>{t('fromTheList')}</>;
  return (
    <>
      <Link to={`/people/${sharedBy.memberId}`} dir="auto">
        {sharedBy.name}
      </Link>
      <Meta>
        <bdi>{sharedBy.organisation.name}</bdi>
        <RelativeTime time={createdAt} />
      </Meta>
    </>
  );
}

/** What is known of a work, gaps included. */
export function ResourceFacts({ resource }: { resource: ResourceView }) {
  const t = useTranslations('library');
  const { label } = useTerms();
  const { list } = useFormat();
  const { number, group, provider, places } = resource;
  const kind = label('resource-kinds', resource.kind);
  const sdgs = resource.sdgs.map(String);
  return (
    <Facts>
      <Fact name={t('facets.kind')}>{number === undefined ? kind : t('kindAndNumber', { kind, number })}</Fact>
      <Fact name={t('facets.lang')}>
        <LanguageList languages={resource.editions.map(({ lang }) => lang)} />
      </Fact>
      <Fact name={t('facets.theme')}>
        <FoundBy facet="theme" values={resource.themes.map((value) => ({ value, label: label('themes', value) }))} />
      </Fact>
      <Fact name={t('facets.methodology')}>
        <FoundBy
          facet="methodology"
          values={resource.methodologies.map((value) => ({ value, label: label('methodologies', value) }))}
        />
      </Fact>
      {sdgs.length > 0 && (
        <Fact name={t('facets.sdg')}>
          <FoundBy
            facet="sdg"
            values={sdgs.map((value) => ({ value, label: t('sdg', { number: value, name: label('sdgs', value) }) }))}
          />
        </Fact>
      )}
      {provider && (
        <Fact name={t('provider')}>
          <bdi>{provider}</bdi>
        </Fact>
      )}
      {places.length > 0 && (
        <Fact name={t('places')}>
          <bdi>{list(places)}</bdi>
        </Fact>
      )}
      <Fact name={t('sharedBy')}>
        <SharedBy resource={resource} />
      </Fact>
      {group && (
        <Fact name={t('facets.group')}>
          <Link to={`/groups/${group.groupId}`} dir="auto">
            {group.title}
          </Link>
        </Fact>
      )}
    </Facts>
  );
}

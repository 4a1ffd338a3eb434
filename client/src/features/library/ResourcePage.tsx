import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocation, useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import type { ResourceView } from '#shared/resources/resource.contract.js';
import { useLanguage } from '../../lib/i18n/language-context.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { langAttribute } from '../../lib/i18n/lang-attribute.js';
import { DemoBadge } from '../../ui/DemoBadge.js';
import { Columns, Section, Stack } from '../../ui/Layout.js';
import { Meta } from '../../ui/Meta.js';
import { Note } from '../../ui/Note.js';
import { PageHead } from '../../ui/PageHead.js';
import { QueryState } from '../../ui/QueryState.js';
import { UserText } from '../../ui/UserText.js';
import { Editions } from './Editions.js';
import { ResourceFacts } from './ResourceFacts.js';
import { ResourceTile } from './ResourceTile.js';
import { titleFor } from './editions.js';
import { resourceQuery } from './use-library.js';
import { noticeOf } from './share-notice.js';

interface ResourcePageProps {
  /** The threads of the resource, for whoever may read it. */
  threads: (space: { spaceId: string; canWrite: boolean }) => ReactNode;
}

function Head({ resource }: { resource: ResourceView }) {
  const t = useTranslations('library');
  const { label } = useTerms();
  const { language } = useLanguage();
  const { title, lang } = titleFor(resource, language);
  return (
    <PageHead
      title={title}
      lang={langAttribute(lang)}
      crumb={{ to: '/library', label: t('title') }}
      mark={<ResourceTile resource={resource} />}
    >
      <Meta>
        {label('resource-kinds', resource.kind)}
        {resource.places.map((place) => (
          <bdi key={place}>{place}</bdi>
        ))}
        {resource.isDemonstration && <DemoBadge />}
      </Meta>
    </PageHead>
  );
}

function Resource({ resource, threads }: { resource: ResourceView } & ResourcePageProps) {
  const t = useTranslations('library');
  const notice = noticeOf(useLocation().state);
  return (
    <>
      <Head resource={resource} />
      <Columns aside={<ResourceFacts resource={resource} />}>
        <Stack gap={5}>
          {notice && <Note tone={notice === 'shared' ? 'good' : 'calm'} role="status" title={t(`notice.${notice}`)} />}
          {resource.summary && <UserText text={resource.summary} lang={resource.lang} />}
          <Editions resource={resource} />
        </Stack>
        <Section title={t('threads')}>
          {threads({ spaceId: resource.resourceId, canWrite: resource.can.discuss })}
        </Section>
      </Columns>
    </>
  );
}

/** One work: what it is, where it is found in each language, and what members say about it. */
export function ResourcePage({ threads }: ResourcePageProps) {
  const t = useTranslations('library');
  const { resourceId = '' } = useParams();
  const resource = useQuery(resourceQuery(resourceId));
  return (
    <QueryState query={resource} what={t('whatOne')}>
      {(found) => <Resource resource={found} threads={threads} />}
    </QueryState>
  );
}

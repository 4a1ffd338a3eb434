import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import {
  sectionName,
  sectionRoutes,
  type SectionName,
  type SectionVersion,
} from '#shared/sections/section.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { useLanguage } from '../../lib/i18n/language-context.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { usePages } from '../../lib/use-pages.js';
import { LinkButton } from '../../ui/Button.js';
import { Section } from '../../ui/Layout.js';
import { Meta } from '../../ui/Meta.js';
import { NotFound } from '../../ui/NotFound.js';
import { QueryState } from '../../ui/QueryState.js';
import { RelativeTime } from '../../ui/RelativeTime.js';
import { Row, Rows } from '../../ui/Rows.js';
import { ShowMore } from '../../ui/ShowMore.js';
import { outlineQuery, sectionQuery, useSectionsLive, versionsKey } from './api.js';
import { Comparison } from './Comparison.js';
import { Restore } from './Restore.js';

interface HistoryProps {
  pairId: string;
  section: SectionName;
  textId: string;
}

interface VersionRowProps extends HistoryProps {
  version: SectionVersion;
  /** The number of the newest one. */
  newest: number;
  canRestore: boolean;
}

function VersionRow({ pairId, section, textId, version: saved, newest, canRestore }: VersionRowProps) {
  const t = useTranslations('sections');
  const { languageName } = useFormat();
  const { version, author, lang, savedAt, restores } = saved;
  return (
    <Row
      title={t('history.version', { version })}
      to={`/pairs/${pairId}/sections/${section}/history/${textId}?from=${Math.max(1, version - 1)}&to=${version}`}
      end={canRestore && version < newest && <Restore {...{ pairId, textId, version, basedOn: newest }} />}
    >
      <Meta>
        <bdi>{author?.name ?? t('formerMember')}</bdi>
        <RelativeTime time={savedAt} />
        {lang !== 'und' && languageName(lang)}
        {restores !== undefined && t('history.restores', { version: restores })}
      </Meta>
    </Row>
  );
}

/** Whether the reader writes this text, and so may bring an earlier version back. */
function useCanRestore({ pairId, section, textId }: HistoryProps): boolean {
  const { language } = useLanguage();
  const writesAs = useQuery(outlineQuery(pairId)).data?.writesAs;
  const texts = useQuery(sectionQuery(pairId, section, language)).data?.texts;
  const text = texts?.find((one) => one.textId === textId);
  return text !== undefined && text.organisationId === writesAs?.organisationId && text.voice === writesAs.voice;
}

function History(props: HistoryProps) {
  const { pairId, section, textId } = props;
  const t = useTranslations('sections.history');
  const { label } = useTerms();
  const [search] = useSearchParams();
  const pages = usePages([...versionsKey(pairId, textId), 'list'], sectionRoutes.versions, { params: { textId } });
  const canRestore = useCanRestore(props);
  const newest = pages.items[0]?.version ?? 1;
  const to = Number(search.get('to')) || newest;
  const from = Number(search.get('from')) || Math.max(1, to - 1);
  return (
    <>
      <div>
        <LinkButton kind="link" icon="back" to={`/pairs/${pairId}/sections/${section}`}>
          {label('sections', section)}
        </LinkButton>
      </div>
      <QueryState query={pages.query} what={t('what')}>
        {() => (
          <>
            <Comparison pairId={pairId} textId={textId} from={from} to={to} newest={newest} />
            <Section title={t('title')}>
              <Rows>
                {pages.items.map((version) => (
                  <VersionRow
                    key={version.version}
                    {...props}
                    version={version}
                    newest={newest}
                    canRestore={canRestore}
                  />
                ))}
              </Rows>
              <ShowMore pages={pages} />
            </Section>
          </>
        )}
      </QueryState>
    </>
  );
}

/** The versions of a text: who saved what when, what changed between two of them, and the way back to one. */
export function SectionHistoryTab() {
  const { pairId = '', section: named, textId = '' } = useParams();
  const section = sectionName.safeParse(named).data;
  useSectionsLive(pairId);
  if (!section) return <NotFound />;
  return <History pairId={pairId} section={section} textId={textId} />;
}

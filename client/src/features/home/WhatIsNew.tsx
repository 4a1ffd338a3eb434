import { useTranslations } from 'use-intl';
import type { HomeView } from '#shared/home/home.contract.js';
import type { ResourceView } from '#shared/resources/resource.contract.js';
import { langAttribute } from '../../lib/i18n/lang-attribute.js';
import { useIsOwnLanguage } from '../../lib/i18n/use-is-own-language.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { CityMark } from '../../ui/CityMark.js';
import { LanguageList } from '../../ui/LanguageList.js';
import { Section } from '../../ui/Layout.js';
import { Meta } from '../../ui/Meta.js';
import { RelativeTime } from '../../ui/RelativeTime.js';
import { Row, Rows } from '../../ui/Rows.js';
import styles from './WhatIsNew.module.css';

function ThreadRow({ thread }: { thread: HomeView['threads'][number] }) {
  const t = useTranslations('home');
  const isOwnLanguage = useIsOwnLanguage();
  const { organisation } = thread.createdBy;
  return (
    <Row
      mark={<CityMark name={organisation.name} kind={organisation.kind} size="sm" />}
      title={thread.title}
      to={`/threads/${thread.threadId}`}
      lang={langAttribute(thread.lang)}
    >
      <Meta>
        <bdi>{thread.spaceTitle}</bdi>
        {t('messages', { count: thread.lastSeq })}
        {!isOwnLanguage(thread.lang) && <LanguageList languages={[thread.lang]} />}
        <RelativeTime time={thread.lastMessageAt ?? thread.createdAt} />
      </Meta>
    </Row>
  );
}

function ResourceRow({ resource }: { resource: ResourceView }) {
  const { label } = useTerms();
  const { sharedBy, group } = resource;
  return (
    <Row
      mark={sharedBy && <CityMark name={sharedBy.organisation.name} kind={sharedBy.organisation.kind} size="sm" />}
      title={resource.title}
      to={`/resources/${resource.resourceId}`}
      lang={langAttribute(resource.lang)}
    >
      <Meta>
        {label('resource-kinds', resource.kind)}
        {group && <bdi>{group.title}</bdi>}
        <LanguageList languages={resource.editions.map(({ lang }) => lang)} />
        <RelativeTime time={resource.createdAt} />
      </Meta>
    </Row>
  );
}

/** What others wrote and shared in the own groups and pairs: nothing to do here. */
export function WhatIsNew({ home: { threads, resources } }: { home: HomeView }) {
  const t = useTranslations('home');
  return (
    <div className={styles.news}>
      {threads.length > 0 && (
        <Section title={t('discussed')} small={t('nothingToDo')}>
          <Rows isBare>
            {threads.map((thread) => (
              <ThreadRow key={thread.threadId} thread={thread} />
            ))}
          </Rows>
        </Section>
      )}
      {resources.length > 0 && (
        <Section title={t('shared')}>
          <Rows isBare>
            {resources.map((resource) => (
              <ResourceRow key={resource.resourceId} resource={resource} />
            ))}
          </Rows>
        </Section>
      )}
    </div>
  );
}

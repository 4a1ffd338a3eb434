import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import type { MessageView } from '#shared/threads/message.contract.js';
import type { ThreadView } from '#shared/threads/thread.contract.js';
import { langAttribute } from '../../lib/i18n/lang-attribute.js';
import { DemoBadge } from '../../ui/DemoBadge.js';
import { LanguageList } from '../../ui/LanguageList.js';
import { Columns } from '../../ui/Layout.js';
import { Meta } from '../../ui/Meta.js';
import { PageHead } from '../../ui/PageHead.js';
import { QueryState } from '../../ui/QueryState.js';
import { spaceQuery, threadQuery } from './api.js';
import { Conversation } from './Conversation.js';
import { useOutboxIsRead } from './OutboxProvider.js';
import { ThreadAside } from './ThreadAside.js';
import { useMemberCards } from './use-member-cards.js';
import { useMessages } from './use-messages.js';

interface HeadProps {
  thread: ThreadView;
  crumb: { to: string; label: string };
  messages: readonly MessageView[];
  count: number;
}

function Head({ thread, crumb, messages, count }: HeadProps) {
  const t = useTranslations('threads');
  const languages = messages.filter(({ removedAt }) => removedAt === undefined).map(({ lang }) => lang);
  return (
    <PageHead title={thread.title} lang={langAttribute(thread.lang)} crumb={crumb}>
      <Meta>
        {t('count', { count })}
        <LanguageList languages={languages.length > 0 ? languages : [thread.lang]} />
        {thread.isDemonstration && <DemoBadge />}
      </Meta>
    </PageHead>
  );
}

function Thread({ thread }: { thread: ThreadView }) {
  const t = useTranslations('threads');
  const feed = useMessages(thread.threadId);
  const cards = useMemberCards(feed.messages.map(({ authorId }) => authorId));
  const isOutboxRead = useOutboxIsRead();
  const space = useQuery(spaceQuery(thread)).data;
  const to = space?.to ?? `/${thread.spaceKind}s/${thread.spaceId}`;
  const crumb = { to, label: space?.title ?? t(`spaces.${thread.spaceKind}`) };
  return (
    <>
      <Head thread={thread} crumb={crumb} messages={feed.messages} count={Math.max(thread.lastSeq, feed.lastSeq)} />
      <Columns aside={<ThreadAside messages={feed.messages} cards={cards} pair={space?.pair} />}>
        <QueryState query={feed.query} what={t('whatMessages')}>
          {() => feed.isRead && isOutboxRead && <Conversation thread={thread} spaceTo={to} feed={feed} cards={cards} />}
        </QueryState>
      </Columns>
    </>
  );
}

/** One discussion, live. */
export function ThreadPage() {
  const t = useTranslations('threads');
  const { threadId = '' } = useParams();
  const thread = useQuery(threadQuery(threadId));
  return (
    <QueryState query={thread} what={t('what')}>
      {(found) => <Thread key={found.threadId} thread={found} />}
    </QueryState>
  );
}

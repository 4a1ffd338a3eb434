import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { threadRoutes, type ThreadView } from '#shared/threads/thread.contract.js';
import { langAttribute } from '../../lib/i18n/lang-attribute.js';
import { useIsOwnLanguage } from '../../lib/i18n/use-is-own-language.js';
import { useSpaceChanges } from '../../lib/socket/use-space-changes.js';
import { useCalmly } from '../../lib/use-calmly.js';
import { usePages } from '../../lib/use-pages.js';
import { CityMark } from '../../ui/CityMark.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { LanguageList } from '../../ui/LanguageList.js';
import { Stack } from '../../ui/Layout.js';
import { Meta } from '../../ui/Meta.js';
import { QueryState } from '../../ui/QueryState.js';
import { RelativeTime } from '../../ui/RelativeTime.js';
import { Row, Rows } from '../../ui/Rows.js';
import { ShowMore } from '../../ui/ShowMore.js';
import { threadsInKey } from './api.js';
import { useAuthorText } from './Author.js';
import { NewThreadButton } from './NewThreadButton.js';

function ThreadRow({ thread }: { thread: ThreadView }) {
  const t = useTranslations('threads');
  const authorText = useAuthorText();
  const isOwnLanguage = useIsOwnLanguage();
  const { organisation } = thread.createdBy;
  return (
    <Row
      mark={<CityMark name={organisation.name} kind={organisation.kind} />}
      title={thread.title}
      to={`/threads/${thread.threadId}`}
      lang={langAttribute(thread.lang)}
    >
      <Meta>
        <bdi>{authorText(thread.createdBy)}</bdi>
        {t('count', { count: thread.lastSeq })}
        {!isOwnLanguage(thread.lang) && <LanguageList languages={[thread.lang]} />}
        <RelativeTime time={thread.lastMessageAt ?? thread.createdAt} />
      </Meta>
    </Row>
  );
}

interface ThreadListProps {
  spaceId: string;
  /** Offers to open a thread above the list: for pages that do not offer it in their head. */
  offersNew?: boolean;
}

/** The threads of a group, pair or resource, the liveliest first, live. */
export function ThreadList({ spaceId, offersNew = false }: ThreadListProps) {
  const t = useTranslations('threads');
  const client = useQueryClient();
  const threads = usePages(threadsInKey(spaceId), threadRoutes.list, { query: { spaceId } });
  const refetch = useCalmly(() => void client.invalidateQueries({ queryKey: threadsInKey(spaceId) }));
  useSpaceChanges(spaceId, 'threads', refetch);
  return (
    <Stack>
      {offersNew && (
        <div>
          <NewThreadButton spaceId={spaceId} kind="quiet" />
        </div>
      )}
      <QueryState query={threads.query} what={t('whatList')}>
        {() =>
          threads.items.length > 0 ? (
            <Rows>
              {threads.items.map((thread) => (
                <ThreadRow key={thread.threadId} thread={thread} />
              ))}
            </Rows>
          ) : (
            <EmptyState title={t('noThreads.title')}>{t('noThreads.help')}</EmptyState>
          )
        }
      </QueryState>
      <ShowMore pages={threads} />
    </Stack>
  );
}

import { useTranslations } from 'use-intl';
import type { MessageView } from '#shared/threads/message.contract.js';
import type { ThreadView } from '#shared/threads/thread.contract.js';
import { Composer, focusComposer } from './Composer.js';
import { EarlierMessages } from './EarlierMessages.js';
import { MayNotWrite } from './MayNotWrite.js';
import { MessageList } from './MessageList.js';
import { NewMessages } from './NewMessages.js';
import type { Outgoing } from './outbox.js';
import { useOutbox } from './OutboxProvider.js';
import { useDraft } from './use-draft.js';
import type { Cards } from './use-member-cards.js';
import type { useMessages } from './use-messages.js';
import { usePlace } from './use-place.js';
import { useTellTyping } from './use-typing.js';
import { Writers } from './Writers.js';
import styles from './Conversation.module.css';

interface ConversationProps {
  thread: ThreadView;
  /** The page of what the thread lives in. */
  spaceTo: string;
  feed: ReturnType<typeof useMessages>;
  cards: Cards;
}

/** The composer's draft, and what moves words between it, the outbox and the thread. */
function useWriting(threadId: string, onSent: () => void) {
  const outbox = useOutbox();
  const tellTyping = useTellTyping(threadId);
  const { draft, change, clear } = useDraft(threadId);
  return {
    draft,
    change: (next: Parameters<typeof change>[0]) => {
      change(next);
      if (next.body) tellTyping();
    },
    reply: ({ messageId }: MessageView) => {
      change({ replyTo: messageId });
      focusComposer();
    },
    send: () => {
      const { body, lang, replyTo, clientId = crypto.randomUUID() } = draft;
      const answer = replyTo === undefined ? {} : { replyTo };
      const writtenAt = new Date().toISOString();
      outbox.add({ threadId, clientId, body: body.trim(), lang, writtenAt, ...answer });
      clear();
      onSent();
    },
    takeBack: ({ clientId, body, lang, replyTo, state }: Outgoing) => {
      outbox.discard(clientId);
      const words = [body, draft.body].filter((text) => text.trim() !== '').join('\n\n');
      change({ body: words, lang, replyTo, clientId: state === 'refused' ? undefined : clientId });
      focusComposer();
    },
    discard: ({ clientId }: Outgoing) => outbox.discard(clientId),
    tryAgain: ({ clientId }: Outgoing) => outbox.tryAgain(clientId),
  };
}

/** The messages of a thread, and where one writes. */
export function Conversation({ thread, spaceTo, feed, cards }: ConversationProps) {
  const t = useTranslations('threads');
  const { messages, outgoing } = feed;
  const [first, last] = [messages[0], messages.at(-1)];
  const { setEnd, seenSeq, goToEnd, hold } = usePlace({
    firstSeq: first?.seq,
    lastSeq: last?.seq ?? 0,
    outgoingCount: outgoing.length,
  });
  const writing = useWriting(thread.threadId, goToEnd);
  const showEarlier = async () => {
    hold();
    await feed.showEarlier();
  };
  return (
    <div className={styles.conversation}>
      {feed.hasEarlier && <EarlierMessages onShow={showEarlier} />}
      {messages.length + outgoing.length === 0 && <p className={styles.empty}>{t('empty')}</p>}
      <MessageList
        can={thread.can}
        messages={messages}
        outgoing={outgoing}
        cards={cards}
        onReply={writing.reply}
        onChanged={feed.take}
        onTakeBack={writing.takeBack}
        onDiscard={writing.discard}
        onTryAgain={writing.tryAgain}
      />
      <NewMessages messages={messages} cards={cards} seenSeq={seenSeq} onGoTo={goToEnd} />
      <Writers threadId={thread.threadId} />
      {thread.can.write ? (
        <div className={styles.writing}>
          <Composer
            draft={writing.draft}
            onChange={writing.change}
            onSend={writing.send}
            answered={messages.find(({ messageId }) => messageId === writing.draft.replyTo)}
            cards={cards}
          />
        </div>
      ) : (
        <MayNotWrite kind={thread.spaceKind} to={spaceTo} />
      )}
      <div ref={setEnd} className={styles.end} />
    </div>
  );
}

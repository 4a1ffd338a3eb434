import { useTranslations } from 'use-intl';
import type { ThreadView } from '#shared/threads/thread.contract.js';
import { Composer } from './Composer.js';
import { EarlierMessages } from './EarlierMessages.js';
import { MayNotWrite } from './MayNotWrite.js';
import { MessageList } from './MessageList.js';
import { NewMessages } from './NewMessages.js';
import type { Cards } from './use-member-cards.js';
import type { useMessages } from './use-messages.js';
import { usePlace } from './use-place.js';
import { useWriting } from './use-writing.js';
import { Writers } from './Writers.js';
import styles from './Conversation.module.css';

interface ConversationProps {
  thread: ThreadView;
  /** The page of what the thread lives in. */
  spaceTo: string;
  feed: ReturnType<typeof useMessages>;
  cards: Cards;
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
            isSending={writing.isSending}
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

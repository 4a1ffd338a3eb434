import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { MessageView } from '#shared/threads/message.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { UserText } from '../../ui/UserText.js';
import { Answered } from './Answered.js';
import { Author, AuthorMark } from './Author.js';
import { MessageActions } from './MessageActions.js';
import { MessageEditor } from './MessageEditor.js';
import { messageElementId } from './message-element.js';
import type { Cards } from './use-member-cards.js';
import { WrittenIn } from './WrittenIn.js';
import styles from './MessageItem.module.css';

export interface MessageItemProps {
  message: MessageView;
  cards: Cards;
  /** The message that this one answers, where it is shown. */
  answered: MessageView | undefined;
  isOwn: boolean;
  can: { write: boolean; moderate: boolean };
  onReply: () => void;
  onRemove: () => void;
  /** Takes the message as the server answered it. */
  onChanged: (message: MessageView) => void;
}

function Times({ message }: { message: MessageView }) {
  const t = useTranslations('threads');
  const { clock, dateTime } = useFormat();
  return (
    <>
      <time className={styles.time} dateTime={message.createdAt} title={dateTime(message.createdAt)}>
        {clock(message.createdAt)}
      </time>
      {message.editedAt && (
        <span className={styles.time} title={dateTime(message.editedAt)}>
          {t('edited', { time: clock(message.editedAt) })}
        </span>
      )}
    </>
  );
}

/** What a removed message leaves: one line. */
function Tombstone({ message, cards }: Pick<MessageItemProps, 'message' | 'cards'>) {
  const t = useTranslations('threads');
  return (
    <li className={`${styles.message} ${styles.removed}`} id={messageElementId(message.seq)} tabIndex={-1}>
      <AuthorMark card={cards.get(message.authorId)} />
      <p className={styles.below}>
        {t('removed')} <Times message={message} />
      </p>
    </li>
  );
}

/** One message: who, in which voice, when; the words; what the reader may do with them. */
export function MessageItem({ message, cards, answered, isOwn, can, onReply, onRemove, onChanged }: MessageItemProps) {
  const [isEditing, setIsEditing] = useState(false);
  if (message.removedAt !== undefined) return <Tombstone message={message} cards={cards} />;
  const card = cards.get(message.authorId);
  const saved = (changed: MessageView) => {
    onChanged(changed);
    setIsEditing(false);
  };
  return (
    <li
      className={`${styles.message} ${card?.isFacilitator ? styles.lead : ''}`}
      id={messageElementId(message.seq)}
      tabIndex={-1}
    >
      <AuthorMark card={card} />
      <div className={styles.body}>
        <header className={styles.head}>
          <Author card={card} />
          <Times message={message} />
        </header>
        {message.replyTo !== undefined && <Answered message={answered} cards={cards} />}
        {isEditing ? (
          <MessageEditor message={message} onSaved={saved} onCancel={() => setIsEditing(false)} />
        ) : (
          <>
            <div className={styles.text}>
              <UserText text={message.body} lang={message.lang} />
            </div>
            <WrittenIn lang={message.lang} />
            <MessageActions
              onReply={can.write ? onReply : undefined}
              onEdit={isOwn && can.write ? () => setIsEditing(true) : undefined}
              onRemove={isOwn || can.moderate ? onRemove : undefined}
            />
          </>
        )}
      </div>
    </li>
  );
}

import { Fragment, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { MessageView } from '#shared/threads/message.contract.js';
import type { ThreadView } from '#shared/threads/thread.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { useNow } from '../../lib/format/use-now.js';
import { useMember } from '../../lib/session.js';
import { useConnectionState } from '../../lib/socket/use-socket.js';
import { MessageItem } from './MessageItem.js';
import type { Outgoing } from './outgoing.js';
import { OutgoingItem } from './OutgoingItem.js';
import { RemoveDialog } from './RemoveDialog.js';
import type { Cards } from './use-member-cards.js';
import styles from './MessageList.module.css';

interface MessageListProps {
  can: ThreadView['can'];
  messages: readonly MessageView[];
  outgoing: readonly Outgoing[];
  cards: Cards;
  onReply: (message: MessageView) => void;
  onChanged: (message: MessageView) => void;
  onTakeBack: (message: Outgoing) => void;
  onDiscard: (message: Outgoing) => void;
  onTryAgain: (message: Outgoing) => void;
}

/** The line between the days. */
function Day({ time }: { time: string }) {
  const { day } = useFormat();
  const now = useNow();
  return (
    <li className={styles.day}>
      <time dateTime={time.slice(0, 10)}>{day(time, now)}</time>
    </li>
  );
}

const dayOf = ({ createdAt }: MessageView) => new Date(createdAt).toDateString();

/** A thread's messages in order, day by day, then the member's own that are on their way. */
export function MessageList({ can, messages, outgoing, cards, onChanged, ...on }: MessageListProps) {
  const t = useTranslations('threads');
  const { memberId } = useMember();
  const isOffline = useConnectionState() === 'offline';
  const [removing, setRemoving] = useState<MessageView>();
  const byId = new Map(messages.map((message) => [message.messageId, message]));
  return (
    <>
      <ol className={styles.list} aria-label={t('messages')}>
        {messages.map((message, index) => {
          const before = messages[index - 1];
          return (
            <Fragment key={message.seq}>
              {(!before || dayOf(before) !== dayOf(message)) && <Day time={message.createdAt} />}
              <MessageItem
                message={message}
                cards={cards}
                answered={message.replyTo === undefined ? undefined : byId.get(message.replyTo)}
                isOwn={message.authorId === memberId}
                can={can}
                onReply={() => on.onReply(message)}
                onRemove={() => setRemoving(message)}
                onChanged={onChanged}
              />
            </Fragment>
          );
        })}
        {outgoing.map((message) => (
          <OutgoingItem
            key={message.clientId}
            message={message}
            isOffline={isOffline}
            onEdit={() => on.onTakeBack(message)}
            onDiscard={() => on.onDiscard(message)}
            onTryAgain={() => on.onTryAgain(message)}
          />
        ))}
      </ol>
      <RemoveDialog message={removing} onClose={() => setRemoving(undefined)} onRemoved={onChanged} />
    </>
  );
}

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { MessageView } from '#shared/threads/message.contract.js';
import { useMember } from '../../lib/session.js';
import { Button } from '../../ui/Button.js';
import { LiveRegion } from '../../ui/LiveRegion.js';
import { useAuthorText } from './Author.js';
import { focusMessage } from './message-element.js';
import type { Cards } from './use-member-cards.js';
import styles from './Conversation.module.css';

const ANNOUNCED_LENGTH = 140;

interface NewMessagesProps {
  messages: readonly MessageView[];
  cards: Cards;
  /** Up to where the reader has been at the end. */
  seenSeq: number;
  /** Shows the end; the first of the new messages gets the focus then. */
  onGoTo: () => void;
}

/** Tells of what others write: a screen reader at once, the eye by a button while it is out of sight. */
export function NewMessages({ messages, cards, seenSeq, onGoTo }: NewMessagesProps) {
  const t = useTranslations('threads');
  const authorText = useAuthorText();
  const { memberId } = useMember();
  const [fromSeq] = useState(messages.at(-1)?.seq ?? 0);
  const ofOthers = messages.filter(({ authorId, removedAt }) => authorId !== memberId && removedAt === undefined);
  const unseen = ofOthers.filter(({ seq }) => seq > seenSeq);
  const newest = ofOthers.findLast(({ seq }) => seq > fromSeq);
  const announcement = newest
    ? t('announced', { author: authorText(cards.get(newest.authorId)), text: newest.body.slice(0, ANNOUNCED_LENGTH) })
    : '';
  const goTo = () => {
    onGoTo();
    if (unseen[0]) focusMessage(unseen[0].seq);
  };
  return (
    <>
      <LiveRegion message={announcement} />
      {unseen.length > 0 && (
        <div className={styles.news}>
          <Button kind="quiet" size="sm" icon="down" onClick={goTo}>
            {t('newMessages', { count: unseen.length })}
          </Button>
        </div>
      )}
    </>
  );
}

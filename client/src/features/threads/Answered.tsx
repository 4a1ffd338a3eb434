import { useTranslations } from 'use-intl';
import type { MessageView } from '#shared/threads/message.contract.js';
import { Icon } from '../../ui/Icon.js';
import { useAuthorText } from './Author.js';
import type { Cards } from './use-member-cards.js';
import styles from './Answered.module.css';

/** The element of a message, to go to. */
export const messageElementId = (seq: number) => `message-${seq}`;

function goTo(seq: number): void {
  const element = document.getElementById(messageElementId(seq));
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}

interface AnsweredProps {
  /** The message that is answered; undefined where it is older than what is shown. */
  message: MessageView | undefined;
  cards: Cards;
}

/** Who is answered, and the beginning of what they wrote; leads there. */
export function Answered({ message, cards }: AnsweredProps) {
  const t = useTranslations('threads.answered');
  const authorText = useAuthorText();
  if (!message) return <p className={styles.missing}>{t('earlier')}</p>;
  if (message.removedAt !== undefined) return <p className={styles.missing}>{t('removed')}</p>;
  return (
    <button type="button" className={styles.quote} onClick={() => goTo(message.seq)}>
      <span className={styles.who}>
        <Icon name="reply" size="sm" />
        <bdi>{authorText(cards.get(message.authorId))}</bdi>
      </span>
      <span className={styles.words} dir="auto" lang={message.lang === 'und' ? undefined : message.lang}>
        {message.body}
      </span>
    </button>
  );
}

import { useTranslations } from 'use-intl';
import type { MessageView } from '#shared/threads/message.contract.js';
import { langAttribute } from '../../lib/i18n/lang-attribute.js';
import { Icon } from '../../ui/Icon.js';
import { useAuthorText } from './Author.js';
import { goToMessage } from './message-element.js';
import type { Cards } from './use-member-cards.js';
import styles from './Answered.module.css';

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
    <button type="button" className={styles.quote} onClick={() => goToMessage(message.seq)}>
      <span className={styles.who}>
        <Icon name="reply" size="sm" />
        <bdi>{authorText(cards.get(message.authorId))}</bdi>
      </span>
      <span className={styles.words} dir="auto" lang={langAttribute(message.lang)}>
        {message.body}
      </span>
    </button>
  );
}

import { useTranslations } from 'use-intl';
import { useFormat } from '../../lib/format/use-format.js';
import { useMemberCards } from './use-member-cards.js';
import { useWriters } from './use-typing.js';
import styles from './Conversation.module.css';

/** "Ana is writing": for the eye; a screen reader hears the message when it is there. */
export function Writers({ threadId }: { threadId: string }) {
  const t = useTranslations('threads');
  const { list } = useFormat();
  const writers = useWriters(threadId);
  const cards = useMemberCards(writers);
  const names = writers.flatMap((memberId) => cards.get(memberId)?.name ?? []);
  return (
    <p className={styles.writers}>
      {names.length > 0 && <bdi>{t('writing', { count: names.length, names: list(names) })}</bdi>}
    </p>
  );
}

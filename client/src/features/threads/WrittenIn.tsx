import { useTranslations } from 'use-intl';
import { useFormat } from '../../lib/format/use-format.js';
import { useLanguage } from '../../lib/i18n/language-context.js';
import { useMember } from '../../lib/session.js';
import { Icon } from '../../ui/Icon.js';
import styles from './MessageItem.module.css';

const base = (tag: string) => tag.split('-')[0];

/** Says in which language something is written, where the reader did not say to read it. */
export function WrittenIn({ lang }: { lang: string }) {
  const t = useTranslations('threads');
  const { languageName } = useFormat();
  const { language } = useLanguage();
  const { languages } = useMember();
  if (lang === 'und' || [language, ...languages].map(base).includes(base(lang))) return null;
  return (
    <p className={styles.below}>
      <Icon name="language" size="sm" />
      {t('writtenIn', { language: languageName(lang) })}
    </p>
  );
}

import { useTranslations } from 'use-intl';
import { interfaceLanguages } from '#shared/text.js';
import { useLanguage } from '../lib/i18n/language-context.js';
import { languageNames } from '../lib/i18n/languages.js';
import styles from './LanguageLinks.module.css';

/** The languages of the interface in a line, each by its own name, for guests. */
export function LanguageLinks() {
  const t = useTranslations('ui');
  const { language, setLanguage } = useLanguage();
  return (
    <nav className={styles.links} aria-label={t('language')}>
      {interfaceLanguages.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          className={styles.language}
          aria-pressed={one === language}
          onClick={() => setLanguage(one)}
        >
          {languageNames[one]}
        </button>
      ))}
    </nav>
  );
}

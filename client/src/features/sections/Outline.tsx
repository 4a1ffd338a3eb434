import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { sectionNames, sectionVoices, type OutlineView, type SectionName } from '#shared/sections/section.contract.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { Icon } from '../../ui/Icon.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import styles from './Outline.module.css';

interface OutlineProps {
  pairId: string;
  /** The one that is shown. */
  section: SectionName;
  outline: OutlineView;
}

/** The signs of both voices: whole where every city has written, dashed where words are missing. */
function Written({ section, outline: { cities, texts } }: Pick<OutlineProps, 'section' | 'outline'>) {
  const t = useTranslations('sections.outline');
  return (
    <span className={styles.signs}>
      {sectionVoices.map((voice) => {
        const count = texts.filter((text) => text.section === section && text.voice === voice).length;
        const isMissing = count < cities.length;
        return (
          <span key={voice} className={isMissing ? styles.missing : undefined}>
            <Icon name={voice} size="sm" isMissing={isMissing} />
            <VisuallyHidden>{t(voice, { count, of: cities.length })}</VisuallyHidden>
          </span>
        );
      })}
    </span>
  );
}

/** The sections in their order, and which are written. */
export function Outline({ pairId, section: shown, outline }: OutlineProps) {
  const t = useTranslations('sections.outline');
  const { label } = useTerms();
  return (
    <nav aria-labelledby="outline">
      <h2 id="outline">{t('title')}</h2>
      <ul className={styles.list}>
        {sectionNames.map((section) => (
          <li key={section}>
            <Link
              className={styles.section}
              to={`/pairs/${pairId}/sections/${section}`}
              aria-current={section === shown ? 'true' : undefined}
            >
              <span>{label('sections', section)}</span>
              <Written section={section} outline={outline} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

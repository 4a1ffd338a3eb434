import { useTranslations } from 'use-intl';
import { useErrorText } from '../lib/i18n/use-error-text.js';
import { Button } from './Button.js';
import { Note } from './Note.js';
import styles from './ErrorNotice.module.css';

interface ErrorNoticeProps {
  /** The thing in words, as the subject of a sentence: "The work plan". */
  what: string;
  error: unknown;
  onRetry?: () => void;
}

/** Names what did not load, why, and the way out. */
export function ErrorNotice({ what, error, onRetry }: ErrorNoticeProps) {
  const t = useTranslations('ui');
  const errorText = useErrorText();
  return (
    <div className={styles.notice}>
      <Note tone="bad" role="alert" title={t('didNotLoad', { what })}>
        {errorText(error)}
      </Note>
      {onRetry && (
        <Button kind="quiet" size="sm" onClick={onRetry}>
          {t('tryAgain')}
        </Button>
      )}
    </div>
  );
}

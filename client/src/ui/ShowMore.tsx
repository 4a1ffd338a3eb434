import { useTranslations } from 'use-intl';
import { Button } from './Button.js';
import styles from './ShowMore.module.css';

interface ShowMoreProps {
  /** What `usePages` gives. */
  pages: { hasMore: boolean; isLoadingMore: boolean; showMore: () => void };
}

/** Below a list by cursor; nothing where there is no more. */
export function ShowMore({ pages }: ShowMoreProps) {
  const t = useTranslations('ui');
  if (!pages.hasMore) return null;
  return (
    <div className={styles.more}>
      <Button kind="quiet" isBusy={pages.isLoadingMore} onClick={pages.showMore}>
        {pages.isLoadingMore ? t('loading') : t('showMore')}
      </Button>
    </div>
  );
}

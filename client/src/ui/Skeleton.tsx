import { useTranslations } from 'use-intl';
import { VisuallyHidden } from './VisuallyHidden.js';
import styles from './Skeleton.module.css';

/** Three rows to come, visible after 300 ms: a quick answer is not preceded by a flash. */
export function Skeleton() {
  const t = useTranslations('ui');
  return (
    <div className={styles.skeleton} role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {[1, 2, 3].map((row) => (
        <div key={row} className={styles.row} aria-hidden="true">
          <span className={styles.mark} />
          <span className={styles.lines}>
            <span className={styles.line} />
            <span className={styles.line} />
          </span>
        </div>
      ))}
    </div>
  );
}

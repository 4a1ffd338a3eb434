import { useTranslations } from 'use-intl';
import styles from './Motif.module.css';

/** The idea of the product as a drawing: two cities of no name, five phases, one under way. */
export function Motif() {
  const t = useTranslations('session');
  return (
    <svg className={styles.motif} viewBox="-1 -1 402 70" role="img" aria-label={t('motif')}>
      <circle cx="34" cy="34" r="34" className={styles.city} />
      <path d="M79 34h37M128 34h37M177 34h37" className={styles.behind} />
      <path d="M231 34h44M280 34h44" className={styles.ahead} />
      <circle cx="217" cy="34" r="8" className={styles.bead} />
      <circle cx="366" cy="34" r="31" className={styles.partner} />
    </svg>
  );
}

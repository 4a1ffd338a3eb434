import { useTranslations } from 'use-intl';
import styles from './DemoBadge.module.css';

/** Says that what it stands beside is an example and not a city's own word. */
export function DemoBadge() {
  const t = useTranslations('ui');
  return <span className={styles.badge}>{t('demonstration')}</span>;
}

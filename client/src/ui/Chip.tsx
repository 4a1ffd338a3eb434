import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Icon } from './Icon.js';
import { VisuallyHidden } from './VisuallyHidden.js';
import styles from './Chip.module.css';

interface ChipProps {
  children: ReactNode;
  /** Makes it a button that takes the value away. */
  onRemove?: () => void;
}

/** A chosen value. */
export function Chip({ children, onRemove }: ChipProps) {
  const t = useTranslations('ui');
  if (!onRemove) return <span className={styles.chip}>{children}</span>;
  return (
    <button type="button" className={`${styles.chip} ${styles.removable}`} onClick={onRemove}>
      {children}
      <Icon name="close" size="sm" />
      <VisuallyHidden>{t('remove')}</VisuallyHidden>
    </button>
  );
}

/** Chips in a line; on phones the line scrolls by itself. */
export function ChipRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}

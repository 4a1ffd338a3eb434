import type { ReactNode } from 'react';
import styles from './Sheet.module.css';

interface SheetProps {
  /** Room inside; rows and pair cards bring their own. */
  isPadded?: boolean;
  /** On phones it keeps its frame instead of running from edge to edge: for what stands in an aside. */
  isFramed?: boolean;
  children: ReactNode;
}

/** The white paper on which lists and forms lie. Never one in another. */
export function Sheet({ isPadded = false, isFramed = false, children }: SheetProps) {
  const classes = [styles.sheet, isPadded && styles.padded, !isFramed && styles.flush];
  return <div className={classes.filter(Boolean).join(' ')}>{children}</div>;
}

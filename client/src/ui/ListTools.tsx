import type { ReactNode } from 'react';
import styles from './ListTools.module.css';

interface ListToolsProps {
  /** The search field, or a sentence. */
  children: ReactNode;
  /** The one thing to do with the list, at the end of the line. */
  action?: ReactNode;
}

/** The line above a list that has no filters. */
export function ListTools({ children, action }: ListToolsProps) {
  return (
    <div className={styles.tools}>
      <div className={styles.start}>{children}</div>
      {action}
    </div>
  );
}

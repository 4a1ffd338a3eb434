import type { ReactNode } from 'react';
import styles from './NarrowPage.module.css';

/** A page without the bar, for those who are not signed in: one narrow column, something at the foot. */
export function NarrowPage({ children, footer }: { children: ReactNode; footer?: ReactNode }) {
  return (
    <div className={styles.page}>
      <main className={styles.box} id="main">
        {children}
      </main>
      {footer && <footer className={styles.foot}>{footer}</footer>}
    </div>
  );
}

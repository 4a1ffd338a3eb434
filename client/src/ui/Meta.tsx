import { Children, Fragment, type ReactNode } from 'react';
import styles from './Meta.module.css';

interface MetaProps {
  /** Each child is one fact; a dot stands between them. Empty ones (`false`, `null`) are left out. */
  children: ReactNode;
  isTiny?: boolean;
}

/** The second line: who, where, since when. */
export function Meta({ children, isTiny = false }: MetaProps) {
  return (
    <p className={`${styles.meta} ${isTiny ? styles.tiny : ''}`}>
      {Children.toArray(children).map((fact, index) => (
        <Fragment key={index}>
          {index > 0 && (
            <span className={styles.dot} aria-hidden="true">
              ·
            </span>
          )}
          <span>{fact}</span>
        </Fragment>
      ))}
    </p>
  );
}

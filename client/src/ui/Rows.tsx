import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './Rows.module.css';

interface RowsProps {
  /** Without paper: for short lists in an aside or below the first list. */
  isBare?: boolean;
  /** What the list is, for screen readers, where no heading says it. */
  label?: string;
  children: ReactNode;
}

interface RowProps {
  /** A mark, a numeral or a kind icon. */
  mark?: ReactNode;
  title: ReactNode;
  /** Where the title leads. */
  to?: string | undefined;
  /** Language of the title where people wrote it. */
  lang?: string | undefined;
  /** The fact in full ink, below the title. */
  fact?: ReactNode;
  /** Second lines: `Meta` and the like. */
  children?: ReactNode;
  /** At the end of the row: a state, a button. */
  end?: ReactNode;
}

/** A list as paper with hairlines. */
export function Rows({ isBare = false, label, children }: RowsProps) {
  return (
    <ul className={isBare ? styles.bare : styles.paper} aria-label={label}>
      {children}
    </ul>
  );
}

export function Row({ mark, title, to, lang, fact, children, end }: RowProps) {
  return (
    <li className={styles.row}>
      {mark}
      <div className={styles.main}>
        {to ? (
          <Link className={styles.title} to={to}>
            <bdi lang={lang}>{title}</bdi>
          </Link>
        ) : (
          <strong className={styles.title}>
            <bdi lang={lang}>{title}</bdi>
          </strong>
        )}
        {fact && (
          <p className={styles.fact}>
            <bdi>{fact}</bdi>
          </p>
        )}
        {children}
      </div>
      {end && <div className={`${styles.end} ${mark ? styles.indented : ''}`}>{end}</div>}
    </li>
  );
}

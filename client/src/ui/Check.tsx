import type { ReactNode } from 'react';
import styles from './Check.module.css';

interface CheckProps {
  type?: 'checkbox' | 'radio';
  name?: string;
  isChecked: boolean;
  onChange: () => void;
  /** At the end of the line, as in a facet. */
  count?: string | undefined;
  lang?: string | undefined;
  children: ReactNode;
}

/** A box or a ring with its words; the whole line is the target. */
export function Check({ type = 'checkbox', name, isChecked, onChange, count, lang, children }: CheckProps) {
  return (
    <label className={styles.check}>
      <input type={type} name={name} checked={isChecked} onChange={onChange} className={styles[type]} />
      <span lang={lang}>{children}</span>
      {count !== undefined && <span className={styles.count}>{count}</span>}
    </label>
  );
}

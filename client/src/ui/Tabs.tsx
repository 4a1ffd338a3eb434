import { NavLink } from 'react-router';
import { useFormat } from '../lib/format/use-format.js';
import styles from './Tabs.module.css';

interface TabsProps {
  /** What the tabs belong to, for screen readers. */
  label: string;
  /** Each tab is an address of its own; `isIndex` marks the one whose address the others go on from. */
  tabs: readonly { to: string; label: string; count?: number | undefined; isIndex?: boolean }[];
}

export function Tabs({ label, tabs }: TabsProps) {
  const { number } = useFormat();
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <NavLink key={tab.to} to={tab.to} end={tab.isIndex ?? false} className={styles.tab ?? ''}>
          {tab.label}
          {tab.count !== undefined && <span className={styles.count}>{number(tab.count)}</span>}
        </NavLink>
      ))}
    </nav>
  );
}

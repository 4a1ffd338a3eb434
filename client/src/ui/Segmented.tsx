import { NavLink } from 'react-router';
import styles from './Segmented.module.css';

interface SegmentedProps {
  label: string;
  options: readonly { to: string; label: string }[];
}

/** Two or three views of the same list, each with its own address. */
export function Segmented({ label, options }: SegmentedProps) {
  return (
    <nav className={styles.segmented} aria-label={label}>
      {options.map((option) => (
        <NavLink key={option.to} to={option.to} end className={styles.option ?? ''}>
          {option.label}
        </NavLink>
      ))}
    </nav>
  );
}

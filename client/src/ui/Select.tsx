import type { FieldBinding } from './Field.js';
import styles from './inputs.module.css';

export interface Option {
  value: string;
  label: string;
}

interface SelectProps extends Partial<FieldBinding> {
  name?: string;
  value: string;
  onChange: (value: string) => void;
  options: readonly Option[];
  /** Words of the empty choice; without it there is none. */
  empty?: string;
  /** Small, for the head of a list. */
  isCompact?: boolean;
  'aria-label'?: string;
}

export function Select({ onChange, options, empty, isCompact = false, ...props }: SelectProps) {
  const classes = [styles.input, styles.select, isCompact && styles.compact].filter(Boolean).join(' ');
  return (
    <select className={classes} onChange={(event) => onChange(event.target.value)} {...props}>
      {empty !== undefined && <option value="">{empty}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

import type { FieldBinding } from './Field.js';
import styles from './inputs.module.css';

interface TextInputProps extends Partial<FieldBinding> {
  name?: string;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'email' | 'url' | 'search' | 'date';
  autoComplete?: string;
  placeholder?: string;
  maxLength?: number;
  /** For a search field, whose label is not shown. */
  'aria-label'?: string;
  /** Id of a `datalist` with proposals. */
  list?: string;
}

/** One line of text. Words of people take their own direction. */
export function TextInput({ onChange, type = 'text', ...props }: TextInputProps) {
  const isAddress = type === 'email' || type === 'url';
  // While it is empty, its placeholder reads as the page does.
  const direction = isAddress ? 'ltr' : props.value ? 'auto' : undefined;
  return (
    <input
      className={styles.input}
      type={type}
      dir={direction}
      onChange={(event) => onChange(event.target.value)}
      {...props}
    />
  );
}

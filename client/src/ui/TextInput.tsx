import type { KeyboardEvent } from 'react';
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

/** Enter in a search field searches, which happens anyway; it does not send the form around it. */
const staysInSearch = (event: KeyboardEvent) => {
  if (event.key === 'Enter') event.preventDefault();
};

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
      onKeyDown={type === 'search' ? staysInSearch : undefined}
      onChange={(event) => onChange(event.target.value)}
      {...props}
    />
  );
}

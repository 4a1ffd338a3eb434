import { useLayoutEffect, useRef, type KeyboardEventHandler } from 'react';
import type { FieldBinding } from './Field.js';
import styles from './inputs.module.css';

interface TextAreaProps extends Partial<FieldBinding> {
  name?: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  maxLength?: number;
  isReadOnly?: boolean;
  rows?: number;
  lang?: string;
  'aria-label'?: string;
  onKeyDown?: KeyboardEventHandler<HTMLTextAreaElement>;
  /** Replaces the frame: for a composer that has its own. */
  className?: string;
}

/** Several lines; grows with its text up to eight of them. */
export function TextArea({ onChange, value, className, isReadOnly = false, ...props }: TextAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = area.current;
    if (!element || CSS.supports('field-sizing', 'content')) return;
    element.style.blockSize = 'auto';
    element.style.blockSize = `${element.scrollHeight}px`;
  }, [value]);
  return (
    <textarea
      ref={area}
      className={className ?? `${styles.input} ${styles.area}`}
      dir={value ? 'auto' : undefined}
      value={value}
      readOnly={isReadOnly}
      onChange={(event) => onChange(event.target.value)}
      {...props}
    />
  );
}

import type { ReactNode } from 'react';
import type { FormState } from '../lib/form/use-form.js';
import { Button } from './Button.js';
import { Note } from './Note.js';
import styles from './Form.module.css';

interface FormProps {
  form: Pick<FormState, 'submit' | 'problem' | 'isBusy'>;
  /** What happens, verb first: "Share the course". */
  submitLabel: string;
  isSubmitWide?: boolean;
  /** Beside the first button: a way back. */
  actions?: ReactNode;
  children: ReactNode;
}

/** Fields below each other, what is wrong with the whole, one filled button. See `useForm`. */
export function Form({ form, submitLabel, isSubmitWide = false, actions, children }: FormProps) {
  return (
    <form className={styles.form} noValidate onSubmit={form.submit}>
      {children}
      {form.problem && <Note tone="bad" role="alert" title={form.problem} />}
      <div className={styles.actions}>
        <Button type="submit" isBusy={form.isBusy} isWide={isSubmitWide}>
          {submitLabel}
        </Button>
        {actions}
      </div>
    </form>
  );
}

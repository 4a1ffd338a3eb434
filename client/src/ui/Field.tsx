import { useId, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import styles from './Field.module.css';

/** What a `Field` hands to the part inside it. */
export interface FieldBinding {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
}

export interface FieldProps {
  label: string;
  hint?: ReactNode;
  /** Words for what is wrong; they replace nothing and stand below the part. */
  error?: string | undefined;
  isOptional?: boolean;
  children: (bound: FieldBinding) => ReactNode;
}

/** Label above, hint and error below; the part inside is told of both. */
export function Field({ label, hint, error, isOptional = false, children }: FieldProps) {
  const t = useTranslations('ui');
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label} {isOptional && <small className={styles.optional}>{t('optional')}</small>}
      </label>
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': isOptional ? undefined : true,
      })}
      {error && (
        <p className={styles.error} id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

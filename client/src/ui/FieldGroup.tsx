import { useId, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import styles from './Field.module.css';

interface FieldGroupProps {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  isOptional?: boolean | undefined;
  children: ReactNode;
}

/** As `Field`, for several controls that answer one question: a fieldset with its legend. */
export function FieldGroup({ label, hint, error, isOptional = false, children }: FieldGroupProps) {
  const t = useTranslations('ui');
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset className={styles.field} aria-describedby={described || undefined} data-invalid={error ? '' : undefined}>
      <legend className={styles.label}>
        {label} {isOptional && <small className={styles.optional}>{t('optional')}</small>}
      </legend>
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p className={styles.error} id={`${id}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  );
}

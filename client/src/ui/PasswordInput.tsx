import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './Button.js';
import type { FieldBinding } from './Field.js';
import styles from './inputs.module.css';

interface PasswordInputProps extends Partial<FieldBinding> {
  name?: string;
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
}

/** A password that its owner can look at. */
export function PasswordInput({ onChange, ...props }: PasswordInputProps) {
  const t = useTranslations('ui.password');
  const [isShown, setIsShown] = useState(false);
  return (
    <div className={styles.reveal}>
      <input
        className={styles.input}
        type={isShown ? 'text' : 'password'}
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        {...props}
      />
      <Button kind="link" onClick={() => setIsShown(!isShown)} isPressed={isShown} label={t('showLabel')}>
        {isShown ? t('hide') : t('show')}
      </Button>
    </div>
  );
}

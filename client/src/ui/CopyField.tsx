import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './Button.js';
import { Field } from './Field.js';
import { LiveRegion } from './LiveRegion.js';
import styles from './CopyField.module.css';
import inputs from './inputs.module.css';

interface CopyFieldProps {
  label: string;
  hint?: string;
  /** An address or a code, to be handed on. */
  value: string;
}

/** Pages without https have no clipboard, and a browser may refuse it: then the older way copies what is selected. */
async function copy(field: HTMLInputElement): Promise<boolean> {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return document.execCommand('copy');
  }
}

/** A text to be copied elsewhere, by the button or by hand. */
export function CopyField({ label, hint, value }: CopyFieldProps) {
  const t = useTranslations('ui');
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setIsCopied] = useState(false);
  const copyAll = () => {
    // Where the browser refuses both ways, the text is selected, to be copied by hand.
    if (field.current) void copy(field.current).then(setIsCopied);
  };
  return (
    <Field label={label} hint={hint}>
      {({ id, 'aria-describedby': describedBy }) => (
        <div className={styles.line}>
          <input
            ref={field}
            id={id}
            aria-describedby={describedBy}
            className={inputs.input}
            dir="ltr"
            value={value}
            readOnly
            onFocus={(event) => event.target.select()}
          />
          <Button kind="quiet" icon={isCopied ? 'check' : 'copy'} onClick={copyAll}>
            {isCopied ? t('copied') : t('copy')}
          </Button>
          <LiveRegion message={isCopied ? t('copied') : ''} />
        </div>
      )}
    </Field>
  );
}

import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorText } from '../lib/i18n/use-error-text.js';
import { Button } from './Button.js';
import { Dialog } from './Dialog.js';
import { Inline, Stack } from './Layout.js';
import { Note } from './Note.js';

interface ConfirmDialogProps {
  /** The question: "Leave this group?" */
  title: string;
  /** What then happens, verb first: "Leave the group". */
  action: string;
  isOpen: boolean;
  onClose: () => void;
  /** Runs once; the dialog closes when it is done and says why when it failed. */
  onConfirm: () => Promise<unknown>;
  /** What stays and what does not. */
  children: ReactNode;
}

/** Asks before what cannot be taken back. */
export function ConfirmDialog({ title, action, isOpen, onClose, onConfirm, children }: ConfirmDialogProps) {
  const t = useTranslations('ui');
  const errorText = useErrorText();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const close = () => {
    setProblem(undefined);
    onClose();
  };
  const confirm = () => {
    setIsBusy(true);
    onConfirm()
      .then(close, setProblem)
      .finally(() => setIsBusy(false));
  };
  return (
    <Dialog title={title} isOpen={isOpen} onClose={close}>
      <Stack>
        <p>{children}</p>
        {problem !== undefined && <Note tone="bad" role="alert" title={errorText(problem)} />}
        <Inline>
          <Button isBusy={isBusy} onClick={confirm}>
            {action}
          </Button>
          <Button kind="quiet" onClick={close}>
            {t('cancel')}
          </Button>
        </Inline>
      </Stack>
    </Dialog>
  );
}

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/Button.js';
import { Dialog } from '../ui/Dialog.js';
import { Stack } from '../ui/Layout.js';

interface SignOutDialogProps {
  /** 0 where only drafts are left. */
  waitingCount: number;
  isBusy: boolean;
  /** Why it did not work. */
  notice: ReactNode;
  onStay: () => void;
  onKeep: () => void;
  onDelete: () => void;
}

/** Asks what becomes of what was written and has not gone out. */
export function SignOutDialog({ waitingCount, isBusy, notice, onStay, onKeep, onDelete }: SignOutDialogProps) {
  const t = useTranslations('shell.signingOut');
  return (
    <Dialog title={t('title')} isOpen onClose={onStay}>
      <Stack>
        <p>{t('unsent', { count: waitingCount })}</p>
        <p>{t('help')}</p>
        {notice}
        <Button isWide onClick={onStay}>
          {t('stay')}
        </Button>
        <Button kind="quiet" isWide isBusy={isBusy} onClick={onKeep}>
          {t('keep')}
        </Button>
        <Button kind="quiet" isWide isBusy={isBusy} onClick={onDelete}>
          {t('delete')}
        </Button>
      </Stack>
    </Dialog>
  );
}

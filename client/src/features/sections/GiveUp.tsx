import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/Button.js';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';

interface GiveUpProps {
  children: string;
  /** Words would be lost: it is asked before. */
  isAsked: boolean;
  onGiveUp: () => void;
}

/** Gives up what was written and not saved. */
export function GiveUp({ children, isAsked, onGiveUp }: GiveUpProps) {
  const t = useTranslations('sections.giveUp');
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button kind="quiet" size="sm" onClick={() => (isAsked ? setIsAsking(true) : onGiveUp())}>
        {children}
      </Button>
      <ConfirmDialog
        title={t('title')}
        action={t('action')}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onConfirm={async () => onGiveUp()}
      >
        {t('help')}
      </ConfirmDialog>
    </>
  );
}

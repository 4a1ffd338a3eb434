import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { sectionRoutes } from '#shared/sections/section.contract.js';
import { call } from '../../lib/http/call.js';
import { Button } from '../../ui/Button.js';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';
import { useAdoptText, useSectionsChanged } from './api.js';

interface RestoreProps {
  pairId: string;
  textId: string;
  /** Whose words come back. */
  version: number;
  /** The newest one, over which they are saved. */
  basedOn: number;
}

/** Saves the words of an earlier version as a new one; what is there now stays in the history. */
export function Restore({ pairId, textId, version, basedOn }: RestoreProps) {
  const t = useTranslations('sections.history.restore');
  const adopt = useAdoptText(pairId);
  const changed = useSectionsChanged(pairId);
  const [isAsking, setIsAsking] = useState(false);
  // However often it is tried, it is one restoration.
  const clientId = useRef('');
  const ask = () => {
    clientId.current = crypto.randomUUID();
    setIsAsking(true);
  };
  const restore = async () => {
    try {
      const body = { clientId: clientId.current, basedOn, version };
      adopt(await call(sectionRoutes.restore, { params: { textId }, body }));
    } finally {
      void changed();
    }
  };
  return (
    <>
      <Button kind="quiet" size="sm" onClick={ask} label={t('label', { version })}>
        {t('open')}
      </Button>
      <ConfirmDialog
        title={t('label', { version })}
        action={t('action')}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onConfirm={restore}
      >
        {t('help')}
      </ConfirmDialog>
    </>
  );
}

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { LiveRegion } from '../../ui/LiveRegion.js';
import { QueryState } from '../../ui/QueryState.js';
import { UpdateForm } from './UpdateForm.js';
import { usePlan } from './use-plan.js';

interface UpdateOnPlanProps {
  pairId: string;
  activityId: string | undefined;
  onDone: () => void;
}

function UpdateOnPlan({ pairId, activityId, onDone }: UpdateOnPlanProps) {
  const t = useTranslations('plan');
  const plan = usePlan(pairId);
  return (
    <QueryState query={plan} what={t('what')}>
      {(found) =>
        found.activities.length > 0 ? (
          <UpdateForm plan={found} activityId={activityId} onDone={onDone} />
        ) : (
          <p>{t('update.noActivity')}</p>
        )
      }
    </QueryState>
  );
}

/** The button to write how an activity goes: in a minute, from a phone. */
export function WriteUpdate({ pairId, activityId }: { pairId: string; activityId?: string }) {
  const t = useTranslations('plan.update');
  const [isOpen, setIsOpen] = useState(false);
  const [isWritten, setIsWritten] = useState(false);
  const done = () => {
    setIsOpen(false);
    setIsWritten(true);
  };
  return (
    <>
      <Button
        icon="edit"
        onClick={() => {
          setIsWritten(false);
          setIsOpen(true);
        }}
      >
        {t('open')}
      </Button>
      <LiveRegion message={isWritten ? t('written') : ''} />
      <Dialog title={t('open')} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <UpdateOnPlan pairId={pairId} activityId={activityId} onDone={done} />
      </Dialog>
    </>
  );
}

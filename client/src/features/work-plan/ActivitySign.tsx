import { useTranslations } from 'use-intl';
import type { ActivityView } from '#shared/work-plans/activity.contract.js';
import { StateSign } from '../../ui/StateSign.js';
import { usePlanWords } from './use-plan-words.js';

/** What is to be said of an activity besides its state: that it is late, that it is shown, or by a reason only. */
export function ActivitySign({ activity }: { activity: ActivityView }) {
  const t = useTranslations('plan');
  const { late } = usePlanWords();
  if (activity.daysLate) {
    return (
      <StateSign tone="bad" icon="alert">
        {late(activity.daysLate)}
      </StateSign>
    );
  }
  if (activity.state !== 'done') return null;
  return activity.evidenceCount > 0 ? (
    <StateSign tone="good" icon="check">
      {t('evidence.shown')}
    </StateSign>
  ) : (
    <StateSign tone="wait" icon="dash">
      {t('evidence.waived')}
    </StateSign>
  );
}

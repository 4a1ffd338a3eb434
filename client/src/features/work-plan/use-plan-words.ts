import { useTranslations } from 'use-intl';
import type { ActivityView } from '#shared/work-plans/activity.contract.js';
import type { PlanView } from '#shared/work-plans/plan.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { useTerms } from '../../lib/i18n/use-terms.js';

type When = Pick<ActivityView, 'startsOn' | 'endsOn' | 'state'>;

/** How activities and phases are said. */
export function usePlanWords() {
  const t = useTranslations('plan');
  const { plainDay, plainDays } = useFormat();
  const { label } = useTerms();
  return {
    state: (state: ActivityView['state']) => t(`states.${state}`),
    /** What is under way ends; everything else has its days. */
    when: ({ startsOn, endsOn, state }: When) =>
      state === 'in-progress' ? t('until', { date: plainDay(endsOn) }) : plainDays(startsOn, endsOn),
    late: (days: number) => t('late', { days }),
    /** As the pair calls it, else as the method does. */
    phase: (plan: Pick<PlanView, 'phases'>, phase: PlanView['phase']) =>
      plan.phases.find((one) => one.phase === phase)?.name ?? label('phases', phase),
  };
}

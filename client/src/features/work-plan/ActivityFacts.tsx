import { useTranslations } from 'use-intl';
import type { ActivityDetail } from '#shared/work-plans/activity.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { Meta } from '../../ui/Meta.js';
import { Owner } from './Owner.js';
import { usePlan } from './use-plan.js';

/** Who sees to it, when, and what it serves. */
export function ActivityFacts({ activity }: { activity: ActivityDetail }) {
  const t = useTranslations('plan');
  const { label } = useTerms();
  const { plainDay } = useFormat();
  const plan = usePlan(activity.pairId).data;
  const objective = plan?.objectives.find(({ objectiveId }) => objectiveId === activity.objectiveId);
  return (
    <Facts>
      <Fact name={t('owner')}>{plan && <Owner plan={plan} ownerId={activity.ownerId} />}</Fact>
      <Fact name={t('starts')}>{plainDay(activity.startsOn)}</Fact>
      <Fact name={t('ends')}>
        {plainDay(activity.endsOn)}
        <Meta isTiny>{t('inZone', { zone: activity.timeZone.replaceAll('_', ' ') })}</Meta>
      </Fact>
      <Fact name={t('methodology')}>{label('methodologies', activity.methodology)}</Fact>
      <Fact name={t('function')}>{label('plan-functions', activity.function)}</Fact>
      <Fact name={t('objective')}>
        <bdi>{objective?.title ?? t('noObjective')}</bdi>
      </Fact>
    </Facts>
  );
}

import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { ActivityView } from '#shared/work-plans/activity.contract.js';
import type { PlanView } from '#shared/work-plans/plan.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { langAttribute } from '../../lib/i18n/lang-attribute.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { Meta } from '../../ui/Meta.js';
import { Sheet } from '../../ui/Sheet.js';
import { ActivitySign } from './ActivitySign.js';
import { Owner } from './Owner.js';
import { usePlanWords } from './use-plan-words.js';
import styles from './PlanTable.module.css';

function ActivityRow({ plan, activity }: { plan: PlanView; activity: ActivityView }) {
  const { label } = useTerms();
  const { plainDays } = useFormat();
  const words = usePlanWords();
  return (
    <tr>
      <th scope="row">
        <Link className={styles.title} to={`/activities/${activity.activityId}`}>
          <bdi lang={langAttribute(activity.lang)}>{activity.title}</bdi>
        </Link>
        <Meta isTiny>
          {label('methodologies', activity.methodology)}
          {label('plan-functions', activity.function)}
        </Meta>
      </th>
      <td>
        <Owner plan={plan} ownerId={activity.ownerId} />
      </td>
      <td>{plainDays(activity.startsOn, activity.endsOn)}</td>
      <td>
        {words.state(activity.state)} <ActivitySign activity={activity} />
      </td>
    </tr>
  );
}

/** All activities by their start, as a table; printed in full. */
export function PlanTable({ plan }: { plan: PlanView }) {
  const t = useTranslations('plan');
  return (
    <Sheet>
      <table className={styles.table}>
        <caption className={styles.caption}>{t('table.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('activity')}</th>
            <th scope="col">{t('owner')}</th>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.activities.map((activity) => (
            <ActivityRow key={activity.activityId} plan={plan} activity={activity} />
          ))}
        </tbody>
      </table>
    </Sheet>
  );
}

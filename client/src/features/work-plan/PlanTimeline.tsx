import { useTranslations } from 'use-intl';
import { phases } from '#shared/pairs/pair.contract.js';
import type { ActivityView } from '#shared/work-plans/activity.contract.js';
import type { PlanPhase, PlanView } from '#shared/work-plans/plan.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { useNow } from '../../lib/format/use-now.js';
import { langAttribute } from '../../lib/i18n/lang-attribute.js';
import { CityMark } from '../../ui/CityMark.js';
import { Section } from '../../ui/Layout.js';
import { Sheet } from '../../ui/Sheet.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { PlanTable } from './PlanTable.js';
import { scaleOf, type Scale, type Span } from './timeline.js';
import { usePlanWords } from './use-plan-words.js';
import styles from './PlanTimeline.module.css';

const looks = {
  planned: styles.planned,
  'in-progress': styles.underWay,
  done: styles.done,
  cancelled: styles.cancelled,
};

function Bar({ activity, scale }: { activity: ActivityView; scale: Scale }) {
  const words = usePlanWords();
  const { from, size } = scale.placeOf(activity);
  const look = activity.daysLate ? styles.late : looks[activity.state];
  return (
    <span className={`${styles.bar} ${look}`} style={{ '--from': from, '--size': size }}>
      {activity.daysLate ? words.late(activity.daysLate) : activity.state === 'done' && words.state('done')}
    </span>
  );
}

const isDated = (phase: PlanPhase): phase is PlanPhase & Span =>
  phase.startsOn !== undefined && phase.endsOn !== undefined;

/** The line of the pair as the axis, for the phases that have dates. */
function PhaseRow({ plan, scale }: { plan: PlanView; scale: Scale }) {
  const t = useTranslations('plan');
  const dated = plan.phases.filter(isDated);
  if (dated.length === 0) return null;
  const now = phases.indexOf(plan.phase);
  return (
    <>
      <div className={styles.name}>{t('phase')}</div>
      <div className={styles.cells}>
        {dated.map((one) => {
          const { from, size } = scale.placeOf(one);
          const at = phases.indexOf(one.phase);
          const look = at < now ? styles.behind : at === now ? styles.now : '';
          return (
            <span key={one.phase} className={`${styles.segment} ${look}`} style={{ '--from': from, '--size': size }} />
          );
        })}
      </div>
    </>
  );
}

function Grid({ plan, scale, today }: { plan: PlanView; scale: Scale; today: string }) {
  const { month } = useFormat();
  const marks = new Map(plan.cities.map((city) => [city.organisationId, city]));
  return (
    <div className={styles.grid} style={{ '--columns': scale.columns.length, '--today': scale.at(today) ?? 0 }}>
      <div className={styles.corner} />
      <div className={styles.months}>
        {scale.columns.map((day, at) => (
          <span key={day}>{month(day, at === 0)}</span>
        ))}
      </div>
      <PhaseRow plan={plan} scale={scale} />
      {plan.activities.map((activity) => {
        const city = marks.get(activity.ownerId);
        return [
          <div key={activity.activityId} className={styles.name}>
            {city && <CityMark name={city.name} kind={city.kind} size="sm" />}
            <bdi lang={langAttribute(activity.lang)}>{activity.title}</bdi>
          </div>,
          <div key={`${activity.activityId} bar`} className={styles.cells}>
            <Bar activity={activity} scale={scale} />
          </div>,
        ];
      })}
    </div>
  );
}

/** The activities along the months; a table says the same to those who do not see it. */
export function PlanTimeline({ plan }: { plan: PlanView }) {
  const t = useTranslations('plan');
  const today = useNow().toISOString().slice(0, 10);
  const scale = scaleOf([...plan.activities, ...plan.phases.filter(isDated)], today);
  return (
    <Section title={t('views.timeline')} small={t('yellowIsToday')}>
      <Sheet>
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('views.timeline')}>
          <div aria-hidden="true">
            <Grid plan={plan} scale={scale} today={today} />
          </div>
        </div>
      </Sheet>
      <VisuallyHidden>
        <PlanTable plan={plan} />
      </VisuallyHidden>
    </Section>
  );
}

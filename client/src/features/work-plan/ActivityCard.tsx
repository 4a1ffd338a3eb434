import { useRef, type DragEvent } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { activityStates, type ActivityState, type ActivityView } from '#shared/work-plans/activity.contract.js';
import type { PlanView } from '#shared/work-plans/plan.contract.js';
import { langAttribute } from '../../lib/i18n/lang-attribute.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { Button } from '../../ui/Button.js';
import { Meta } from '../../ui/Meta.js';
import { ActivitySign } from './ActivitySign.js';
import { Owner } from './Owner.js';
import { titleIdOf } from './use-focus-on-moved.js';
import { usePlanWords } from './use-plan-words.js';
import styles from './ActivityCard.module.css';

/** The type of what is dragged: other pages and files are none of it. */
export const DRAGGED = 'application/x-tandem-activity';

interface ActivityCardProps {
  plan: PlanView;
  activity: ActivityView;
  onMove: (activity: ActivityView, state: ActivityState) => void;
}

/** The other states, one press each; it opens in place, so that it is there on the smallest screen too. */
function MoveTo({ activity, onMove }: Omit<ActivityCardProps, 'plan'>) {
  const t = useTranslations('plan');
  const words = usePlanWords();
  const details = useRef<HTMLDetailsElement>(null);
  const move = (state: ActivityState) => {
    if (details.current) details.current.open = false;
    onMove(activity, state);
  };
  return (
    <details ref={details} className={styles.move}>
      <summary aria-label={t('moveOf', { title: activity.title })}>{t('move')}</summary>
      <div className={styles.states}>
        {activityStates
          .filter((state) => state !== activity.state)
          .map((state) => (
            <Button key={state} kind="quiet" size="sm" onClick={() => move(state)}>
              {words.state(state)}
            </Button>
          ))}
      </div>
    </details>
  );
}

/** One activity on the board. It can be dragged; everything that dragging does, the menu does too. */
export function ActivityCard({ plan, activity, onMove }: ActivityCardProps) {
  const { label } = useTerms();
  const words = usePlanWords();
  const drag = (event: DragEvent) => {
    event.dataTransfer.setData(DRAGGED, activity.activityId);
    event.dataTransfer.effectAllowed = 'move';
  };
  return (
    <li className={styles.card} draggable={plan.can.write} onDragStart={drag}>
      <h4>
        <Link
          id={titleIdOf(activity.activityId)}
          className={styles.title}
          to={`/activities/${activity.activityId}`}
          draggable={false}
        >
          <bdi lang={langAttribute(activity.lang)}>{activity.title}</bdi>
        </Link>
      </h4>
      <Meta>
        {label('methodologies', activity.methodology)}
        {words.when(activity)}
      </Meta>
      <div className={styles.foot}>
        <Owner plan={plan} ownerId={activity.ownerId} />
        <ActivitySign activity={activity} />
      </div>
      {plan.can.write && <MoveTo activity={activity} onMove={onMove} />}
    </li>
  );
}

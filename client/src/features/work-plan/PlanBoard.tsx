import { useState, type DragEvent } from 'react';
import { useTranslations } from 'use-intl';
import { activityStates, type ActivityState, type ActivityView } from '#shared/work-plans/activity.contract.js';
import type { PlanView } from '#shared/work-plans/plan.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { useErrorText } from '../../lib/i18n/use-error-text.js';
import { LiveRegion } from '../../ui/LiveRegion.js';
import { Note } from '../../ui/Note.js';
import { ActivityCard, DRAGGED } from './ActivityCard.js';
import { DoneDialog } from './DoneDialog.js';
import { useFocusOnMoved } from './use-focus-on-moved.js';
import { useMove } from './use-move.js';
import { usePlanWords } from './use-plan-words.js';
import styles from './PlanBoard.module.css';

interface ColumnProps {
  plan: PlanView;
  state: ActivityState;
  onMove: (activity: ActivityView, state: ActivityState) => void;
}

function Column({ plan, state, onMove }: ColumnProps) {
  const t = useTranslations('plan');
  const words = usePlanWords();
  const { number } = useFormat();
  const [isOver, setIsOver] = useState(false);
  const own = plan.activities.filter((activity) => activity.state === state);
  const drop = (event: DragEvent) => {
    setIsOver(false);
    const dragged = event.dataTransfer.getData(DRAGGED);
    const activity = plan.activities.find(({ activityId }) => activityId === dragged);
    if (!activity) return;
    event.preventDefault();
    if (activity.state !== state) onMove(activity, state);
  };
  return (
    <section
      className={isOver ? `${styles.column} ${styles.over}` : styles.column}
      aria-label={words.state(state)}
      onDragOver={(event) => {
        if (!plan.can.write || !event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <h3 className={styles.name}>
        {words.state(state)} <span>{number(own.length)}</span>
      </h3>
      {own.length === 0 && <p className={styles.none}>{t('noneInState')}</p>}
      <ul className={styles.cards}>
        {own.map((activity) => (
          <ActivityCard key={activity.activityId} plan={plan} activity={activity} onMove={onMove} />
        ))}
      </ul>
    </section>
  );
}

/** The activities by their state. What has no evidence yet is asked for it before it is done. */
export function PlanBoard({ plan }: { plan: PlanView }) {
  const t = useTranslations('plan');
  const words = usePlanWords();
  const errorText = useErrorText();
  const [toBeDone, setToBeDone] = useState<ActivityView>();
  const focusOn = useFocusOnMoved(plan.activities, toBeDone !== undefined);
  const moving = useMove(plan.pairId, focusOn);
  const hasCancelled = plan.activities.some(({ state }) => state === 'cancelled');
  const shown = activityStates.filter((state) => state !== 'cancelled' || hasCancelled);
  const move = (activity: ActivityView, state: ActivityState) => {
    if (state === 'done' && activity.evidenceCount === 0) setToBeDone(activity);
    else moving.mutate({ activity, state });
  };
  const { data: moved } = moving;
  return (
    <>
      {moving.isError && <Note tone="bad" role="alert" title={errorText(moving.error)} />}
      <LiveRegion message={moved ? t('moved', { title: moved.title, state: words.state(moved.state) }) : ''} />
      <div className={styles.board} style={{ '--columns': shown.length }}>
        {shown.map((state) => (
          <Column key={state} plan={plan} state={state} onMove={move} />
        ))}
      </div>
      <DoneDialog activity={toBeDone} pairId={plan.pairId} onMoved={focusOn} onClose={() => setToBeDone(undefined)} />
    </>
  );
}

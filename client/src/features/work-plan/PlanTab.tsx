import { useState } from 'react';
import { useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import type { PlanView } from '#shared/work-plans/plan.contract.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { NotFound } from '../../ui/NotFound.js';
import { QueryState } from '../../ui/QueryState.js';
import { Segmented } from '../../ui/Segmented.js';
import { NewActivityForm } from './NewActivityForm.js';
import { Objectives } from './Objectives.js';
import { PhasesSection } from './PhasesSection.js';
import { PlanBoard } from './PlanBoard.js';
import { PlanTable } from './PlanTable.js';
import { PlanTimeline } from './PlanTimeline.js';
import { TakeAlong } from './TakeAlong.js';
import { usePlan } from './use-plan.js';
import styles from './PlanTab.module.css';

const views = { board: PlanBoard, table: PlanTable, timeline: PlanTimeline };
type ViewName = keyof typeof views;

function NewActivity({ plan }: { plan: PlanView }) {
  const t = useTranslations('plan');
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <Button kind="quiet" size="sm" icon="plus" label={t('newActivity')} onClick={() => setIsOpen(true)}>
        {t('activity')}
      </Button>
      <Dialog title={t('newActivity')} isOpen={isOpen} onClose={close}>
        <NewActivityForm plan={plan} onDone={close} />
      </Dialog>
    </>
  );
}

function Head({ plan }: { plan: PlanView }) {
  const t = useTranslations('plan');
  const to = `/pairs/${plan.pairId}/plan`;
  const late = plan.activities.filter(({ daysLate }) => daysLate).length;
  return (
    <div className={styles.head}>
      <h2>
        {t('title')} <small className={styles.small}>{t('counts', { count: plan.activities.length, late })}</small>
      </h2>
      <div className={styles.tools}>
        <Segmented
          label={t('views.label')}
          options={[
            { to, label: t('views.board') },
            { to: `${to}/table`, label: t('views.table') },
            { to: `${to}/timeline`, label: t('views.timeline') },
          ]}
        />
        {plan.can.write && <NewActivity plan={plan} />}
      </div>
    </div>
  );
}

function Plan({ plan, view }: { plan: PlanView; view: ViewName }) {
  const t = useTranslations('plan');
  const View = views[view];
  return (
    <>
      <div className={styles.plan}>
        <Head plan={plan} />
        {plan.activities.length > 0 ? (
          <View plan={plan} />
        ) : (
          <EmptyState title={t('none.title')} level={3}>
            {t('none.help')}
          </EmptyState>
        )}
      </div>
      <Objectives plan={plan} />
      <PhasesSection plan={plan} />
      <TakeAlong plan={plan} />
    </>
  );
}

/** What a pair works through: its activities in the view that the address names, objectives, phases. */
export function PlanTab() {
  const t = useTranslations('plan');
  const { pairId = '', view = 'board' } = useParams();
  const plan = usePlan(pairId);
  if (!(view in views)) return <NotFound />;
  return (
    <QueryState query={plan} what={t('what')}>
      {(found) => <Plan plan={found} view={view as ViewName} />}
    </QueryState>
  );
}

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { planRoutes, type PhaseChangeView, type PlanView } from '#shared/work-plans/plan.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { usePages } from '../../lib/use-pages.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { Section } from '../../ui/Layout.js';
import { Meta } from '../../ui/Meta.js';
import { QueryState } from '../../ui/QueryState.js';
import { Row, Rows } from '../../ui/Rows.js';
import { StateSign } from '../../ui/StateSign.js';
import { ShowMore } from '../../ui/ShowMore.js';
import { FactorList } from './FactorList.js';
import { PhasesForm } from './PhasesForm.js';
import { planKey } from './use-plan.js';
import { usePlanWords } from './use-plan-words.js';
import styles from './PhasesSection.module.css';

/** One change, with the success factors as they were. */
function Change({ plan, change }: { plan: PlanView; change: PhaseChangeView }) {
  const t = useTranslations('plan');
  const words = usePlanWords();
  const { date } = useFormat();
  const met = change.factors.filter(({ state }) => state === 'met').length;
  return (
    <Row
      title={t('phases.change', { from: words.phase(plan, change.from), to: words.phase(plan, change.to) })}
      fact={change.reason}
    >
      <Meta>
        {change.by && <bdi>{t('person', { name: change.by.name, place: change.by.organisation.name })}</bdi>}
        {date(change.createdAt)}
      </Meta>
      <details className={styles.factors}>
        <summary>{t('factors.asTheyWere', { met, of: change.factors.length })}</summary>
        <FactorList factors={change.factors} />
      </details>
    </Row>
  );
}

/** Either end may be open. */
function useDays(): (startsOn: string | undefined, endsOn: string | undefined) => string {
  const t = useTranslations('plan');
  const { plainDay, plainDays } = useFormat();
  return (startsOn, endsOn) => {
    if (startsOn && endsOn) return plainDays(startsOn, endsOn);
    if (startsOn) return t('from', { date: plainDay(startsOn) });
    return endsOn ? t('until', { date: plainDay(endsOn) }) : t('phases.noDates');
  };
}

function Now() {
  const t = useTranslations('plan.phases');
  return <StateSign tone="turn">{t('now')}</StateSign>;
}

/** The phases to which the pair gave names or dates, and the changes of phase, newest first. */
export function PhasesSection({ plan }: { plan: PlanView }) {
  const t = useTranslations('plan');
  const { label } = useTerms();
  const daysOf = useDays();
  const own = plan.phases.filter(({ name, startsOn, endsOn }) => name ?? startsOn ?? endsOn);
  const words = usePlanWords();
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  const params = { pairId: plan.pairId };
  const changes = usePages([...planKey(plan.pairId), 'phase-changes'], planRoutes.phaseChanges, { params });
  return (
    <Section title={t('phases.title')}>
      {own.length > 0 && (
        <Rows>
          {own.map(({ phase, name, startsOn, endsOn }) => (
            <Row key={phase} title={words.phase(plan, phase)} end={phase === plan.phase && <Now />}>
              <Meta>
                {name && label('phases', phase)}
                {daysOf(startsOn, endsOn)}
              </Meta>
            </Row>
          ))}
        </Rows>
      )}
      {plan.can.write && (
        <p className={styles.edit}>
          <Button kind="quiet" size="sm" icon="edit" onClick={() => setIsOpen(true)}>
            {t('phases.edit')}
          </Button>
        </p>
      )}
      <Dialog title={t('phases.edit')} isOpen={isOpen} onClose={close}>
        <PhasesForm plan={plan} onDone={close} />
      </Dialog>
      <Section title={t('phases.history')} level={3} isModest>
        <QueryState query={changes.query} what={t('phases.history')}>
          {() =>
            changes.items.length > 0 ? (
              <Rows>
                {changes.items.map((change) => (
                  <Change key={change.phaseChangeId} plan={plan} change={change} />
                ))}
              </Rows>
            ) : (
              <Meta>{t('phases.noChange')}</Meta>
            )
          }
        </QueryState>
        <ShowMore pages={changes} />
      </Section>
    </Section>
  );
}

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
import { ShowMore } from '../../ui/ShowMore.js';
import { FactorList } from './FactorList.js';
import { PhasesForm } from './PhasesForm.js';
import { planKey } from './use-plan.js';
import { usePlanWords } from './use-plan-words.js';

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
      <details>
        <summary>{t('factors.asTheyWere', { met, of: change.factors.length })}</summary>
        <FactorList factors={change.factors} />
      </details>
    </Row>
  );
}

/** The changes of phase, newest first; their names and dates. */
export function PhasesSection({ plan }: { plan: PlanView }) {
  const t = useTranslations('plan');
  const { label } = useTerms();
  const { plainDays } = useFormat();
  const words = usePlanWords();
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  const params = { pairId: plan.pairId };
  const changes = usePages([...planKey(plan.pairId), 'phase-changes'], planRoutes.phaseChanges, { params });
  return (
    <Section title={t('phases.title')}>
      <Rows>
        {plan.phases.map(({ phase, name, startsOn, endsOn }) => (
          <Row key={phase} title={words.phase(plan, phase)} end={phase === plan.phase && t('phases.now')}>
            <Meta>
              {name && label('phases', phase)}
              {startsOn && endsOn ? plainDays(startsOn, endsOn) : t('phases.noDates')}
            </Meta>
          </Row>
        ))}
      </Rows>
      {plan.can.write && (
        <p>
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

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { factorStates, planRoutes, type FactorView, type PlanView } from '#shared/work-plans/plan.contract.js';
import { z } from 'zod';
import { line } from '#shared/text.js';
import { useForm } from '../../lib/form/use-form.js';
import { call } from '../../lib/http/call.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { Button } from '../../ui/Button.js';
import { RadioGroup } from '../../ui/CheckboxGroup.js';
import { Dialog } from '../../ui/Dialog.js';
import { Field } from '../../ui/Field.js';
import { Form } from '../../ui/Form.js';
import { Section } from '../../ui/Layout.js';
import { QueryState } from '../../ui/QueryState.js';
import { TextInput } from '../../ui/TextInput.js';
import { ChangePhase } from './ChangePhase.js';
import { FactorList } from './FactorList.js';
import { usePlan } from './use-plan.js';
import { useSeenRevision } from './use-seen-revision.js';

const schema = z
  .object({ state: z.enum(factorStates), reason: line(500).optional() })
  .refine(({ state, reason }) => state === 'met' || reason !== undefined, { path: ['reason'], message: 'Say why' });

function FactorForm({ plan, factor, onDone }: { plan: PlanView; factor: FactorView; onDone: () => void }) {
  const t = useTranslations('plan.factors');
  const { label } = useTerms();
  const save = useSeenRevision(
    plan,
    ({ factors }) => factors.find((one) => one.factorId === factor.factorId)!.revision,
  );
  const values = { state: factor.state as string, reason: factor.reason ?? '' };
  const form = useForm(schema, values, async (input) => {
    const params = { pairId: plan.pairId, factorId: factor.factorId };
    await save((revision) => call(planRoutes.assess, { params, body: { ...input, revision } }));
    onDone();
  });
  return (
    <Form form={form} submitLabel={t('save')}>
      <RadioGroup
        label={label('success-factors', factor.factorId)}
        options={factorStates.map((value) => ({ value, label: t(`states.${value}`) }))}
        {...form.bind('state')}
      />
      <Field
        label={t('reason')}
        hint={t('reasonHint')}
        error={form.error('reason')}
        isOptional={form.values.state === 'met'}
      >
        {(bound) => <TextInput {...bound} {...form.bind('reason')} maxLength={500} />}
      </Field>
    </Form>
  );
}

function BeforeNext({ plan }: { plan: PlanView }) {
  const t = useTranslations('plan.factors');
  const { label } = useTerms();
  const [open, setOpen] = useState<FactorView['factorId']>();
  const assessed = plan.factors.find(({ factorId }) => factorId === open);
  const close = () => setOpen(undefined);
  const met = plan.factors.filter(({ state }) => state === 'met').length;
  return (
    <Section title={t('title')} small={t('met', { met, of: plan.factors.length })}>
      <FactorList
        factors={plan.factors}
        action={({ factorId }) =>
          plan.can.write && (
            <Button
              kind="text"
              size="sm"
              icon="edit"
              isIconOnly
              label={t('assessOf', { name: label('success-factors', factorId) })}
              onClick={() => setOpen(factorId)}
            >
              {t('assess')}
            </Button>
          )
        }
      />
      {plan.can.changePhase && <ChangePhase plan={plan} />}
      <Dialog title={t('assess')} isOpen={assessed !== undefined} onClose={close}>
        {assessed && <FactorForm plan={plan} factor={assessed} onDone={close} />}
      </Dialog>
    </Section>
  );
}

/** What stands before the next phase, and the way there. */
export function Factors({ pairId }: { pairId: string }) {
  const t = useTranslations('plan');
  const plan = usePlan(pairId);
  return (
    <QueryState query={plan} what={t('what')}>
      {(found) => <BeforeNext plan={found} />}
    </QueryState>
  );
}

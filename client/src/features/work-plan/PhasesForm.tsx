import { useTranslations } from 'use-intl';
import { z } from 'zod';
import { phases } from '#shared/pairs/pair.contract.js';
import { line } from '#shared/text.js';
import { plainDate } from '#shared/work-plans/activity.contract.js';
import { planRoutes, type PlanView } from '#shared/work-plans/plan.contract.js';
import { useForm } from '../../lib/form/use-form.js';
import { call } from '../../lib/http/call.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { Field } from '../../ui/Field.js';
import { FieldGroup } from '../../ui/FieldGroup.js';
import { Form } from '../../ui/Form.js';
import { TextInput } from '../../ui/TextInput.js';
import { useSeenRevision } from './use-seen-revision.js';
import styles from './ActivityFields.module.css';

type Name = `${(typeof phases)[number]} ${'name' | 'startsOn' | 'endsOn'}`;
const names = phases.flatMap((phase): Name[] => [`${phase} name`, `${phase} startsOn`, `${phase} endsOn`]);
const schema = z.object(
  Object.fromEntries(names.map((name) => [name, (name.endsWith('name') ? line(80) : plainDate).optional()])) as Record<
    Name,
    z.ZodOptional<z.ZodString>
  >,
);

/** Blank where the phase has the method's name or no days. */
function valuesOf(plan: PlanView): Record<Name, string> {
  const values = plan.phases.flatMap(({ phase, name = '', startsOn = '', endsOn = '' }) => [
    [`${phase} name`, name],
    [`${phase} startsOn`, startsOn],
    [`${phase} endsOn`, endsOn],
  ]);
  return Object.fromEntries(values) as Record<Name, string>;
}

/** What the pair calls its phases, and when they are; both may be left open. */
export function PhasesForm({ plan, onDone }: { plan: PlanView; onDone: () => void }) {
  const t = useTranslations('plan');
  const { label } = useTerms();
  const save = useSeenRevision(plan, ({ revision }) => revision);
  const form = useForm(schema, valuesOf(plan), async (input) => {
    const own = phases.map((phase) => {
      const [name, startsOn, endsOn] = [input[`${phase} name`], input[`${phase} startsOn`], input[`${phase} endsOn`]];
      return { phase, ...(name && { name }), ...(startsOn && { startsOn }), ...(endsOn && { endsOn }) };
    });
    await save((revision) =>
      call(planRoutes.setPhases, { params: { pairId: plan.pairId }, body: { revision, phases: own } }),
    );
    onDone();
  });
  return (
    <Form form={form} submitLabel={t('save')}>
      {phases.map((phase) => (
        <FieldGroup key={phase} label={label('phases', phase)}>
          <Field label={t('phases.ownName')} error={form.error(`${phase} name`)} isOptional>
            {(bound) => <TextInput {...bound} {...form.bind(`${phase} name`)} maxLength={80} />}
          </Field>
          <div className={styles.pair}>
            <Field label={t('starts')} error={form.error(`${phase} startsOn`)} isOptional>
              {(bound) => <TextInput {...bound} {...form.bind(`${phase} startsOn`)} type="date" />}
            </Field>
            <Field label={t('ends')} error={form.error(`${phase} endsOn`)} isOptional>
              {(bound) => <TextInput {...bound} {...form.bind(`${phase} endsOn`)} type="date" />}
            </Field>
          </div>
        </FieldGroup>
      ))}
    </Form>
  );
}

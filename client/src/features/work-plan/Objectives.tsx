import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { z } from 'zod';
import { MAX_OBJECTIVES, objectivesInput, planRoutes, type PlanView } from '#shared/work-plans/plan.contract.js';
import { useForm } from '../../lib/form/use-form.js';
import { call } from '../../lib/http/call.js';
import { langAttribute } from '../../lib/i18n/lang-attribute.js';
import { useLanguage } from '../../lib/i18n/language-context.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { Field } from '../../ui/Field.js';
import { Form } from '../../ui/Form.js';
import { Section } from '../../ui/Layout.js';
import { Note } from '../../ui/Note.js';
import { Row, Rows } from '../../ui/Rows.js';
import { TextArea } from '../../ui/TextArea.js';
import { useSeenRevision } from './use-seen-revision.js';

const form = z.object({ objectives: z.string() });

/** One a line. A line that is there already keeps its objective, with the language it was written in. */
function toObjectives(text: string, plan: PlanView, lang: string) {
  const titles = text.split('\n').flatMap((line) => line.trim() || []);
  return titles.map((title) => plan.objectives.find((one) => one.title === title) ?? { title, lang });
}

function ObjectivesForm({ plan, onDone }: { plan: PlanView; onDone: () => void }) {
  const t = useTranslations('plan.objectives');
  const save = useSeenRevision(plan, ({ revision }) => revision);
  const [opened] = useState(plan.revision);
  const { language } = useLanguage();
  const text = plan.objectives.map(({ title }) => title).join('\n');
  const state = useForm(form, { objectives: text }, async ({ objectives }) => {
    await save((revision) => {
      const body = objectivesInput.parse({ revision, objectives: toObjectives(objectives, plan, language) });
      return call(planRoutes.setObjectives, { params: { pairId: plan.pairId }, body });
    });
    onDone();
  });
  return (
    <Form form={state} submitLabel={t('save')}>
      {plan.revision !== opened && (
        <Note tone="turn" title={t('thereNow')}>
          <ul>
            {plan.objectives.map(({ objectiveId, title, lang }) => (
              <li key={objectiveId} lang={langAttribute(lang)} dir="auto">
                {title}
              </li>
            ))}
          </ul>
        </Note>
      )}
      <Field label={t('title')} hint={t('hint', { most: MAX_OBJECTIVES })} error={state.error('objectives')}>
        {(bound) => <TextArea {...bound} {...state.bind('objectives')} rows={5} />}
      </Field>
    </Form>
  );
}

/** What the pair wants to reach, in a few lines. */
export function Objectives({ plan }: { plan: PlanView }) {
  const t = useTranslations('plan.objectives');
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  if (plan.objectives.length === 0 && !plan.can.write) return null;
  return (
    <Section title={t('title')}>
      {plan.objectives.length > 0 && (
        <Rows isBare>
          {plan.objectives.map(({ objectiveId, title, lang }) => (
            <Row key={objectiveId} title={title} lang={langAttribute(lang)} />
          ))}
        </Rows>
      )}
      {plan.can.write && (
        <Button kind="quiet" size="sm" icon="edit" onClick={() => setIsOpen(true)}>
          {t('edit')}
        </Button>
      )}
      <Dialog title={t('title')} isOpen={isOpen} onClose={close}>
        <ObjectivesForm plan={plan} onDone={close} />
      </Dialog>
    </Section>
  );
}

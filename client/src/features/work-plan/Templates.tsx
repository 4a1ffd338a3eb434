import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { z } from 'zod';
import { line } from '#shared/text.js';
import { plainDate } from '#shared/work-plans/activity.contract.js';
import type { PlanView } from '#shared/work-plans/plan.contract.js';
import { templateRoutes, type PlanTemplateView } from '#shared/work-plans/template.contract.js';
import { useForm } from '../../lib/form/use-form.js';
import { call } from '../../lib/http/call.js';
import { usePages } from '../../lib/use-pages.js';
import { Button } from '../../ui/Button.js';
import { Field } from '../../ui/Field.js';
import { Form } from '../../ui/Form.js';
import { Stack } from '../../ui/Layout.js';
import { Meta } from '../../ui/Meta.js';
import { QueryState } from '../../ui/QueryState.js';
import { Row, Rows } from '../../ui/Rows.js';
import { ShowMore } from '../../ui/ShowMore.js';
import { TextInput } from '../../ui/TextInput.js';
import { showPlan } from './use-plan.js';

const templatesKey = ['plan-templates'];
const naming = z.object({ title: line(120) });
const starting = z.object({ startsOn: plainDate });

function SaveForm({ plan, onSaved }: { plan: PlanView; onSaved: () => void }) {
  const t = useTranslations('plan.template');
  const client = useQueryClient();
  const form = useForm(naming, { title: '' }, async ({ title }) => {
    await call(templateRoutes.create, { body: { pairId: plan.pairId, title } });
    onSaved();
    await client.invalidateQueries({ queryKey: templatesKey });
  });
  return (
    <Form form={form} submitLabel={t('save')}>
      <Field label={t('name')} hint={t('nameHint')} error={form.error('title')}>
        {(bound) => <TextInput {...bound} {...form.bind('title')} maxLength={120} />}
      </Field>
    </Form>
  );
}

interface UseFormProps {
  plan: PlanView;
  template: PlanTemplateView;
  onUsed: () => void;
}

function UseTemplateForm({ plan, template, onUsed }: UseFormProps) {
  const t = useTranslations('plan.template');
  const client = useQueryClient();
  const [clientId] = useState(() => crypto.randomUUID());
  const form = useForm(starting, { startsOn: '' }, async ({ startsOn }) => {
    const body = { clientId, templateId: template.templateId, startsOn };
    showPlan(client, await call(templateRoutes.use, { params: { pairId: plan.pairId }, body }));
    onUsed();
  });
  return (
    <Form form={form} submitLabel={t('use', { count: template.activityCount })}>
      <Field label={t('startsOn')} hint={t('startsOnHint')} error={form.error('startsOn')}>
        {(bound) => <TextInput {...bound} {...form.bind('startsOn')} type="date" />}
      </Field>
    </Form>
  );
}

function TemplateRow({ plan, template, onUsed }: UseFormProps) {
  const t = useTranslations('plan.template');
  const client = useQueryClient();
  const { templateId, title, activityCount, days } = template;
  const removing = useMutation({
    mutationFn: () => call(templateRoutes.remove, { params: { templateId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: templatesKey }),
  });
  const remove = (
    <Button kind="text" size="sm" icon="trash" isIconOnly isBusy={removing.isPending} onClick={() => removing.mutate()}>
      {t('remove', { title })}
    </Button>
  );
  return (
    <Row title={title} end={remove}>
      <Meta>{t('holds', { count: activityCount, days })}</Meta>
      {plan.can.write && (
        <details>
          <summary>{t('useHere')}</summary>
          <UseTemplateForm plan={plan} template={template} onUsed={onUsed} />
        </details>
      )}
    </Row>
  );
}

/** The reader's own templates: to be used in this plan, and this plan as one more. */
export function Templates({ plan, onUsed }: { plan: PlanView; onUsed: () => void }) {
  const t = useTranslations('plan.template');
  // Another form after each template that was saved.
  const [saved, setSaved] = useState(0);
  const templates = usePages(templatesKey, templateRoutes.list, {});
  return (
    <Stack gap={5}>
      <QueryState query={templates.query} what={t('list')}>
        {() =>
          templates.items.length > 0 ? (
            <Rows isBare>
              {templates.items.map((template) => (
                <TemplateRow key={template.templateId} plan={plan} template={template} onUsed={onUsed} />
              ))}
            </Rows>
          ) : (
            <p>{t('none')}</p>
          )
        }
      </QueryState>
      <ShowMore pages={templates} />
      {plan.activities.length > 0 && <SaveForm key={saved} plan={plan} onSaved={() => setSaved(saved + 1)} />}
    </Stack>
  );
}

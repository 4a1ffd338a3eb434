import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { z } from 'zod';
import { idInput } from '#shared/ids.js';
import { languageTag, paragraphs } from '#shared/text.js';
import {
  activityRoutes,
  activityState,
  activityStates,
  type ActivityState,
  type ActivityView,
} from '#shared/work-plans/activity.contract.js';
import type { PlanView } from '#shared/work-plans/plan.contract.js';
import { useForm } from '../../lib/form/use-form.js';
import { ApiError } from '../../lib/http/api-error.js';
import { call } from '../../lib/http/call.js';
import { useLanguage } from '../../lib/i18n/language-context.js';
import { useLanguageOptions } from '../../lib/i18n/use-language-options.js';
import { RadioGroup } from '../../ui/CheckboxGroup.js';
import { Field } from '../../ui/Field.js';
import { Form } from '../../ui/Form.js';
import { Select } from '../../ui/Select.js';
import { TextArea } from '../../ui/TextArea.js';
import { blankProof, proofFields, toProof } from './proof.js';
import { ProofFields } from './ProofFields.js';
import { activityKey, activityQuery, planKey } from './use-plan.js';
import { usePlanWords } from './use-plan-words.js';

interface UpdateFormProps {
  plan: PlanView;
  /** The one that is written about, where that is clear from the page. */
  activityId: string | undefined;
  onDone: () => void;
}

const schema = z.object({
  activityId: idInput,
  to: activityState,
  text: paragraphs(1000),
  lang: languageTag,
  ...proofFields,
});

/** What is under way first: most updates are about it. */
const inOrder = (activities: readonly ActivityView[]) =>
  [...activities].sort((a, b) => Number(b.state === 'in-progress') - Number(a.state === 'in-progress'));

function useUpdateForm({ plan, activityId, onDone }: UpdateFormProps) {
  const client = useQueryClient();
  const { language } = useLanguage();
  const [clientId] = useState(() => crypto.randomUUID());
  const find = (id: string) => plan.activities.find((one) => one.activityId === id);
  const first = (activityId && find(activityId)) || inOrder(plan.activities)[0];
  // The state that its writer saw, however the plan behind the form goes on.
  const [from, setFrom] = useState<ActivityState>(first?.state ?? 'planned');
  const values = {
    activityId: first?.activityId ?? '',
    to: (first?.state ?? 'planned') as string,
    text: '',
    lang: language as string,
    ...blankProof,
  };
  const form = useForm(schema, values, async ({ activityId: about, to, text, lang, ...proof }) => {
    const body = { clientId, from, to, text, lang, ...(to === 'done' && toProof(proof)) };
    try {
      await call(activityRoutes.write, { params: { activityId: about }, body });
    } catch (error) {
      if (error instanceof ApiError && error.code === 'changed-meanwhile') {
        setFrom((await client.fetchQuery({ ...activityQuery(about), staleTime: 0 })).state);
      }
      throw error;
    }
    void client.invalidateQueries({ queryKey: activityKey(about) });
    void client.invalidateQueries({ queryKey: planKey(plan.pairId) });
    onDone();
  });
  return { form, setFrom, about: find(form.values.activityId) };
}

/** Which activity, its state now, and a line. What is done asks for what shows it. */
export function UpdateForm(props: UpdateFormProps) {
  const t = useTranslations('plan');
  const words = usePlanWords();
  const languages = useLanguageOptions();
  const { form, setFrom, about } = useUpdateForm(props);
  const choose = (activityId: string) => {
    form.set('activityId', activityId);
    const chosen = props.plan.activities.find((one) => one.activityId === activityId);
    if (!chosen) return;
    setFrom(chosen.state);
    form.set('to', chosen.state);
  };
  const needsProof = form.values.to === 'done' && about?.evidenceCount === 0 && !about.isWaived;
  return (
    <Form form={form} submitLabel={t('update.submit')} isSubmitWide>
      <Field label={t('activity')} error={form.error('activityId')}>
        {(bound) => (
          <Select
            {...bound}
            {...form.bind('activityId')}
            onChange={choose}
            options={inOrder(props.plan.activities).map(({ activityId, title }) => ({
              value: activityId,
              label: title,
            }))}
          />
        )}
      </Field>
      <RadioGroup
        label={t('state')}
        hint={about && t('update.stateNow', { state: words.state(about.state) })}
        error={form.error('to')}
        options={activityStates.map((value) => ({ value, label: words.state(value) }))}
        {...form.bind('to')}
      />
      <Field label={t('update.text')} hint={t('update.textHint')} error={form.error('text')}>
        {(bound) => <TextArea {...bound} {...form.bind('text')} rows={2} maxLength={1000} />}
      </Field>
      {needsProof && <ProofFields form={form} />}
      <Field label={t('writtenIn')} error={form.error('lang')}>
        {(bound) => <Select {...bound} {...form.bind('lang')} options={languages} />}
      </Field>
    </Form>
  );
}

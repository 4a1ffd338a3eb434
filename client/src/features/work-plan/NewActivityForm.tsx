import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { activityRoutes } from '#shared/work-plans/activity.contract.js';
import type { PlanView } from '#shared/work-plans/plan.contract.js';
import { useForm } from '../../lib/form/use-form.js';
import { call } from '../../lib/http/call.js';
import { useLanguage } from '../../lib/i18n/language-context.js';
import { useMember } from '../../lib/session.js';
import { Form } from '../../ui/Form.js';
import { activityForm, blankActivity, type ActivityValues } from './activity-form.js';
import { ActivityFields } from './ActivityFields.js';
import { showActivity } from './use-plan.js';

/** Plans an activity; the reader's own city is proposed as its owner. */
export function NewActivityForm({ plan, onDone }: { plan: PlanView; onDone: () => void }) {
  const t = useTranslations('plan');
  const client = useQueryClient();
  const { language } = useLanguage();
  const own = useMember().organisation.organisationId;
  const [clientId] = useState(() => crypto.randomUUID());
  const isOfPair = plan.cities.some(({ organisationId }) => organisationId === own);
  const blank: ActivityValues = blankActivity(language, isOfPair ? own : '');
  const form = useForm(activityForm, blank, async (facts) => {
    const params = { pairId: plan.pairId };
    showActivity(client, await call(activityRoutes.create, { params, body: { ...facts, clientId } }));
    onDone();
  });
  return (
    <Form form={form} submitLabel={t('plan')}>
      <ActivityFields form={form} plan={plan} />
    </Form>
  );
}

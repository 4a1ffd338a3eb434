import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { activityRoutes, type ActivityDetail } from '#shared/work-plans/activity.contract.js';
import type { PlanView } from '#shared/work-plans/plan.contract.js';
import { useForm } from '../../lib/form/use-form.js';
import { useFormat } from '../../lib/format/use-format.js';
import { ApiError } from '../../lib/http/api-error.js';
import { call } from '../../lib/http/call.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { Form } from '../../ui/Form.js';
import { Note } from '../../ui/Note.js';
import { activityForm, differences, valuesOf, type ActivityValues } from './activity-form.js';
import { ActivityFields } from './ActivityFields.js';
import { activityQuery, showActivity } from './use-plan.js';

interface EditActivityFormProps {
  activity: ActivityDetail;
  plan: PlanView;
  onDone: () => void;
}

/** What somebody else made of the fields that are typed otherwise here. */
function ThereNow({ typed, there, plan }: { typed: ActivityValues; there: ActivityDetail; plan: PlanView }) {
  const t = useTranslations('plan');
  const { label } = useTerms();
  const { plainDay, languageName } = useFormat();
  const values = valuesOf(there);
  const fields: Record<keyof ActivityValues, [name: string, value: string | undefined]> = {
    title: [t('activityTitle'), there.title],
    lang: [t('writtenIn'), languageName(there.lang)],
    function: [t('function'), label('plan-functions', there.function)],
    methodology: [t('methodology'), label('methodologies', there.methodology)],
    ownerId: [t('owner'), plan.cities.find(({ organisationId }) => organisationId === there.ownerId)?.name],
    objectiveId: [
      t('objective'),
      plan.objectives.find(({ objectiveId }) => objectiveId === there.objectiveId)?.title ?? t('noObjective'),
    ],
    startsOn: [t('starts'), plainDay(there.startsOn)],
    endsOn: [t('ends'), plainDay(there.endsOn)],
  };
  return (
    <Note tone="turn" title={t('thereNow')}>
      <Facts>
        {differences(typed, values).map((name) => (
          <Fact key={name} name={fields[name][0]}>
            <bdi>{fields[name][1]}</bdi>
          </Fact>
        ))}
      </Facts>
    </Note>
  );
}

/** Changes what an activity is. Where somebody was faster, what was typed stays, beside what is there now. */
export function EditActivityForm({ activity, plan, onDone }: EditActivityFormProps) {
  const t = useTranslations('plan');
  const client = useQueryClient();
  const [base, setBase] = useState(activity);
  const [there, setThere] = useState<ActivityDetail>();
  const params = { activityId: activity.activityId };
  const form = useForm(activityForm, valuesOf(activity), async (facts) => {
    try {
      showActivity(client, await call(activityRoutes.edit, { params, body: { ...facts, revision: base.revision } }));
      onDone();
    } catch (error) {
      if (error instanceof ApiError && error.code === 'changed-meanwhile') {
        const now = await client.fetchQuery({ ...activityQuery(activity.activityId), staleTime: 0 });
        setBase(now);
        setThere(now);
      }
      throw error;
    }
  });
  return (
    <Form form={form} submitLabel={t('save')}>
      {there && <ThereNow typed={form.values} there={there} plan={plan} />}
      <ActivityFields form={form} plan={plan} />
    </Form>
  );
}

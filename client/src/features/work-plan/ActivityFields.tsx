import { useTranslations } from 'use-intl';
import type { PlanView } from '#shared/work-plans/plan.contract.js';
import type { FormState } from '../../lib/form/use-form.js';
import { useLanguageOptions } from '../../lib/i18n/use-language-options.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { RadioGroup } from '../../ui/CheckboxGroup.js';
import { Field } from '../../ui/Field.js';
import { Select } from '../../ui/Select.js';
import { TextInput } from '../../ui/TextInput.js';
import type { ActivityValues } from './activity-form.js';
import styles from './ActivityFields.module.css';

interface ActivityFieldsProps {
  form: FormState<ActivityValues>;
  plan: PlanView;
}

function Days({ form }: Pick<ActivityFieldsProps, 'form'>) {
  const t = useTranslations('plan');
  return (
    <div className={styles.pair}>
      {(['startsOn', 'endsOn'] as const).map((name) => (
        <Field key={name} label={t(name === 'startsOn' ? 'starts' : 'ends')} error={form.error(name)}>
          {(bound) => <TextInput {...bound} {...form.bind(name)} type="date" />}
        </Field>
      ))}
    </div>
  );
}

/** What an activity is: title, owner and days first; then how it is done and what for. */
export function ActivityFields({ form, plan }: ActivityFieldsProps) {
  const t = useTranslations('plan');
  const { options } = useTerms();
  const languages = useLanguageOptions();
  const cities = plan.cities.map(({ organisationId, name }) => ({ value: organisationId, label: name }));
  const objectives = plan.objectives.map(({ objectiveId, title }) => ({ value: objectiveId, label: title }));
  return (
    <>
      <Field label={t('activityTitle')} error={form.error('title')}>
        {(bound) => <TextInput {...bound} {...form.bind('title')} maxLength={160} />}
      </Field>
      <RadioGroup label={t('owner')} error={form.error('ownerId')} options={cities} {...form.bind('ownerId')} />
      <Days form={form} />
      <Field label={t('methodology')} error={form.error('methodology')}>
        {(bound) => (
          <Select {...bound} {...form.bind('methodology')} empty={t('choose')} options={options('methodologies')} />
        )}
      </Field>
      <RadioGroup
        label={t('function')}
        error={form.error('function')}
        options={options('plan-functions')}
        {...form.bind('function')}
      />
      {objectives.length > 0 && (
        <Field label={t('objective')} error={form.error('objectiveId')} isOptional>
          {(bound) => <Select {...bound} {...form.bind('objectiveId')} empty={t('noObjective')} options={objectives} />}
        </Field>
      )}
      <Field label={t('writtenIn')} error={form.error('lang')}>
        {(bound) => <Select {...bound} {...form.bind('lang')} options={languages} />}
      </Field>
    </>
  );
}

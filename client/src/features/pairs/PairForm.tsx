import { useTranslations } from 'use-intl';
import { useLanguageOptions } from '../../lib/i18n/use-language-options.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { useMember } from '../../lib/session.js';
import { Field } from '../../ui/Field.js';
import { Form } from '../../ui/Form.js';
import { MultiSelect } from '../../ui/MultiSelect.js';
import { TextInput } from '../../ui/TextInput.js';
import { useFacilitatorChoice, useOrganisationChoice } from './use-choices.js';
import { usePairForm } from './use-pair-form.js';

export function PairForm() {
  const t = useTranslations('pairs.form');
  const { isFacilitator } = useMember();
  const { options } = useTerms();
  const languageOptions = useLanguageOptions();
  const form = usePairForm();
  return (
    <Form form={form} submitLabel={t('submit')}>
      <Field label={t('title')} hint={t('titleHint')} error={form.error('title')}>
        {(bound) => <TextInput {...bound} {...form.bind('title')} maxLength={160} />}
      </Field>
      <MultiSelect
        label={t('organisations')}
        hint={t('organisationsHint')}
        error={form.error('organisationIds') && t('organisationsProblem')}
        {...useOrganisationChoice()}
        {...form.bind('organisationIds')}
      />
      <MultiSelect
        label={t('facilitators')}
        hint={isFacilitator ? t('facilitatorsHint') : undefined}
        error={form.error('facilitatorIds')}
        isOptional={isFacilitator}
        {...useFacilitatorChoice()}
        {...form.bind('facilitatorIds')}
      />
      <MultiSelect
        label={t('themes')}
        error={form.error('themes')}
        isOptional
        options={options('themes')}
        {...form.bind('themes')}
      />
      <MultiSelect
        label={t('languages')}
        error={form.error('languages')}
        isOptional
        options={languageOptions}
        {...form.bind('languages')}
      />
    </Form>
  );
}

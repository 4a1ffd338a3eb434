import { useTranslations } from 'use-intl';
import type { z } from 'zod';
import { MAX_THEMES_OF_LISTING, type ListingKind } from '#shared/matching/listing.contract.js';
import { organisationSizes } from '#shared/organisations/organisation.contract.js';
import { useForm, type FormState } from '../../lib/form/use-form.js';
import { useFormat } from '../../lib/format/use-format.js';
import { useLanguageOptions } from '../../lib/i18n/use-language-options.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { CheckboxGroup } from '../../ui/CheckboxGroup.js';
import { Field } from '../../ui/Field.js';
import { Form } from '../../ui/Form.js';
import { MultiSelect } from '../../ui/MultiSelect.js';
import { Select } from '../../ui/Select.js';
import { TextInput } from '../../ui/TextInput.js';
import { listingForm, monthChoices, OWN_REGION, type formOf } from './listing-form.js';
import { useValueWords } from './use-point-words.js';

type Values = ReturnType<typeof formOf>;

interface ListingFormProps {
  kind: ListingKind;
  values: Values;
  submitLabel: string;
  send: (said: z.output<typeof listingForm>) => Promise<void>;
}

interface FieldsProps {
  kind: ListingKind;
  form: FormState<Values>;
}

/** What it is about, and how. */
function SubjectFields({ kind, form }: FieldsProps) {
  const t = useTranslations('matching.form');
  const { options } = useTerms();
  const languages = useLanguageOptions();
  const valueWords = useValueWords();
  const goals = options('sdgs').map(({ value }) => ({ value, label: valueWords('sdg', value) }));
  return (
    <>
      <Field label={t(`title.${kind}`)} hint={t(`titleHint.${kind}`)} error={form.error('title')}>
        {(bound) => <TextInput {...bound} {...form.bind('title')} maxLength={160} />}
      </Field>
      <MultiSelect
        label={t('themes')}
        hint={t('upTo', { count: MAX_THEMES_OF_LISTING })}
        error={form.error('themes')}
        options={options('themes')}
        {...form.bind('themes')}
      />
      <MultiSelect label={t('sdgs')} error={form.error('sdgs')} isOptional options={goals} {...form.bind('sdgs')} />
      <MultiSelect
        label={t('methodologies')}
        error={form.error('methodologies')}
        isOptional
        options={options('methodologies')}
        {...form.bind('methodologies')}
      />
      <MultiSelect
        label={t('languages')}
        error={form.error('languages')}
        isOptional
        options={languages}
        {...form.bind('languages')}
      />
    </>
  );
}

/** With whom, and when. */
function PartnerFields({ kind, form }: FieldsProps) {
  const t = useTranslations('matching.form');
  const { options } = useTerms();
  const { month } = useFormat();
  const valueWords = useValueWords();
  const months = monthChoices(new Date(), form.values.month);
  return (
    <>
      <MultiSelect
        label={t('wishedRegions')}
        hint={t('any')}
        error={form.error('wishedRegions')}
        isOptional
        options={[{ value: OWN_REGION, label: t('keepsToRegion') }, ...options('regions')]}
        {...form.bind('wishedRegions')}
      />
      <CheckboxGroup
        label={t('wishedSizes')}
        hint={t('any')}
        error={form.error('wishedSizes')}
        isOptional
        options={organisationSizes.map((size) => ({ value: size, label: valueWords('size', size) }))}
        {...form.bind('wishedSizes')}
      />
      <Field label={t(`month.${kind}`)} error={form.error('month')} isOptional>
        {(bound) => (
          <Select
            {...bound}
            {...form.bind('month')}
            empty={t('notStated')}
            options={months.map((value) => ({ value, label: month(value) }))}
          />
        )}
      </Field>
    </>
  );
}

/** A request or an offer in eight fields; what is left open fits with everybody. */
export function ListingForm({ kind, values, submitLabel, send }: ListingFormProps) {
  const form = useForm(listingForm, values, send);
  return (
    <Form form={form} submitLabel={submitLabel}>
      <SubjectFields kind={kind} form={form} />
      <PartnerFields kind={kind} form={form} />
    </Form>
  );
}

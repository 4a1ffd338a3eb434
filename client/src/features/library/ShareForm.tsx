import { useTranslations } from 'use-intl';
import { useLanguageOptions } from '../../lib/i18n/use-language-options.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { Field } from '../../ui/Field.js';
import { Form } from '../../ui/Form.js';
import { MultiSelect } from '../../ui/MultiSelect.js';
import { Select, type Option } from '../../ui/Select.js';
import { TextArea } from '../../ui/TextArea.js';
import { TextInput } from '../../ui/TextInput.js';
import { useShareForm } from './use-share-form.js';

type ShareForm = ReturnType<typeof useShareForm>;

/** What it is and where it is found. */
function LinkFields({ form }: { form: ShareForm }) {
  const t = useTranslations('library.form');
  const { options } = useTerms();
  const languageOptions = useLanguageOptions();
  return (
    <>
      <Field label={t('url')} hint={t('urlHint')} error={form.error('url')}>
        {(bound) => <TextInput {...bound} {...form.bind('url')} type="url" maxLength={2000} autoComplete="off" />}
      </Field>
      <Field label={t('title')} error={form.error('title')}>
        {(bound) => <TextInput {...bound} {...form.bind('title')} maxLength={200} />}
      </Field>
      <Field label={t('kind')} error={form.error('kind')}>
        {(bound) => (
          <Select {...bound} {...form.bind('kind')} options={options('resource-kinds')} empty={t('choose')} />
        )}
      </Field>
      <Field label={t('lang')} hint={t('langHint')} error={form.error('lang')}>
        {(bound) => <Select {...bound} {...form.bind('lang')} options={languageOptions} empty={t('choose')} />}
      </Field>
    </>
  );
}

/** By which it is found again. */
function SubjectFields({ form }: { form: ShareForm }) {
  const t = useTranslations('library.form');
  const tLibrary = useTranslations('library');
  const { options } = useTerms();
  const goals = options('sdgs').map(({ value, label }) => ({
    value,
    label: tLibrary('sdg', { number: value, name: label }),
  }));
  return (
    <>
      {(['themes', 'methodologies'] as const).map((name) => (
        <MultiSelect
          key={name}
          label={t(name)}
          hint={t('upTo', { count: 10 })}
          error={form.error(name)}
          options={options(name)}
          {...form.bind(name)}
        />
      ))}
      <Field label={t('summary')} hint={t('summaryHint')} error={form.error('summary')} isOptional>
        {(bound) => (
          <TextArea
            {...bound}
            {...form.bind('summary')}
            maxLength={2000}
            {...(form.values.lang && { lang: form.values.lang })}
          />
        )}
      </Field>
      <MultiSelect label={t('sdgs')} error={form.error('sdgs')} isOptional options={goals} {...form.bind('sdgs')} />
    </>
  );
}

interface ShareFormProps {
  /** The member's groups, to share in. */
  groups: readonly Option[];
  /** The one that is chosen at first; empty for the whole network. */
  groupId: string;
}

export function ShareForm({ groups, groupId }: ShareFormProps) {
  const t = useTranslations('library.form');
  const form = useShareForm(groupId);
  return (
    <Form form={form} submitLabel={t('submit')}>
      <LinkFields form={form} />
      <SubjectFields form={form} />
      <Field label={t('where')} hint={t('whereHint')} error={form.error('groupId')}>
        {(bound) => <Select {...bound} {...form.bind('groupId')} options={groups} empty={t('network')} />}
      </Field>
    </Form>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { groupAccesses, groupInput, groupRoutes } from '#shared/groups/group.contract.js';
import { useForm } from '../../lib/form/use-form.js';
import { useFormat } from '../../lib/format/use-format.js';
import { call } from '../../lib/http/call.js';
import { useLanguageOptions } from '../../lib/i18n/use-language-options.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { useMember } from '../../lib/session.js';
import { RadioGroup } from '../../ui/CheckboxGroup.js';
import { Field } from '../../ui/Field.js';
import { Form } from '../../ui/Form.js';
import { MultiSelect } from '../../ui/MultiSelect.js';
import { TextArea } from '../../ui/TextArea.js';
import { TextInput } from '../../ui/TextInput.js';
import { groupsKey } from './use-groups.js';

const nothing: string[] = [];

function useGroupForm() {
  const navigate = useNavigate();
  const client = useQueryClient();
  const { facilitation } = useMember();
  const values = {
    title: '',
    description: '',
    access: 'open',
    themes: nothing,
    // Where a facilitator may open groups: said from the start, and open to be narrowed.
    languages: facilitation?.languages ?? nothing,
    regions: facilitation?.regions ?? nothing,
  };
  return useForm(groupInput, values, async (input) => {
    const group = await call(groupRoutes.create, { body: input });
    void client.invalidateQueries({ queryKey: groupsKey });
    await navigate(`/groups/${group.groupId}`);
  });
}

/** Words for the part of a facilitator's scope that a group has to share; nothing where the scope has no limit. */
function useScopeHint() {
  const t = useTranslations('groups.form');
  const { list } = useFormat();
  return (labels: string[] | undefined) => (labels?.length ? t('scope', { names: list(labels) }) : undefined);
}

export function GroupForm() {
  const t = useTranslations('groups');
  const { options, label } = useTerms();
  const languageOptions = useLanguageOptions();
  const { languageName } = useFormat();
  const { facilitation } = useMember();
  const scopeHint = useScopeHint();
  const form = useGroupForm();
  return (
    <Form form={form} submitLabel={t('form.submit')}>
      <Field label={t('form.title')} hint={t('form.titleHint')} error={form.error('title')}>
        {(bound) => <TextInput {...bound} {...form.bind('title')} maxLength={120} />}
      </Field>
      <Field
        label={t('form.description')}
        hint={t('form.descriptionHint')}
        error={form.error('description')}
        isOptional
      >
        {(bound) => <TextArea {...bound} {...form.bind('description')} maxLength={2000} />}
      </Field>
      <RadioGroup
        label={t('form.access')}
        error={form.error('access')}
        options={groupAccesses.map((value) => ({ value, label: t(`access.${value}.choice`) }))}
        {...form.bind('access')}
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
        hint={scopeHint(facilitation?.languages.map(languageName))}
        error={form.error('languages')}
        isOptional
        options={languageOptions}
        {...form.bind('languages')}
      />
      <MultiSelect
        label={t('regions')}
        hint={scopeHint(facilitation?.regions.map((region) => label('regions', region)))}
        error={form.error('regions')}
        isOptional
        options={options('regions')}
        {...form.bind('regions')}
      />
    </Form>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Facilitation } from '#shared/members/member.contract.js';
import { useForm } from '../../lib/form/use-form.js';
import { useLanguageOptions } from '../../lib/i18n/use-language-options.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { Field } from '../../ui/Field.js';
import { Form } from '../../ui/Form.js';
import { MultiSelect } from '../../ui/MultiSelect.js';
import { TextInput } from '../../ui/TextInput.js';
import { groupOptionsQuery } from './api.js';
import { scopeForm } from './scope-form.js';

interface ScopeFormProps {
  /** Undefined for who is no facilitator yet. */
  scope: Facilitation | undefined;
  submitLabel: string;
  /** The scope that was filled in; nothing is changed yet. */
  onWanted: (scope: Facilitation) => void;
  actions: ReactNode;
}

/** The groups to choose from; one in the scope that does not exist for the administrator is there without its name. */
function useGroupOptions(chosen: readonly string[]) {
  const unknown = useTranslations('administration.facilitation')('unknownGroup');
  const { data: known = [] } = useQuery(groupOptionsQuery);
  const missing = chosen.filter((id) => !known.some(({ value }) => value === id));
  return [...known, ...missing.map((id) => ({ value: id, label: unknown }))];
}

export function ScopeForm({ scope, submitLabel, onWanted, actions }: ScopeFormProps) {
  const t = useTranslations('administration.facilitation');
  const { options } = useTerms();
  const languages = useLanguageOptions();
  const { from = '', to = '', ...lists } = scope ?? { regions: [], groups: [], languages: [] };
  const form = useForm(scopeForm, { ...lists, from, to }, async (wanted) => onWanted(wanted));
  const groups = useGroupOptions(form.values.groups);
  return (
    <Form form={form} submitLabel={submitLabel} actions={actions}>
      <MultiSelect
        label={t('regions')}
        hint={t('regionsHint')}
        error={form.error('regions')}
        isOptional
        options={options('regions')}
        {...form.bind('regions')}
      />
      <MultiSelect
        label={t('languages')}
        hint={t('languagesHint')}
        error={form.error('languages')}
        isOptional
        options={languages}
        {...form.bind('languages')}
      />
      <MultiSelect
        label={t('groups')}
        hint={t('groupsHint')}
        error={form.error('groups')}
        isOptional
        options={groups}
        {...form.bind('groups')}
      />
      <Field label={t('from')} error={form.error('from')} isOptional>
        {(bound) => <TextInput {...bound} {...form.bind('from')} type="date" />}
      </Field>
      <Field label={t('to')} hint={t('toHint')} error={form.error('to')} isOptional>
        {(bound) => <TextInput {...bound} {...form.bind('to')} type="date" />}
      </Field>
    </Form>
  );
}

import { useId } from 'react';
import { useTranslations } from 'use-intl';
import type { OrganisationRef } from '#shared/organisations/organisation.contract.js';
import { Field } from '../../ui/Field.js';
import { TextInput } from '../../ui/TextInput.js';
import { organisationNamed } from './acceptance-form.js';

interface OrganisationFieldProps {
  organisations: readonly OrganisationRef[];
  value: string;
  onChange: (name: string) => void;
  /** Asks for the organisations that fit what is written. */
  onSearch: (name: string) => void;
  error: string | undefined;
}

/** Picks an organisation by its name, or proposes one that is missing, and says which of both it is. */
export function OrganisationField({ organisations, value, onChange, onSearch, error }: OrganisationFieldProps) {
  const t = useTranslations('invitations');
  const listId = useId();
  const name = value.trim();
  const isNew = name !== '' && !organisationNamed(name, organisations);
  const hint = isNew ? t('organisationNew', { name }) : t('organisationHint');
  return (
    <Field label={t('organisation')} hint={hint} error={error}>
      {(bound) => (
        <>
          <TextInput
            {...bound}
            value={value}
            onChange={(written) => {
              onChange(written);
              onSearch(written.trim());
            }}
            name="organisation"
            list={listId}
            autoComplete="organization"
            maxLength={160}
          />
          <datalist id={listId}>
            {organisations.map((organisation) => (
              <option key={organisation.organisationId} value={organisation.name} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { OrganisationView } from '#shared/organisations/organisation.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { Check } from '../../ui/Check.js';
import { FieldGroup } from '../../ui/FieldGroup.js';
import { Meta } from '../../ui/Meta.js';
import { SearchField } from '../../ui/SearchField.js';
import { organisationsNamedQuery } from './api.js';

interface OrganisationPickerProps {
  /** An organisation's id; empty where the invited person names it. */
  value: string;
  onChange: (organisationId: string) => void;
  error: string | undefined;
}

/** In the search field, Enter would send the form around it. */
const keepEnter = (event: KeyboardEvent) => {
  if (event.key === 'Enter') event.preventDefault();
};

/** Finds an organisation by the beginning of its name; the one picked stays in the list whatever is searched next. */
export function OrganisationPicker({ value, onChange, error }: OrganisationPickerProps) {
  const t = useTranslations('administration.invitations');
  const { countryName } = useFormat();
  const name = useId();
  const [q, setQ] = useState('');
  const [picked, setPicked] = useState<OrganisationView>();
  const { data } = useQuery(organisationsNamedQuery(q));
  const found = (q && data?.items) || [];
  const others = found.filter(({ organisationId }) => organisationId !== picked?.organisationId);
  const pick = (organisation?: OrganisationView) => {
    setPicked(organisation);
    onChange(organisation?.organisationId ?? '');
  };
  return (
    <FieldGroup label={t('organisation')} hint={t('organisationHint')} error={error} isOptional>
      <div onKeyDown={keepEnter}>
        <SearchField label={t('organisationSearch')} q={q} onSearch={setQ} />
      </div>
      <Check type="radio" name={name} isChecked={value === ''} onChange={() => pick()}>
        {t('organisationOpen')}
      </Check>
      {[...(picked ? [picked] : []), ...others].map((organisation) => (
        <Check
          key={organisation.organisationId}
          type="radio"
          name={name}
          isChecked={organisation.organisationId === value}
          onChange={() => pick(organisation)}
        >
          <bdi>{organisation.name}</bdi>
          {organisation.country && ` (${countryName(organisation.country)})`}
        </Check>
      ))}
      {q && data?.items.length === 0 && <Meta>{t('organisationNone', { q })}</Meta>}
    </FieldGroup>
  );
}

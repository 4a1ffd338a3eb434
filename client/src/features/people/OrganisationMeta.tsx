import type { ReactNode } from 'react';
import type { OrganisationView } from '#shared/organisations/organisation.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { DemoBadge } from '../../ui/DemoBadge.js';
import { Meta } from '../../ui/Meta.js';

interface OrganisationMetaProps {
  organisation: OrganisationView;
  /** One fact more. */
  children?: ReactNode;
}

/** What an organisation is and where, as far as it is known. */
export function OrganisationMeta({ organisation, children }: OrganisationMetaProps) {
  const { label } = useTerms();
  const { countryName } = useFormat();
  const { kind, place, country, isDemonstration } = organisation;
  return (
    <Meta>
      {label('organisation-kinds', kind)}
      {place && <bdi>{place}</bdi>}
      {country && countryName(country)}
      {children}
      {isDemonstration && <DemoBadge />}
    </Meta>
  );
}

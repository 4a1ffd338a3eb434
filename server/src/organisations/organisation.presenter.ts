import type { OrganisationRef, OrganisationView } from '#shared/organisations/organisation.contract.js';
import type { Organisation } from './organisation.schema.js';

export function presentOrganisationRef(organisation: Organisation): OrganisationRef {
  return {
    organisationId: organisation._id.toHexString(),
    name: organisation.name,
    kind: organisation.kind,
    isDemonstration: organisation.isDemonstration,
  };
}

export function presentOrganisation(organisation: Organisation, can: OrganisationView['can']): OrganisationView {
  const { political, technical, other } = organisation.voices;
  return {
    ...presentOrganisationRef(organisation),
    ...(organisation.country && { country: organisation.country }),
    ...(organisation.place && { place: organisation.place }),
    ...(organisation.timeZone && { timeZone: organisation.timeZone }),
    ...(organisation.size && { size: organisation.size }),
    regions: organisation.regions,
    memberCount: political + technical + other,
    voices: { political, technical, other },
    can,
  };
}

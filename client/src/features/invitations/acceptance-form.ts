import { z } from 'zod';
import { acceptanceInput, type AcceptanceInput, type openInvitation } from '#shared/access/invitation.contract.js';
import type { OrganisationRef } from '#shared/organisations/organisation.contract.js';
import type { InterfaceLanguage } from '#shared/text.js';

export type OpenInvitation = z.output<typeof openInvitation>;

/** What the form holds: the organisation is one field, whether it is picked or proposed. */
export const acceptanceForm = acceptanceInput
  .omit({ locale: true, organisationId: true, organisationName: true })
  .extend({ organisation: acceptanceInput.shape.organisationName });

/** The same, with what this invitation leaves open made required. */
export function acceptanceFormFor({ email, organisation }: OpenInvitation) {
  const { shape } = acceptanceForm;
  return acceptanceForm.extend({
    email: email === undefined ? shape.email.unwrap() : shape.email,
    organisation: organisation === undefined ? shape.organisation.unwrap() : shape.organisation,
  });
}

const sameName = (a: string, b: string) => a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();

/** The organisation of that name; undefined where the name would be a proposal. */
export const organisationNamed = (name: string, known: readonly OrganisationRef[]) =>
  known.find((organisation) => sameName(organisation.name, name));

/** The contract's input: the written name becomes a known organisation's id, or a proposal. */
export function acceptanceOf(
  { organisation, ...given }: z.output<typeof acceptanceForm>,
  known: readonly OrganisationRef[],
  locale: InterfaceLanguage,
): AcceptanceInput {
  if (organisation === undefined) return { ...given, locale };
  const picked = organisationNamed(organisation, known);
  return {
    ...given,
    locale,
    ...(picked ? { organisationId: picked.organisationId } : { organisationName: organisation }),
  };
}

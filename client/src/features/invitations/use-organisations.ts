import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { invitationRoutes } from '#shared/access/invitation.contract.js';
import type { OrganisationRef } from '#shared/organisations/organisation.contract.js';
import { call } from '../../lib/http/call.js';

/** Organisations that the invited person may pick, whose name or place begins with what is written so far. */
export function useOrganisations(token: string, q: string): readonly OrganisationRef[] {
  const { data } = useQuery({
    queryKey: ['invitation', token, 'organisations', q],
    queryFn: ({ signal }) => call(invitationRoutes.organisations, { params: { token }, query: { q }, signal }),
    placeholderData: keepPreviousData,
  });
  return data?.items ?? [];
}

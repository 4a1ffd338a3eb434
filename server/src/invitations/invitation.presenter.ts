import type { InvitationView } from '#shared/access/invitation.contract.js';
import type { OrganisationRef } from '#shared/organisations/organisation.contract.js';
import type { Invitation } from './invitation.schema.js';

export function stateOf(invitation: Invitation, now: Date): InvitationView['state'] {
  if (invitation.acceptedBy) return 'accepted';
  return invitation.expiresAt <= now ? 'expired' : 'open';
}

export function presentInvitation(
  invitation: Invitation,
  organisation: OrganisationRef | undefined,
  now: Date,
): InvitationView {
  return {
    invitationId: invitation._id.toHexString(),
    email: invitation.email ?? '',
    ...(organisation && { organisation }),
    state: stateOf(invitation, now),
    createdAt: invitation.createdAt.toISOString(),
    expiresAt: invitation.expiresAt.toISOString(),
  };
}

import { isMember } from '../access/actor.js';
import { placesInScope } from '../access/facilitation-scope.js';
import type { Policy } from '../access/policy.js';

/** Administrators invite anyone; facilitators into organisations of their regions, and see the invitations of their own. */
export const invitationsPolicy: Policy = (actor, can) => {
  if (!isMember(actor)) return;
  if (actor.isAdministrator) {
    can(['read', 'create'], 'Invitation');
    return;
  }
  const scope = placesInScope(actor);
  if (!scope) return;
  const { regions } = scope;
  can('read', 'Invitation', { invitedBy: actor.memberId });
  can('create', 'Invitation', regions ? { regions } : {});
};

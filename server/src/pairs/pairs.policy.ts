import { isMember } from '../access/actor.js';
import { placesInScope } from '../access/facilitation-scope.js';
import type { Policy } from '../access/policy.js';

/**
 * A pair exists for its cities, its facilitators and the facilitators whose scope it lies in; for all others, the
 * administrator and those whose facilitation has ended too, it does not. Its threads are for its cities and its own facilitators (see `pair-spaces.service.ts`).
 */
export const pairsPolicy: Policy = (actor, can) => {
  if (!isMember(actor)) return;
  can(['read', 'accept'], 'Pair', { organisationIds: actor.organisationId });
  if (actor.facilitation) can('read', 'Pair', { facilitatorIds: actor.memberId });
  const scope = placesInScope(actor);
  if (scope) can('read', 'Pair', scope);
  const opens = actor.isAdministrator ? {} : scope;
  if (opens) can('create', 'Pair', opens);
};

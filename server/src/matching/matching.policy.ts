import { isMember } from '../access/actor.js';
import { placesInScope } from '../access/facilitation-scope.js';
import type { Policy } from '../access/policy.js';
import { EVERYWHERE } from './reach.js';

/**
 * Requests and offers are for the members of the network, or of the city's own regions where it chose so; its own members write
 * them. A match exists for its two cities and for the facilitators in whose scope it lies.
 */
export const matchingPolicy: Policy = (actor, can) => {
  if (!isMember(actor)) return;
  const own = { organisationId: actor.organisationId };
  can(['read', 'edit', 'match'], 'Listing', own);
  can('read', 'Listing', { shownIn: { $in: [EVERYWHERE, ...actor.regions] } });
  can(['read', 'answer'], 'Match', { organisationIds: actor.organisationId });
  const scope = placesInScope(actor);
  if (!scope) return;
  can(['read', 'match', 'propose'], 'Listing', scope);
  can(['read', 'confirm'], 'Match', scope);
};

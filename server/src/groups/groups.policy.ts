import { isMember } from '../access/actor.js';
import { placesInScope } from '../access/facilitation-scope.js';
import type { Policy } from '../access/policy.js';

/**
 * `read`: that the group exists, its title, description and facilitators. `enter`: what is in it. Secret groups exist for
 * those who may enter them only.
 */
export const groupsPolicy: Policy = (actor, can) => {
  if (!isMember(actor)) return;
  const { reads, writes, moderates } = actor.spaces;
  can('read', 'Group', { knownToId: { $in: reads } });
  can('enter', 'Group', { access: 'open' });
  can('enter', 'Group', { _id: { $in: reads } });
  can('write', 'Group', { _id: { $in: writes } });
  can('moderate', 'Group', { _id: { $in: moderates } });
  const scope = actor.isAdministrator ? {} : placesInScope(actor);
  if (scope) can('create', 'Group', scope);
};

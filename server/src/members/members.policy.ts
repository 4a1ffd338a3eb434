import { isMember } from '../access/actor.js';
import type { Policy } from '../access/policy.js';

/** The directory is for members; one keeps the own profile, an administrator the roles. */
export const membersPolicy: Policy = (actor, can) => {
  if (!isMember(actor)) return;
  can('read', 'Member');
  can('edit', 'Member', { _id: actor.memberId });
  if (actor.isAdministrator) can('administer', 'Member');
};

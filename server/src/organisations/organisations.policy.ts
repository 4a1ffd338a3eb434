import { isMember } from '../access/actor.js';
import type { Policy } from '../access/policy.js';

/** The directory is for members; administrators keep it. */
export const organisationsPolicy: Policy = (actor, can) => {
  if (!isMember(actor)) return;
  can('read', 'Organisation');
  if (actor.isAdministrator) can(['create', 'edit'], 'Organisation');
};

import { isMember } from '../access/actor.js';
import type { Policy } from '../access/policy.js';

/** A plan and its activities follow their pair (`access/space.policy.ts`); a template is its member's own. */
export const workPlansPolicy: Policy = (actor, can) => {
  if (!isMember(actor)) return;
  can('read', 'PlanTemplate', { memberId: actor.memberId });
};

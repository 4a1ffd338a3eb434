import { isMember } from '../access/actor.js';
import type { Policy } from '../access/policy.js';

/** Threads follow their space (`access/space.policy.ts`); of messages, one's own may be changed. */
export const threadsPolicy: Policy = (actor, can) => {
  if (!isMember(actor)) return;
  can(['read', 'edit', 'remove'], 'Message', { authorId: actor.memberId });
};

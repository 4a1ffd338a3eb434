import { isMember } from './actor.js';
import type { Policy } from './policy.js';

/** What lives in a space is read by those who read its audience, written and moderated by those who have that right in its host. */
export const spacePolicy: Policy = (actor, can) => {
  if (!isMember(actor)) return;
  const { reads, writes, moderates } = actor.spaces;
  for (const type of ['Space', 'Thread', 'Resource']) {
    can('read', type, { audienceId: { $in: reads } });
    can('write', type, { hostId: { $in: writes } });
    can('moderate', type, { hostId: { $in: moderates } });
  }
};

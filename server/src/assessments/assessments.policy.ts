import { isMember } from '../access/actor.js';
import type { Policy } from '../access/policy.js';

/**
 * Assessments are read by those who look into the pair, and by nobody else: they are shown nowhere outside of it. One writes the own
 * one, of the own city; facilitators assess no city.
 */
export const assessmentsPolicy: Policy = (actor, can) => {
  if (!isMember(actor)) return;
  const { memberId, organisationId, spaces } = actor;
  can('read', 'Assessment', { pairId: { $in: spaces.reads } });
  can('write', 'Assessment', { pairId: { $in: spaces.writes }, organisationId, raterId: memberId });
};

import { isMember } from '../access/actor.js';
import type { Policy } from '../access/policy.js';

/**
 * Sections are read by those who look into the pair. One writes for the own city in the own voice: nobody speaks for another city,
 * facilitators and members with another voice write none. Whoever writes in the pair translates: that speaks for nobody.
 */
export const sectionsPolicy: Policy = (actor, can) => {
  if (!isMember(actor)) return;
  const { organisationId, voice, spaces } = actor;
  can('read', 'SectionText', { pairId: { $in: spaces.reads } });
  can('translate', 'SectionText', { pairId: { $in: spaces.writes } });
  if (voice !== 'other') can('write', 'SectionText', { pairId: { $in: spaces.writes }, organisationId, voice });
};

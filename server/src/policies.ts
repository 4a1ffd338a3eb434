import type { Policy } from './access/policy.js';
import { spacePolicy } from './access/space.policy.js';
import { assessmentsPolicy } from './assessments/assessments.policy.js';
import { groupsPolicy } from './groups/groups.policy.js';
import { invitationsPolicy } from './invitations/invitations.policy.js';
import { matchingPolicy } from './matching/matching.policy.js';
import { membersPolicy } from './members/members.policy.js';
import { organisationsPolicy } from './organisations/organisations.policy.js';
import { pairsPolicy } from './pairs/pairs.policy.js';
import { sectionsPolicy } from './sections/sections.policy.js';
import { threadsPolicy } from './threads/threads.policy.js';
import { workPlansPolicy } from './work-plans/work-plans.policy.js';

/** The whole rule set: who may what, a policy per feature. Nothing is allowed that none of them allows. */
export const policies: readonly Policy[] = [
  spacePolicy,
  organisationsPolicy,
  membersPolicy,
  invitationsPolicy,
  groupsPolicy,
  pairsPolicy,
  workPlansPolicy,
  sectionsPolicy,
  assessmentsPolicy,
  matchingPolicy,
  threadsPolicy,
];

import { invitationRoutes } from './access/invitation.contract.js';
import { passwordResetRoutes, sessionRoutes } from './access/session.contract.js';
import { assessmentRoutes } from './assessments/assessment.contract.js';
import { groupRoutes } from './groups/group.contract.js';
import { homeRoutes } from './home/home.contract.js';
import { listingRoutes } from './matching/listing.contract.js';
import { matchRoutes } from './matching/match.contract.js';
import { memberRoutes } from './members/member.contract.js';
import { healthRoutes } from './operations/health.contract.js';
import { metricsRoutes } from './operations/metrics.contract.js';
import { organisationRoutes } from './organisations/organisation.contract.js';
import { pairRoutes } from './pairs/pair.contract.js';
import { resourceRoutes } from './resources/resource.contract.js';
import type { Route } from './route.js';
import { sectionRoutes } from './sections/section.contract.js';
import { threadRoutes } from './threads/thread.contract.js';
import { vocabularyRoutes } from './vocabularies/vocabulary.contract.js';
import { activityRoutes } from './work-plans/activity.contract.js';
import { planRoutes } from './work-plans/plan.contract.js';
import { templateRoutes } from './work-plans/template.contract.js';

/** Every route of the product by feature: OpenAPI and the policy table are made from it. */
export const routesByFeature: Record<string, Record<string, Route>> = {
  session: sessionRoutes,
  'password-resets': passwordResetRoutes,
  invitations: invitationRoutes,
  members: memberRoutes,
  organisations: organisationRoutes,
  vocabularies: vocabularyRoutes,
  groups: groupRoutes,
  resources: resourceRoutes,
  pairs: pairRoutes,
  plans: planRoutes,
  activities: activityRoutes,
  'plan-templates': templateRoutes,
  sections: sectionRoutes,
  assessments: assessmentRoutes,
  listings: listingRoutes,
  matches: matchRoutes,
  threads: threadRoutes,
  home: homeRoutes,
  operations: healthRoutes,
  metrics: metricsRoutes,
};

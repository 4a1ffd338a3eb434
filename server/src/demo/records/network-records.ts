import type { PreparedAssessment } from '../../assessments/assessment-import.service.js';
import type { PreparedAccount } from '../../auth/account-import.service.js';
import type { PreparedGroup, PreparedMembership } from '../../groups/group-import.service.js';
import type { PreparedListing, PreparedMatch } from '../../matching/matching-import.service.js';
import type { PreparedMember } from '../../members/member-import.service.js';
import type { PreparedOrganisation } from '../../organisations/organisation-import.service.js';
import type { PreparedPair } from '../../pairs/pair-import.service.js';
import type { PreparedResource } from '../../resources/resource-import.service.js';
import type { PreparedSections } from '../../sections/section-import.service.js';
import type { PreparedMessage, PreparedThread } from '../../threads/thread-import.service.js';
import type { PreparedPlan } from '../../work-plans/plan-import.service.js';

/** What goes into the store together. It refers only to itself and to what went in before it. */
export interface NetworkRecords {
  organisations: PreparedOrganisation[];
  members: PreparedMember[];
  accounts: PreparedAccount[];
  groups: PreparedGroup[];
  memberships: PreparedMembership[];
  pairs: PreparedPair[];
  plans: PreparedPlan[];
  resources: PreparedResource[];
  threads: PreparedThread[];
  messages: PreparedMessage[];
  sections: PreparedSections;
  assessments: PreparedAssessment[];
  listings: PreparedListing[];
  matches: PreparedMatch[];
}

export function noRecords(): NetworkRecords {
  return {
    organisations: [],
    members: [],
    accounts: [],
    groups: [],
    memberships: [],
    pairs: [],
    plans: [],
    resources: [],
    threads: [],
    messages: [],
    sections: { texts: [], versions: [], translations: [] },
    assessments: [],
    listings: [],
    matches: [],
  };
}

import type { CapabilityJudgement, Moment } from '#shared/assessments/assessment.contract.js';
import type { GroupAccess } from '#shared/groups/group.contract.js';
import type { ListingKind } from '#shared/matching/listing.contract.js';
import type { Voice } from '#shared/members/member.contract.js';
import type { organisationSizes } from '#shared/organisations/organisation.contract.js';
import type { phases } from '#shared/pairs/pair.contract.js';
import type { SectionName } from '#shared/sections/section.contract.js';
import type { InterfaceLanguage } from '#shared/text.js';
import type { ActivityState } from '#shared/work-plans/activity.contract.js';
import type { Factor, FactorState } from '#shared/work-plans/plan.contract.js';

/**
 * The texts of the demonstration network. Things refer to each other by `key`, unique within their kind. Times are hours before
 * the moment of seeding, so that the demonstration is always recent. Every city, organisation and speaker here is invented.
 */
export interface DemoContent {
  readonly organisations: readonly DemoOrganisation[];
  readonly members: readonly DemoMember[];
  readonly groups: readonly DemoGroup[];
  readonly pairs: readonly DemoPair[];
  readonly resources: readonly DemoResource[];
  readonly listings: readonly DemoListing[];
  readonly matches: readonly DemoMatch[];
}

export interface DemoOrganisation {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly regions: readonly string[];
  readonly size?: (typeof organisationSizes)[number];
  readonly timeZone?: string;
}

export interface DemoMember {
  readonly key: string;
  readonly email: string;
  /** A role, never a person's name. */
  readonly name: string;
  readonly position?: string;
  readonly about?: string;
  /** Key of the organisation. */
  readonly organisation: string;
  readonly voice: Voice;
  readonly locale: InterfaceLanguage;
  readonly languages: readonly string[];
  readonly themes: readonly string[];
  readonly offers: readonly string[];
  readonly wants: readonly string[];
  readonly isAdministrator?: true;
  /** Makes the member a facilitator; an empty list means all. */
  readonly facilitation?: { readonly regions: readonly string[]; readonly languages: readonly string[] };
}

export interface DemoMessage {
  /** Key of the member who writes. */
  readonly author: string;
  readonly lang: string;
  readonly hoursAgo: number;
  readonly body: string;
  /** Place in the thread, from 1, of the message that this one answers. */
  readonly replyTo?: number;
}

/** Opened by the author of its first message, at that time. */
export interface DemoThread {
  readonly key: string;
  readonly title: string;
  readonly lang: string;
  readonly messages: readonly DemoMessage[];
}

export interface DemoGroup {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly access: GroupAccess;
  readonly themes: readonly string[];
  readonly languages: readonly string[];
  readonly regions: readonly string[];
  /** Keys of members; facilitators are not repeated in `members`. */
  readonly facilitators: readonly string[];
  readonly members: readonly string[];
  /** Members who asked to join and wait for an answer. */
  readonly requests: readonly string[];
  readonly threads: readonly DemoThread[];
}

/** What a city says in one voice in one section: its versions, the oldest first. City and voice are the author's. */
export interface DemoSectionText {
  readonly section: SectionName;
  readonly versions: readonly Omit<DemoMessage, 'replyTo'>[];
  readonly translations?: readonly Omit<DemoMessage, 'replyTo'>[];
}

/** What a member says of the capabilities of the own city at one moment. */
export interface DemoAssessment {
  readonly rater: string;
  readonly moment: Moment;
  readonly lang: string;
  readonly hoursAgo: number;
  readonly capabilities: readonly CapabilityJudgement[];
}

export interface DemoPair {
  readonly key: string;
  readonly title: string;
  readonly state: 'proposed' | 'active';
  readonly phase: (typeof phases)[number];
  readonly themes: readonly string[];
  readonly createdHoursAgo: number;
  /** Without `acceptedHoursAgo`, the city has not accepted yet. */
  readonly cities: readonly { readonly organisation: string; readonly acceptedHoursAgo?: number }[];
  readonly facilitators: readonly string[];
  readonly threads: readonly DemoThread[];
  readonly plan?: DemoPlan;
  readonly sections?: readonly DemoSectionText[];
  readonly assessments?: readonly DemoAssessment[];
}

/** How a success factor is assessed. */
export interface DemoFactor {
  readonly factor: Factor;
  readonly state: FactorState;
  readonly reason?: string;
}

/** How it goes, in the words of a member; a thread of the activity has it too. */
export interface DemoUpdate {
  readonly author: string;
  readonly lang: string;
  readonly hoursAgo: number;
  readonly from: ActivityState;
  readonly to: ActivityState;
  readonly body: string;
}

export interface DemoActivity {
  readonly key: string;
  readonly title: string;
  readonly lang: string;
  readonly function: string;
  readonly methodology: string;
  /** Key of the city that sees to it. */
  readonly owner: string;
  /** Key of the objective it serves. */
  readonly objective: string;
  /** Days from the moment of seeding; the past is negative. */
  readonly startsInDays: number;
  readonly endsInDays: number;
  readonly state: ActivityState;
  readonly plannedBy: string;
  readonly plannedHoursAgo: number;
  readonly evidence?: { readonly url: string; readonly title: string };
  readonly updates: readonly DemoUpdate[];
}

export interface DemoPlan {
  readonly objectives: readonly { readonly key: string; readonly title: string; readonly lang: string }[];
  readonly factors: readonly (DemoFactor & { readonly by: string; readonly hoursAgo: number })[];
  /** From the first on; the last one leads to the phase of the pair. */
  readonly phaseChanges: readonly {
    readonly to: DemoPair['phase'];
    readonly by: string;
    readonly hoursAgo: number;
    readonly reason?: string;
    readonly factors: readonly DemoFactor[];
  }[];
  readonly activities: readonly DemoActivity[];
}

export interface DemoResource {
  readonly key: string;
  readonly kind: string;
  readonly title: string;
  readonly summary: string;
  readonly lang: string;
  readonly url: string;
  readonly provider: string;
  readonly themes: readonly string[];
  readonly methodologies: readonly string[];
  readonly sdgs: readonly number[];
  /** Key of the group in which it is shared; without one it is for the whole network. */
  readonly group?: string;
  readonly sharedBy: string;
  readonly hoursAgo: number;
  readonly threads: readonly DemoThread[];
}

/** A request or an offer of a city. */
export interface DemoListing {
  readonly key: string;
  readonly organisation: string;
  readonly kind: ListingKind;
  readonly title: string;
  readonly themes: readonly string[];
  readonly sdgs: readonly string[];
  readonly methodologies: readonly string[];
  readonly languages: readonly string[];
  readonly wishedRegions: readonly string[];
  readonly wishedSizes: readonly (typeof organisationSizes)[number][];
  /** The month, counted from the one of the seeding. */
  readonly monthsAhead?: number;
  readonly keepsToRegion?: true;
  readonly pausedForDays?: number;
  readonly hoursAgo: number;
}

/** Waits for the cities that have not accepted it, then for a facilitator. */
export interface DemoMatch {
  readonly key: string;
  readonly request: string;
  readonly offer: string;
  readonly acceptedBy: readonly string[];
  readonly hoursAgo: number;
}

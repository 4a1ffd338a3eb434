import type { ListWorld } from './list-world.js';

/** One list route: how it is asked, and what must be found in it in which order. */
export interface ListRow {
  /** `feature.route` as in `shared/src/routes.ts`. */
  route: string;
  about: string;
  params?: (world: ListWorld) => Record<string, string>;
  query?: (world: ListWorld) => Record<string, unknown>;
  /** What tells an item from the others. */
  id: (item: never) => string;
  /** Ids of some of its items, in the order of the list. */
  order: (world: ListWorld) => string[];
  /** The name of the parameter that takes `next`. */
  goesOnBy?: string;
}

const newest = (ids: readonly string[]) => ids.toReversed();

export const listRows: readonly ListRow[] = [
  {
    route: 'invitations.list',
    about: 'newest first',
    id: ({ invitationId }: { invitationId: string }) => invitationId,
    order: ({ invitationIds }) => newest(invitationIds),
  },
  {
    route: 'invitations.organisations',
    about: 'by name',
    params: ({ token }) => ({ token }),
    id: ({ organisationId }: { organisationId: string }) => organisationId,
    order: ({ organisationIds }) => organisationIds,
  },
  {
    route: 'members.list',
    about: 'by name',
    id: ({ memberId }: { memberId: string }) => memberId,
    order: ({ memberIds }) => memberIds,
  },
  {
    route: 'members.list',
    about: 'found by a word',
    query: () => ({ q: 'مدينة' }),
    id: ({ memberId }: { memberId: string }) => memberId,
    order: ({ memberIds }) => memberIds,
  },
  {
    route: 'members.list',
    about: 'of two facets',
    query: () => ({ voice: ['technical', 'political'], region: 'africa' }),
    id: ({ memberId }: { memberId: string }) => memberId,
    order: ({ memberIds }) => memberIds,
  },
  {
    route: 'organisations.list',
    about: 'by name',
    id: ({ organisationId }: { organisationId: string }) => organisationId,
    order: ({ organisationIds }) => organisationIds,
  },
  {
    route: 'groups.list',
    about: 'liveliest first',
    id: ({ groupId }: { groupId: string }) => groupId,
    order: ({ groupIds, groupId }) => newest(groupIds.filter((id) => id !== groupId)),
  },
  {
    route: 'groups.list',
    about: 'the own ones',
    query: () => ({ mine: 'true' }),
    id: ({ groupId }: { groupId: string }) => groupId,
    order: ({ groupIds, groupId }) => newest(groupIds.filter((id) => id !== groupId)),
  },
  {
    route: 'groups.memberships',
    about: 'latest first',
    params: ({ groupId }) => ({ groupId }),
    id: ({ member }: { member: { memberId: string } }) => member.memberId,
    order: ({ memberIds }) => newest(memberIds),
  },
  {
    route: 'resources.list',
    about: 'newest first',
    id: ({ resourceId }: { resourceId: string }) => resourceId,
    order: ({ resourceIds }) => newest(resourceIds),
  },
  {
    route: 'pairs.list',
    about: 'liveliest first',
    id: ({ pairId }: { pairId: string }) => pairId,
    order: ({ pairIds }) => newest(pairIds),
  },
  {
    route: 'plans.phaseChanges',
    about: 'newest first',
    params: ({ plannedPairId }) => ({ pairId: plannedPairId }),
    id: ({ phaseChangeId }: { phaseChangeId: string }) => phaseChangeId,
    order: ({ phaseChangeIds }) => newest(phaseChangeIds),
  },
  {
    route: 'plans.updates',
    about: 'newest first',
    params: ({ plannedPairId }) => ({ pairId: plannedPairId }),
    id: ({ entryId }: { entryId: string }) => entryId,
    order: ({ updateIds }) => newest(updateIds),
  },
  {
    route: 'activities.history',
    about: 'newest first',
    params: ({ activityId }) => ({ activityId }),
    id: ({ entryId }: { entryId: string }) => entryId,
    order: ({ updateIds }) => newest(updateIds),
  },
  {
    route: 'plan-templates.list',
    about: 'the own ones, newest first',
    id: ({ templateId }: { templateId: string }) => templateId,
    order: ({ templateIds }) => newest(templateIds),
  },
  {
    route: 'listings.list',
    about: 'newest first',
    id: ({ listingId }: { listingId: string }) => listingId,
    order: ({ listingIds }) => newest(listingIds),
  },
  {
    route: 'listings.list',
    about: 'of two facets',
    query: () => ({ theme: ['public-space', 'gender'], region: 'africa' }),
    id: ({ listingId }: { listingId: string }) => listingId,
    order: ({ listingIds }) => newest(listingIds),
  },
  {
    route: 'listings.list',
    about: 'of the own city',
    query: () => ({ mine: 'true' }),
    id: ({ listingId }: { listingId: string }) => listingId,
    order: ({ listingIds }) => newest(listingIds),
  },
  {
    route: 'matches.list',
    about: 'liveliest first',
    id: ({ matchId }: { matchId: string }) => matchId,
    order: ({ matchIds }) => newest(matchIds),
  },
  {
    route: 'threads.list',
    about: 'liveliest first',
    query: ({ groupId }) => ({ spaceId: groupId }),
    id: ({ threadId }: { threadId: string }) => threadId,
    // The first one was written in after all of them were opened.
    order: ({ threadIds: [first = '', ...others] }) => [first, ...newest(others)],
  },
  {
    route: 'threads.messages',
    about: 'in their order',
    params: ({ threadId }) => ({ threadId }),
    query: () => ({ after: 0 }),
    id: ({ messageId }: { messageId: string }) => messageId,
    order: ({ messageIds }) => messageIds,
    goesOnBy: 'after',
  },
  {
    route: 'sections.versions',
    about: 'newest first',
    params: ({ saved: { textId } }) => ({ textId }),
    id: ({ version }: { version: number }) => String(version),
    order: ({ saved: { versions } }) => newest(versions),
  },
  {
    route: 'assessments.list',
    about: 'newest first',
    params: ({ assessed: { pairId } }) => ({ pairId }),
    id: ({ assessmentId }: { assessmentId: string }) => assessmentId,
    order: ({ assessed: { assessmentIds } }) => newest(assessmentIds),
  },
];

import type { GroupView, MembershipState, MembershipView } from '#shared/groups/group.contract.js';
import type { MemberRef } from '#shared/members/member.contract.js';
import type { Group } from './group.schema.js';
import type { Membership } from './membership.schema.js';

interface Seen {
  facilitators: MemberRef[];
  membership: MembershipState | undefined;
  can: GroupView['can'];
}

/** One who may not enter sees title, description and facilitators only. */
export function presentGroup(group: Group, { facilitators, membership, can }: Seen): GroupView {
  return {
    groupId: group._id.toHexString(),
    title: group.title,
    ...(group.description && { description: group.description }),
    access: group.access,
    facilitators,
    membership: membership ?? 'none',
    isDemonstration: group.isDemonstration,
    can,
    ...(can.read && presentInside(group)),
    ...(can.moderate && { requestCount: group.requestCount }),
  };
}

function presentInside(group: Group) {
  const { themes, languages, regions, memberCount, threadCount, resourceCount, lastActivityAt } = group;
  return {
    themes,
    languages,
    regions,
    memberCount,
    threadCount,
    resourceCount,
    lastActivityAt: lastActivityAt.toISOString(),
  };
}

export function presentMembership({ state, since }: Membership, member: MemberRef): MembershipView {
  return { member, state, since: since.toISOString() };
}

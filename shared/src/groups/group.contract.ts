import { z } from 'zod';
import { id } from '../ids.js';
import { memberRef } from '../members/member.contract.js';
import { page, pageQuery } from '../pagination.js';
import { route } from '../route.js';
import { languageTag, line, paragraphs, terms } from '../text.js';

/** So many groups a network has at most: the rights of a facilitator for all of them are known in one go. */
export const MAX_GROUPS = 1_000;
/** So many facilitators a group has at most: it shows all of them. */
export const MAX_FACILITATORS_OF_GROUP = 10;

export const groupAccesses = ['open', 'on-request', 'secret'] as const;
export const groupAccess = z.enum(groupAccesses);
export type GroupAccess = z.infer<typeof groupAccess>;

export const membershipStates = ['requested', 'member', 'facilitator'] as const;
export type MembershipState = (typeof membershipStates)[number];

/** Of a group on request, one who is not in it sees title, description and facilitators only: the rest is absent. */
export const groupView = z.object({
  groupId: id,
  title: z.string(),
  description: z.string().optional(),
  access: groupAccess,
  facilitators: z.array(memberRef),
  /** The actor's own. */
  membership: z.enum(['none', ...membershipStates]),
  isDemonstration: z.boolean(),
  themes: z.array(z.string()).optional(),
  languages: z.array(z.string()).optional(),
  regions: z.array(z.string()).optional(),
  memberCount: z.number().int().optional(),
  threadCount: z.number().int().optional(),
  resourceCount: z.number().int().optional(),
  lastActivityAt: z.iso.datetime().optional(),
  /** For those who decide. */
  requestCount: z.number().int().optional(),
  can: z.object({ read: z.boolean(), write: z.boolean(), moderate: z.boolean() }),
});
export type GroupView = z.infer<typeof groupView>;

export const groupInput = z.strictObject({
  title: line(120),
  description: paragraphs(2000).optional(),
  access: groupAccess,
  themes: terms(20).default([]),
  languages: z.array(languageTag).max(20).default([]),
  regions: terms(20).default([]),
});
export type GroupInput = z.infer<typeof groupInput>;

export const membershipView = z.object({ member: memberRef, state: z.enum(membershipStates), since: z.iso.datetime() });
export type MembershipView = z.infer<typeof membershipView>;

export const groupRoutes = {
  list: route('GET', '/api/groups', {
    summary: 'Groups that exist for the member, the liveliest first',
    query: z.strictObject({ ...pageQuery, mine: z.enum(['true', 'false']).optional() }),
    reply: page(groupView),
  }),
  create: route('POST', '/api/groups', {
    summary: `Open a group, of at most ${MAX_GROUPS} (facilitator in scope, administrator); the creator becomes its facilitator`,
    body: groupInput,
    reply: groupView,
  }),
  get: route('GET', '/api/groups/:groupId', { summary: 'One group', reply: groupView }),
  join: route('PUT', '/api/groups/:groupId/membership', {
    summary: 'Join an open group, or ask to join one on request',
    reply: groupView,
  }),
  leave: route('DELETE', '/api/groups/:groupId/membership', {
    summary: 'Leave a group, or withdraw a request',
    reply: z.object({ groupId: id }),
  }),
  memberships: route('GET', '/api/groups/:groupId/memberships', {
    summary: 'Members of a group; with `state=requested`, those who wait for an answer (facilitators)',
    query: z.strictObject({ ...pageQuery, state: z.enum(['in', 'requested']).default('in') }),
    reply: page(membershipView),
  }),
  accept: route('PUT', '/api/groups/:groupId/memberships/:memberId', {
    summary: `Accept a request, add a member or change a role in the group (its facilitators); at most ${MAX_FACILITATORS_OF_GROUP} facilitators`,
    body: z.strictObject({ state: z.enum(['member', 'facilitator']) }),
    reply: membershipView,
  }),
  remove: route('DELETE', '/api/groups/:groupId/memberships/:memberId', {
    summary: 'Decline a request or take a member out of the group (its facilitators)',
    reply: z.object({ groupId: id, memberId: id }),
  }),
};

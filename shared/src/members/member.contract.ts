import { z } from 'zod';
import { id, idInput } from '../ids.js';
import { organisationRef } from '../organisations/organisation.contract.js';
import { facetedPage, facetQuery, pageQuery } from '../pagination.js';
import { route } from '../route.js';
import { interfaceLanguage, languageTag, line, paragraphs, termId, terms } from '../text.js';

export const voices = ['political', 'technical', 'other'] as const;
export const voice = z.enum(voices);
export type Voice = z.infer<typeof voice>;

/** What the directory can be asked for; an administrator or facilitator is a member too. */
export const memberRoles = ['member', 'facilitator', 'administrator'] as const;
export type MemberRole = (typeof memberRoles)[number];
export const memberFacets = ['role', 'region', 'voice', 'lang', 'theme'] as const;

/** A facilitator's scope. An empty list means all; `from` and `to` (dates, inclusive, UTC) bound it where set. */
export const facilitation = z.strictObject({
  regions: terms(20),
  groups: z.array(id).max(100),
  languages: z.array(languageTag).max(20),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type Facilitation = z.infer<typeof facilitation>;

/** What stands beside every text that a member wrote: who, from where, in which voice. */
export const memberRef = z.object({
  memberId: id,
  name: z.string(),
  voice,
  isFacilitator: z.boolean(),
  organisation: organisationRef,
});
export type MemberRef = z.infer<typeof memberRef>;

export const memberView = memberRef.extend({
  roles: z.array(z.enum(memberRoles)),
  position: z.string().optional(),
  about: z.string().optional(),
  languages: z.array(z.string()),
  themes: z.array(z.string()),
  /** Issues that the member can help others with. */
  offers: z.array(z.string()),
  /** Issues that the member wants to learn about. */
  wants: z.array(z.string()),
  /** Of the organisation, or of the facilitator's scope. */
  regions: z.array(z.string()),
  facilitation: facilitation.optional(),
  can: z.object({ edit: z.boolean(), administer: z.boolean() }),
});
export type MemberView = z.infer<typeof memberView>;

/** The signed-in member's own view: the only place, beside administration, where the address is shown. */
export const ownMemberView = memberView.extend({
  email: z.string(),
  locale: interfaceLanguage,
  can: z.object({
    edit: z.boolean(),
    administer: z.boolean(),
    invite: z.boolean(),
    openGroups: z.boolean(),
    openPairs: z.boolean(),
  }),
});
export type OwnMemberView = z.infer<typeof ownMemberView>;

export const profileInput = z.strictObject({
  name: line(100),
  position: line(120).optional(),
  about: paragraphs(2000).optional(),
  voice,
  languages: z.array(languageTag).max(20),
  themes: terms(20),
  offers: terms(20),
  wants: terms(20),
  locale: interfaceLanguage,
});
export type ProfileInput = z.infer<typeof profileInput>;

export const memberQuery = z.strictObject({
  ...pageQuery,
  q: z.string().trim().max(100).optional(),
  organisationId: idInput.optional(),
  role: facetQuery(z.enum(memberRoles)),
  region: facetQuery(termId),
  voice: facetQuery(voice),
  lang: facetQuery(languageTag),
  theme: facetQuery(termId),
});
export type MemberQuery = z.infer<typeof memberQuery>;

export const roleInput = z.strictObject({ role: z.enum(['member', 'administrator']) });
/** `url` is shown once: only its hash is kept. */
export const oneTimeLink = z.object({ url: z.string(), expiresAt: z.iso.datetime() });

export const memberRoutes = {
  list: route('GET', '/api/members', {
    summary: 'The directory of members, by name, with facets',
    query: memberQuery,
    reply: facetedPage(memberView, memberFacets),
  }),
  cards: route('GET', '/api/members/cards', {
    summary: 'Name, organisation and voice of up to 50 members by id; unknown ids are left out',
    query: z.strictObject({ memberId: facetQuery(idInput) }),
    reply: z.object({ items: z.array(memberRef) }),
  }),
  get: route('GET', '/api/members/:memberId', { summary: 'One member', reply: memberView }),
  update: route('PUT', '/api/members/:memberId', {
    summary: 'Replace the own profile',
    body: profileInput,
    reply: ownMemberView,
  }),
  setRole: route('PUT', '/api/members/:memberId/role', {
    summary: 'Make a member an administrator, or a member again (administrator)',
    body: roleInput,
    reply: memberView,
  }),
  setFacilitation: route('PUT', '/api/members/:memberId/facilitation', {
    summary: 'Make a member a facilitator with this scope (administrator)',
    body: facilitation,
    reply: memberView,
  }),
  endFacilitation: route('DELETE', '/api/members/:memberId/facilitation', {
    summary: 'End a facilitation (administrator)',
    reply: memberView,
  }),
  resetPassword: route('POST', '/api/members/:memberId/password-resets', {
    summary: 'A one-time link with which the member sets a new password (administrator)',
    reply: oneTimeLink,
  }),
};

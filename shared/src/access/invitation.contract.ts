import { z } from 'zod';
import { id, idInput } from '../ids.js';
import { voice } from '../members/member.contract.js';
import { organisationRef } from '../organisations/organisation.contract.js';
import { page, pageQuery } from '../pagination.js';
import { route } from '../route.js';
import { email, interfaceLanguage, languageTag, line, password } from '../text.js';
import { sessionView } from './session.contract.js';

export const invitationStates = ['open', 'accepted', 'expired'] as const;

export const invitationInput = z.strictObject({
  email,
  /** Without it, the invited person picks one or proposes a new one. */
  organisationId: idInput.optional(),
});
export type InvitationInput = z.infer<typeof invitationInput>;

/** For those who may invite. */
export const invitationView = z.object({
  invitationId: id,
  email: z.string(),
  organisation: organisationRef.optional(),
  state: z.enum(invitationStates),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type InvitationView = z.infer<typeof invitationView>;

/** What whoever holds the link sees before accepting. */
export const openInvitation = z.object({
  /** Absent on the link for the first administrator: the address is asked for. */
  email: z.string().optional(),
  organisation: organisationRef.optional(),
  state: z.enum(invitationStates),
});

export const acceptanceInput = z.strictObject({
  name: line(100),
  password,
  voice,
  locale: interfaceLanguage,
  languages: z.array(languageTag).max(20).default([]),
  /** Only where the invitation names no address. */
  email: email.optional(),
  /** One of the two where the invitation names no organisation. */
  organisationId: idInput.optional(),
  /** One that can be picked and has this name is picked; otherwise it is proposed. */
  organisationName: line(160).optional(),
});
export type AcceptanceInput = z.infer<typeof acceptanceInput>;

export const invitationRoutes = {
  list: route('GET', '/api/invitations', {
    summary: 'Invitations, newest first: all (administrator) or the own ones (facilitator)',
    query: z.strictObject(pageQuery),
    reply: page(invitationView),
  }),
  create: route('POST', '/api/invitations', {
    summary: 'Invite by e-mail address; `url` is shown once',
    body: invitationInput,
    reply: z.object({ invitationId: id, url: z.string() }),
  }),
  open: route('GET', '/api/invitations/:token', {
    summary: 'What an invitation is for; changes nothing',
    access: 'guest',
    reply: openInvitation,
  }),
  organisations: route('GET', '/api/invitations/:token/organisations', {
    summary: 'Organisations to pick from, by name; none where the invitation names one or is not open',
    access: 'guest',
    query: z.strictObject({ ...pageQuery, q: z.string().trim().max(160).optional() }),
    reply: page(organisationRef),
  }),
  accept: route('POST', '/api/invitations/:token/acceptance', {
    summary: 'Make the account and sign in; posting again makes no second account',
    access: 'guest',
    body: acceptanceInput,
    reply: sessionView,
  }),
};

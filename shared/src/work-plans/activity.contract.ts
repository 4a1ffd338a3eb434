import { z } from 'zod';
import { id, idInput } from '../ids.js';
import { memberRef } from '../members/member.contract.js';
import { page, pageQuery } from '../pagination.js';
import { route } from '../route.js';
import { languageTag, line, paragraphs, termId, timestamp } from '../text.js';
import { clientId } from '../threads/message.contract.js';

/** So many activities a pair's plan has at most: the plan is one answer. */
export const MAX_ACTIVITIES = 500;
export const MAX_EVIDENCE = 20;

/** In the order in which an activity usually goes through them. */
export const activityStates = ['planned', 'in-progress', 'done', 'cancelled'] as const;
export const activityState = z.enum(activityStates);
export type ActivityState = z.infer<typeof activityState>;

/** A day of the calendar without a time; it is meant in the time zone of the city that owns the activity. */
export const plainDate = z.iso
  .date()
  .refine((day) => day >= '1990' && day < '2100', 'Name a day between 1990 and 2099');

const webAddress = z.url({ protocol: /^https?$/ }).max(2000);

/** In a plan: what a card, a row of the table and a bar of the timeline need. */
export const activityView = z.object({
  activityId: id,
  title: z.string(),
  /** Of the title. */
  lang: z.string(),
  /** An entry of the vocabulary of plan functions: exchange, monitor, document. */
  function: z.string(),
  methodology: z.string(),
  /** The city of the pair that sees to it. */
  ownerId: id,
  objectiveId: id.optional(),
  startsOn: z.string(),
  endsOn: z.string(),
  state: activityState,
  /** Full days since `endsOn` in the owner's time zone; absent for what is in time, done or cancelled. */
  daysLate: z.number().int().min(1).optional(),
  evidenceCount: z.number().int(),
  /** That it is done is shown by nothing but a reason. */
  isWaived: z.boolean(),
  /** The number of its last change: a change says which one it was made on. */
  revision: z.number().int().min(1),
});
export type ActivityView = z.infer<typeof activityView>;

/** A link, or a work of the library; of one that the reader may not read, nothing but that it is there. */
export const evidenceView = z.object({
  evidenceId: id,
  kind: z.enum(['link', 'resource']),
  url: z.string().optional(),
  title: z.string().optional(),
  resourceId: id.optional(),
  addedAt: timestamp,
});
export type EvidenceView = z.infer<typeof evidenceView>;

export const activityDetail = activityView.extend({
  pairId: id,
  timeZone: z.string(),
  evidence: z.array(evidenceView).max(MAX_EVIDENCE),
  waiver: z.object({ reason: z.string(), by: memberRef.optional(), at: timestamp }).optional(),
  createdAt: timestamp,
  can: z.object({ write: z.boolean() }),
});
export type ActivityDetail = z.infer<typeof activityDetail>;

/** What happened to an activity: it was planned, its facts were changed, its state was, or somebody wrote how it goes. */
export const activityEntryKinds = ['planned', 'edited', 'moved', 'update'] as const;
export const activityEntry = z.object({
  entryId: id,
  activityId: id,
  activityTitle: z.string(),
  kind: z.enum(activityEntryKinds),
  from: activityState.optional(),
  to: activityState.optional(),
  text: z.string().optional(),
  lang: z.string().optional(),
  by: memberRef.optional(),
  createdAt: timestamp,
});
export type ActivityEntryView = z.infer<typeof activityEntry>;

const facts = z.strictObject({
  title: line(160),
  lang: languageTag,
  function: termId,
  methodology: termId,
  ownerId: idInput,
  objectiveId: idInput.optional(),
  startsOn: plainDate,
  endsOn: plainDate,
});
const inOrder = { path: ['endsOn'], message: 'The end is before the start' };
const revision = z.number().int().min(1);

/** `clientId` is made by the sender: the same one again is the same activity. */
export const activityInput = facts.extend({ clientId }).refine(({ startsOn, endsOn }) => startsOn <= endsOn, inOrder);
export type ActivityInput = z.infer<typeof activityInput>;
export const activityEdit = facts.extend({ revision }).refine(({ startsOn, endsOn }) => startsOn <= endsOn, inOrder);
export type ActivityEdit = z.infer<typeof activityEdit>;

export const evidenceInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('link'), url: webAddress, title: line(200).optional() }),
  z.strictObject({ kind: z.literal('resource'), resourceId: idInput }),
]);
export type EvidenceInput = z.infer<typeof evidenceInput>;

/** What may show that an activity is done: evidence, or a reason why there is none. */
const proof = { evidence: evidenceInput.optional(), waiver: line(500).optional() };

export const activityMove = z.strictObject({ revision, state: activityState, ...proof });
export type ActivityMove = z.infer<typeof activityMove>;

/** One line on how it goes, written in a minute. `from` is the state that the writer saw. */
export const updateInput = z.strictObject({
  clientId,
  from: activityState,
  to: activityState,
  text: paragraphs(1000),
  lang: languageTag,
  ...proof,
});
export type UpdateInput = z.infer<typeof updateInput>;

export const activityRoutes = {
  create: route('POST', '/api/pairs/:pairId/plan/activities', {
    summary: `Plan an activity, at most ${MAX_ACTIVITIES} in a pair; the same \`clientId\` again answers with the activity that is there`,
    body: activityInput,
    reply: activityDetail,
  }),
  get: route('GET', '/api/activities/:activityId', { summary: 'One activity', reply: activityDetail }),
  edit: route('PUT', '/api/activities/:activityId', {
    summary: 'Replace the facts of an activity; refused (`changed-meanwhile`) when `revision` is not its last',
    body: activityEdit,
    reply: activityDetail,
  }),
  move: route('POST', '/api/activities/:activityId/moves', {
    summary: 'Change the state; done needs evidence or a waiver with a reason (`evidence-required`)',
    status: 200,
    body: activityMove,
    reply: activityDetail,
  }),
  addEvidence: route('POST', '/api/activities/:activityId/evidence', {
    summary: 'Add a link or a work of the library that the member may read',
    body: z.strictObject({ revision, evidence: evidenceInput }),
    reply: activityDetail,
  }),
  removeEvidence: route('DELETE', '/api/activities/:activityId/evidence/:evidenceId', {
    summary: 'Take evidence away; refused (`evidence-required`) where it is all that shows that the activity is done',
    reply: activityDetail,
  }),
  write: route('POST', '/api/activities/:activityId/updates', {
    summary: 'Write an update: the new state and a line, which goes into the thread of the activity too',
    body: updateInput,
    reply: activityEntry,
  }),
  history: route('GET', '/api/activities/:activityId/history', {
    summary: 'What happened to an activity, newest first',
    query: z.strictObject(pageQuery),
    reply: page(activityEntry),
  }),
};

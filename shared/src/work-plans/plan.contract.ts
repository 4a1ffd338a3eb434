import { z } from 'zod';
import { id, idInput } from '../ids.js';
import { memberRef } from '../members/member.contract.js';
import { organisationRef } from '../organisations/organisation.contract.js';
import { page, pageQuery } from '../pagination.js';
import { phase, phases } from '../pairs/pair.contract.js';
import { route } from '../route.js';
import { languageTag, line, timestamp } from '../text.js';
import { activityEntry, activityView, MAX_ACTIVITIES, plainDate } from './activity.contract.js';

export const MAX_OBJECTIVES = 12;

/** The success factors of the mentorship programme (source: mentorship vocabulary). */
export const factors = [
  'clear-objectives',
  'realistic-time-frame',
  'bottom-up-monitoring',
  'early-funding',
  'trust',
] as const;
export const factor = z.enum(factors);
export type Factor = z.infer<typeof factor>;

export const factorStates = ['met', 'not-yet', 'not-relevant'] as const;
export type FactorState = (typeof factorStates)[number];

const assessedAs = { state: z.enum(factorStates), reason: z.string().optional() };
/** Unassessed counts as not yet. */
export const factorView = z.object({
  factorId: factor,
  ...assessedAs,
  by: memberRef.optional(),
  at: timestamp.optional(),
  /** 0 until it is assessed. */
  revision: z.number().int().min(0),
});
export type FactorView = z.infer<typeof factorView>;

export const factorInput = z
  .strictObject({
    state: z.enum(factorStates),
    reason: line(500).optional(),
    revision: z.number().int().min(0),
  })
  .refine(({ state, reason }) => state === 'met' || reason !== undefined, { path: ['reason'], message: 'Say why' });
export type FactorInput = z.infer<typeof factorInput>;

/** A phase as the pair has it: the method's name stays known by `phase`. */
export const planPhase = z.object({
  phase,
  name: z.string().optional(),
  startsOn: z.string().optional(),
  endsOn: z.string().optional(),
});
export type PlanPhase = z.infer<typeof planPhase>;

const phaseInput = z
  .strictObject({ phase, name: line(80).optional(), startsOn: plainDate.optional(), endsOn: plainDate.optional() })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, {
    path: ['endsOn'],
    message: 'The end is before the start',
  });
export const phasesInput = z.strictObject({
  revision: z.number().int().min(0),
  /** All five, in their order. */
  phases: z
    .array(phaseInput)
    .length(phases.length)
    .refine((given) => given.every((one, at) => one.phase === phases[at]), 'Name the five phases in their order'),
});
export type PhasesInput = z.infer<typeof phasesInput>;

export const objective = z.object({ objectiveId: id, title: z.string(), lang: z.string() });
export type ObjectiveView = z.infer<typeof objective>;
export const objectivesInput = z.strictObject({
  revision: z.number().int().min(0),
  objectives: z
    .array(z.strictObject({ objectiveId: idInput.optional(), title: line(200), lang: languageTag }))
    .max(MAX_OBJECTIVES),
});
export type ObjectivesInput = z.infer<typeof objectivesInput>;

export const planCity = organisationRef.extend({ timeZone: z.string() });

export const planView = z.object({
  pairId: id,
  /** Of the pair now. */
  phase,
  phases: z.array(planPhase).length(phases.length),
  factors: z.array(factorView).length(factors.length),
  objectives: z.array(objective).max(MAX_OBJECTIVES),
  cities: z.array(planCity),
  /** By their start. */
  activities: z.array(activityView).max(MAX_ACTIVITIES),
  /** Counts the changes of phases and objectives. */
  revision: z.number().int().min(0),
  can: z.object({ write: z.boolean(), changePhase: z.boolean() }),
});
export type PlanView = z.infer<typeof planView>;

/** `from` is the phase that the member saw: of two changes at the same instant, one is refused. */
export const phaseChangeInput = z
  .strictObject({ from: phase, to: phase, reason: line(500).optional() })
  .refine(({ from, to }) => Math.abs(phases.indexOf(from) - phases.indexOf(to)) === 1, {
    path: ['to'],
    message: 'A pair moves one phase on or back',
  });
export type PhaseChangeInput = z.infer<typeof phaseChangeInput>;

export const phaseChangeView = z.object({
  phaseChangeId: id,
  from: phase,
  to: phase,
  reason: z.string().optional(),
  /** As they were. */
  factors: z.array(z.object({ factorId: factor, ...assessedAs })),
  by: memberRef.optional(),
  createdAt: timestamp,
});
export type PhaseChangeView = z.infer<typeof phaseChangeView>;

/** A calendar program reads the plan there, without signing in. Its holder's rights are asked about at every reading. */
export const calendarState = z.object({ madeAt: timestamp.nullable() });
export const calendarAddress = z.object({ url: z.string() });

const plan = '/api/pairs/:pairId/plan' as const;
export const planRoutes = {
  get: route('GET', plan, { summary: 'The work plan of a pair, whole', reply: planView }),
  setPhases: route('PUT', `${plan}/phases`, {
    summary: 'Name the phases and give them dates; refused (`changed-meanwhile`) when `revision` is not the last',
    body: phasesInput,
    reply: planView,
  }),
  setObjectives: route('PUT', `${plan}/objectives`, {
    summary: 'Replace the objectives; refused (`changed-meanwhile`) when `revision` is not the last',
    body: objectivesInput,
    reply: planView,
  }),
  assess: route('PUT', `${plan}/factors/:factorId`, {
    summary: 'Assess a success factor; a reason is required unless it is met',
    body: factorInput,
    reply: planView,
  }),
  changePhase: route('POST', `${plan}/phase-changes`, {
    summary: 'Move the pair one phase on or back; unmet factors do not block, they are recorded',
    body: phaseChangeInput,
    reply: phaseChangeView,
  }),
  phaseChanges: route('GET', `${plan}/phase-changes`, {
    summary: 'The changes of phase, newest first',
    query: z.strictObject(pageQuery),
    reply: page(phaseChangeView),
  }),
  updates: route('GET', `${plan}/updates`, {
    summary: 'The updates of all activities, newest first',
    query: z.strictObject(pageQuery),
    reply: page(activityEntry),
  }),
  csv: route('GET', `${plan}.csv`, { summary: 'The activities as a table', media: 'text/csv', reply: z.string() }),
  calendarState: route('GET', `${plan}/calendar`, {
    summary: 'When the own secret address of the plan as a calendar was made; null until there is one',
    reply: calendarState,
  }),
  renewCalendar: route('POST', `${plan}/calendar`, {
    summary: 'Make the own secret address, or a new one: the one before ends. It is shown this once',
    reply: calendarAddress,
  }),
  calendar: route('GET', '/api/calendars/:token', {
    summary: 'The plan as a calendar, for whoever has the address and as long as its holder may read the pair',
    access: 'guest',
    media: 'text/calendar',
    reply: z.string(),
  }),
};

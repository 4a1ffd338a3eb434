import { z } from 'zod';
import { id, idInput } from '../ids.js';
import { memberRef } from '../members/member.contract.js';
import { organisationRef } from '../organisations/organisation.contract.js';
import { page, pageQuery } from '../pagination.js';
import { route } from '../route.js';
import { languageTag, line, terms } from '../text.js';

/** So many pairs a city is in, and a member facilitates, at most: the rights in all of them are known in one go. */
export const MAX_PAIRS_OF_CITY = 100;
export const MAX_PAIRS_OF_FACILITATOR = 500;
/** So many people of a city are shown for each voice; the city's page has all of them. */
export const PEOPLE_SHOWN = 5;

export const pairStates = ['proposed', 'active', 'closed'] as const;
export const pairState = z.enum(pairStates);
export type PairState = z.infer<typeof pairState>;

/** The five phases of the mentorship programme, in order (source: mentorship vocabulary). */
export const phases = ['courtship', 'inspiration', 'adaptation', 'implementation', 'after-care'] as const;
export const phase = z.enum(phases);

export const pairCity = z.object({
  organisation: organisationRef,
  /** Absent until the city accepted. */
  acceptedAt: z.iso.datetime().optional(),
});

export const pairView = z.object({
  pairId: id,
  title: z.string(),
  state: pairState,
  phase,
  cities: z.array(pairCity),
  facilitators: z.array(memberRef),
  themes: z.array(z.string()),
  /** In which the pair works together. */
  languages: z.array(z.string()),
  createdAt: z.iso.datetime(),
  isDemonstration: z.boolean(),
  can: z.object({ accept: z.boolean(), readThreads: z.boolean(), write: z.boolean() }),
});
export type PairView = z.infer<typeof pairView>;

/** Who speaks for a city with one voice: the first by name, and how many there are. None is a gap that is shown. */
export const cityVoice = z.object({ people: z.array(memberRef).max(PEOPLE_SHOWN), count: z.number().int() });
export type CityVoice = z.infer<typeof cityVoice>;

/** One pair, with its people. */
export const pairDetail = pairView.extend({
  /** For those who may look into the pair: since when it is in its phase, and what it calls its phases. */
  phaseSince: z.iso.datetime().optional(),
  phaseNames: z.partialRecord(phase, z.string()).optional(),
  cities: z.array(pairCity.extend({ political: cityVoice, technical: cityVoice })),
});
export type PairDetail = z.infer<typeof pairDetail>;

export const pairInput = z.strictObject({
  title: line(160),
  organisationIds: z
    .array(idInput)
    .min(2)
    .max(20)
    .refine((ids) => new Set(ids).size === ids.length, 'Name each city once'),
  /** Without it, the creator: so an administrator who is no facilitator must name one. */
  facilitatorIds: z.array(idInput).min(1).max(10).optional(),
  themes: terms(10).default([]),
  languages: z.array(languageTag).max(20).default([]),
});
export type PairInput = z.infer<typeof pairInput>;

export const pairRoutes = {
  list: route('GET', '/api/pairs', {
    summary: 'Pairs that exist for the member, the liveliest first',
    query: z.strictObject({ ...pageQuery, organisationId: idInput.optional() }),
    reply: page(pairView),
  }),
  create: route('POST', '/api/pairs', {
    summary: `Propose a pair of two or more cities (facilitator in scope, administrator); a city is in at most ${MAX_PAIRS_OF_CITY}`,
    body: pairInput,
    reply: pairDetail,
  }),
  get: route('GET', '/api/pairs/:pairId', { summary: 'One pair', reply: pairDetail }),
  accept: route('POST', '/api/pairs/:pairId/acceptances', {
    summary: 'Accept for the own city; with the last city the pair is active',
    reply: pairDetail,
  }),
};

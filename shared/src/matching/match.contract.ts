import { z } from 'zod';
import { id, idInput } from '../ids.js';
import { organisationRef } from '../organisations/organisation.contract.js';
import { page, pageQuery } from '../pagination.js';
import { route } from '../route.js';
import { line } from '../text.js';
import { listingView } from './listing.contract.js';

/** So many are suggested at once, the best first, and so many matches of one request or offer are shown with them. */
export const MAX_SUGGESTIONS = 20;
export const MAX_MATCHES_OF_LISTING = 50;
export const MAX_RELAXATIONS = 4;

/** What is compared between a request and an offer. */
export const points = ['theme', 'sdg', 'methodology', 'language', 'region', 'size', 'month'] as const;
export type PointName = (typeof points)[number];

/** One thing that a side asks for, and what the other side has: `common` is what matched; nothing `found` is a gap. */
export const point = z.object({
  point: z.enum(points),
  isMatched: z.boolean(),
  asked: z.array(z.string()),
  found: z.array(z.string()),
  common: z.array(z.string()),
});
export type Point = z.infer<typeof point>;

/**
 * Whom a match waits for: the city that requests, the one that offers, both, or a facilitator of their regions. What is only
 * suggested is not kept, so it has no state here.
 */
export const matchStates = [
  'waiting-for-request',
  'waiting-for-offer',
  'waiting-for-both',
  'waiting-for-facilitator',
  'accepted',
  'declined',
  'expired',
] as const;
export const matchState = z.enum(matchStates);
export type MatchState = z.infer<typeof matchState>;

export const listingSide = z.enum(['request', 'offer']);
export type ListingSide = z.infer<typeof listingSide>;

const comparison = {
  /** What the one side asks, in the order of `points`: only what it asks at all. */
  points: z.array(point),
  matched: z.number().int(),
  of: z.number().int(),
};

export const matchView = z.object({
  matchId: id,
  state: matchState,
  request: listingView,
  offer: listingView,
  /** Whose wishes `points` are about: the reader's city's, of a facilitator the one that requests. */
  side: listingSide,
  ...comparison,
  /** Since when it has been in this state. */
  since: z.iso.datetime(),
  /** When it was raised to the facilitators, because nobody had answered for long. */
  raisedAt: z.iso.datetime().optional(),
  /** By a city, or by a facilitator where `by` is null. */
  declined: z.object({ by: organisationRef.nullable(), word: z.string() }).optional(),
  /** The pair that came of it. */
  pairId: id.optional(),
  isDemonstration: z.boolean(),
  can: z.object({ accept: z.boolean(), decline: z.boolean(), confirm: z.boolean(), askAgain: z.boolean() }),
});
export type MatchView = z.infer<typeof matchView>;

export const suggestion = z.object({
  /** Of the other side. */
  listing: listingView,
  ...comparison,
  can: z.object({
    /** Accept it for the own city: the other is asked. */
    ask: z.boolean(),
    /** Put it to both cities, as a facilitator. */
    propose: z.boolean(),
  }),
});
export type Suggestion = z.infer<typeof suggestion>;

/** What could be asked for less strictly, and how many more cities would match then. */
export const relaxation = z.object({
  /** `region-kept`: that it is kept to the own region. */
  what: z.enum([...points, 'region-kept']),
  /** To be added instead of dropping the point: a language. */
  add: z.string().optional(),
  cities: z.number().int(),
});
export type Relaxation = z.infer<typeof relaxation>;

export const suggestionsView = z.object({
  /** What became of earlier suggestions, the liveliest first. */
  matches: z.array(matchView),
  /** None where it is not open. */
  suggestions: z.array(suggestion),
  relaxations: z.array(relaxation),
});
export type SuggestionsView = z.infer<typeof suggestionsView>;

export const matchInput = z.strictObject({ requestId: idInput, offerId: idInput });
export type MatchInput = z.infer<typeof matchInput>;
export const refusalInput = z.strictObject({ word: line(280) });

export const matchRoutes = {
  suggestions: route('GET', '/api/listings/:listingId/suggestions', {
    summary: 'Who matches a request or an offer, the best first, with the reasons, and what to relax for more',
    reply: suggestionsView,
  }),
  list: route('GET', '/api/matches', {
    summary: 'Matches of the own city, and those in a facilitator’s scope, the liveliest first',
    query: z.strictObject(pageQuery),
    reply: page(matchView),
  }),
  create: route('POST', '/api/matches', {
    summary: 'Ask the city behind a suggestion, for the own city; as a facilitator, put it to both cities',
    body: matchInput,
    reply: matchView,
  }),
  get: route('GET', '/api/matches/:matchId', { summary: 'One match', reply: matchView }),
  accept: route('POST', '/api/matches/:matchId/acceptances', {
    summary: 'Accept for the own city; with the second one it waits for a facilitator',
    reply: matchView,
  }),
  decline: route('POST', '/api/matches/:matchId/refusals', {
    summary: 'Decline with a word, for the own city or as a facilitator',
    body: refusalInput,
    reply: matchView,
  }),
  confirm: route('POST', '/api/matches/:matchId/confirmations', {
    summary: 'Confirm what both cities accepted (facilitator in scope): the pair is founded',
    reply: matchView,
  }),
};

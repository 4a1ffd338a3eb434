import { z } from 'zod';
import { id, idInput } from '../ids.js';
import { organisationRef, organisationSizes } from '../organisations/organisation.contract.js';
import { facetedPage, facetQuery, pageQuery } from '../pagination.js';
import { route } from '../route.js';
import { languageTag, line, statedLanguage, termId, terms } from '../text.js';
import { clientId } from '../threads/message.contract.js';

/** So many requests and offers of a city are open or paused at a time: what it needs now, not an archive. */
export const MAX_LISTINGS_OF_CITY = 100;
export const MAX_THEMES_OF_LISTING = 5;

export const listingKinds = ['request', 'offer'] as const;
export const listingKind = z.enum(listingKinds);
export type ListingKind = z.infer<typeof listingKind>;

/** `paused`: away for a while; it is suggested to nobody until it is open again. */
export const listingStates = ['open', 'paused', 'closed'] as const;
export type ListingState = (typeof listingStates)[number];

export const listingFacets = ['kind', 'theme', 'methodology', 'lang', 'region'] as const;
export type ListingFacet = (typeof listingFacets)[number];

/** `2027-01`. */
export const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);

/** The city behind a request or an offer, with what the other side may have wishes about. */
export const listingCity = organisationRef.extend({
  country: z.string().optional(),
  regions: z.array(z.string()),
  size: z.enum(organisationSizes).optional(),
});

/** A request or an offer of a city. An empty list of wishes means: any. */
export const listingView = z.object({
  listingId: id,
  kind: listingKind,
  state: z.enum(listingStates),
  /** Of a paused one: the day on which it is open again, where that is known. */
  pausedUntil: z.iso.date().optional(),
  title: z.string(),
  themes: z.array(z.string()),
  sdgs: z.array(z.string()),
  methodologies: z.array(z.string()),
  languages: z.array(z.string()),
  wishedRegions: z.array(z.string()),
  wishedSizes: z.array(z.enum(organisationSizes)),
  /** The month from which help is offered, or in which it is needed. */
  month: z.string().optional(),
  /** Shown to cities of the own regions only, and matched with them only. */
  keepsToRegion: z.boolean(),
  city: listingCity,
  createdAt: z.iso.datetime(),
  /** Grows with each change: a change is made to the revision that was read. */
  revision: z.number().int(),
  isDemonstration: z.boolean(),
  can: z.object({
    edit: z.boolean(),
    /** See what is suggested for it: its city, and the facilitators in whose scope that is. */
    match: z.boolean(),
  }),
});
export type ListingView = z.infer<typeof listingView>;

/** What a form asks for; the kind is chosen before. */
const fields = {
  title: line(160),
  themes: z
    .array(termId)
    .min(1)
    .max(MAX_THEMES_OF_LISTING)
    .transform((ids) => [...new Set(ids)]),
  sdgs: terms(17).default([]),
  methodologies: terms(10).default([]),
  languages: z.array(statedLanguage).max(10).default([]),
  wishedRegions: terms(9).default([]),
  wishedSizes: z.array(z.enum(organisationSizes)).max(organisationSizes.length).default([]),
  month: month.optional(),
  keepsToRegion: z.boolean().default(false),
};
export const listingInput = z.strictObject({ clientId, kind: listingKind, ...fields });
export type ListingInput = z.infer<typeof listingInput>;

export const listingUpdate = z.strictObject({ revision: z.number().int(), ...fields });
export type ListingUpdate = z.infer<typeof listingUpdate>;

export const listingStateInput = z
  .strictObject({ state: z.enum(listingStates), pausedUntil: z.iso.date().optional() })
  .refine(({ state, pausedUntil }) => state === 'paused' || pausedUntil === undefined, {
    path: ['pausedUntil'],
    message: 'Only of a pause',
  });
export type ListingStateInput = z.infer<typeof listingStateInput>;

export const listingQuery = z.strictObject({
  ...pageQuery,
  /** Of one city; without it, of all that the member may see. */
  organisationId: idInput.optional(),
  /** Of the own city, paused and closed ones too. */
  mine: z.literal('true').optional(),
  kind: facetQuery(listingKind),
  theme: facetQuery(termId),
  methodology: facetQuery(termId),
  lang: facetQuery(languageTag),
  region: facetQuery(termId),
});
export type ListingQuery = z.infer<typeof listingQuery>;

export const listingRoutes = {
  list: route('GET', '/api/listings', {
    summary: 'Requests and offers of cities, newest first, with facets; open ones, of the own city all',
    query: listingQuery,
    reply: facetedPage(listingView, listingFacets),
  }),
  create: route('POST', '/api/listings', {
    summary: `Post a request or an offer for the own city; a city has at most ${MAX_LISTINGS_OF_CITY}. The same clientId again is the same one`,
    body: listingInput,
    reply: listingView,
  }),
  get: route('GET', '/api/listings/:listingId', { summary: 'One request or offer', reply: listingView }),
  update: route('PUT', '/api/listings/:listingId', {
    summary:
      'Replace what a request or an offer of the own city says; `changed-meanwhile` where it is not what was read',
    body: listingUpdate,
    reply: listingView,
  }),
  setState: route('PUT', '/api/listings/:listingId/state', {
    summary: 'Pause, open again or close a request or an offer of the own city',
    body: listingStateInput,
    reply: listingView,
  }),
};

import { z } from 'zod';
import { id } from '../ids.js';
import { facetedPage, facetQuery, pageQuery } from '../pagination.js';
import { route } from '../route.js';
import { line, termId, terms, timeZone } from '../text.js';

export const organisationSizes = ['under-50k', '50k-250k', '250k-1m', 'over-1m'] as const;
export const organisationFacets = ['kind', 'region'] as const;

/** What stands beside a name everywhere. */
export const organisationRef = z.object({
  organisationId: id,
  name: z.string(),
  kind: z.string(),
  isDemonstration: z.boolean(),
});
export type OrganisationRef = z.infer<typeof organisationRef>;

export const organisationView = organisationRef.extend({
  /** ISO 3166-1 alpha-2; absent where unknown. */
  country: z.string().optional(),
  place: z.string().optional(),
  /** Of the IANA list; where it is absent, the country's counts. */
  timeZone: z.string().optional(),
  regions: z.array(z.string()),
  /** Inhabitants; absent where unknown, never guessed. */
  size: z.enum(organisationSizes).optional(),
  memberCount: z.number().int(),
  /** How many members speak with each voice: a missing voice is visible. */
  voices: z.object({ political: z.number().int(), technical: z.number().int(), other: z.number().int() }),
  can: z.object({ edit: z.boolean() }),
});
export type OrganisationView = z.infer<typeof organisationView>;

const fields = {
  name: line(160),
  kind: termId,
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  place: line(120).optional(),
  timeZone: timeZone.optional(),
  regions: terms(12).default([]),
  size: z.enum(organisationSizes).optional(),
};
export const organisationInput = z.strictObject(fields);
export type OrganisationInput = z.infer<typeof organisationInput>;

export const organisationQuery = z.strictObject({
  ...pageQuery,
  q: z.string().trim().max(100).optional(),
  kind: facetQuery(termId),
  region: facetQuery(termId),
});
export type OrganisationQuery = z.infer<typeof organisationQuery>;

export const organisationRoutes = {
  list: route('GET', '/api/organisations', {
    summary: 'Organisations, by name, with facets',
    query: organisationQuery,
    reply: facetedPage(organisationView, organisationFacets),
  }),
  get: route('GET', '/api/organisations/:organisationId', { summary: 'One organisation', reply: organisationView }),
  create: route('POST', '/api/organisations', {
    summary: 'Add an organisation (administrator)',
    body: organisationInput,
    reply: organisationView,
  }),
  update: route('PUT', '/api/organisations/:organisationId', {
    summary: 'Replace what is known of an organisation (administrator)',
    body: organisationInput,
    reply: organisationView,
  }),
};

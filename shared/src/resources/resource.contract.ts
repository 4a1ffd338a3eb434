import { z } from 'zod';
import { id, idInput } from '../ids.js';
import { memberRef } from '../members/member.contract.js';
import { facetedPage, facetQuery, pageQuery } from '../pagination.js';
import { route } from '../route.js';
import { languageTag, line, paragraphs, statedLanguage, termId, terms } from '../text.js';

export const resourceFacets = ['lang', 'theme', 'methodology', 'kind', 'sdg', 'group'] as const;
export type ResourceFacet = (typeof resourceFacets)[number];

/** One language of a work, verbatim. `lang` is `und` where the source prints none. */
export const edition = z.object({ title: z.string(), lang: z.string(), url: z.string().optional() });
export type Edition = z.infer<typeof edition>;

export const resourceView = z.object({
  resourceId: id,
  kind: z.string(),
  title: z.string(),
  summary: z.string().optional(),
  /** The first edition's; `und` where not stated. */
  lang: z.string(),
  url: z.string().optional(),
  editions: z.array(edition).min(1),
  /** Of a peer-learning note: its number in the series. */
  number: z.number().int().optional(),
  provider: z.string().optional(),
  places: z.array(z.string()),
  themes: z.array(z.string()),
  methodologies: z.array(z.string()),
  sdgs: z.array(z.number().int()),
  group: z.object({ groupId: id, title: z.string() }).optional(),
  /** Absent for what was imported from a list. */
  sharedBy: memberRef.optional(),
  createdAt: z.iso.datetime(),
  isDemonstration: z.boolean(),
  can: z.object({ discuss: z.boolean() }),
});
export type ResourceView = z.infer<typeof resourceView>;

export const resourceInput = z.strictObject({
  groupId: idInput.optional(),
  kind: termId,
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  title: line(200),
  summary: paragraphs(2000).optional(),
  lang: statedLanguage,
  themes: terms(10).refine((ids) => ids.length > 0, 'Name at least one issue'),
  methodologies: terms(10).refine((ids) => ids.length > 0, 'Name at least one methodology'),
  sdgs: z.array(z.number().int().min(1).max(17)).max(17).default([]),
});
export type ResourceInput = z.infer<typeof resourceInput>;

export const resourceQuery = z.strictObject({
  ...pageQuery,
  q: z.string().trim().max(200).optional(),
  lang: facetQuery(languageTag),
  theme: facetQuery(termId),
  methodology: facetQuery(termId),
  kind: facetQuery(termId),
  sdg: facetQuery(z.string().regex(/^([1-9]|1[0-7])$/)),
  group: facetQuery(idInput),
});
export type ResourceQuery = z.infer<typeof resourceQuery>;

export const resourceRoutes = {
  list: route('GET', '/api/resources', {
    summary: 'The library, newest first, with facets: AND between facets, OR within one',
    query: resourceQuery,
    reply: facetedPage(resourceView, resourceFacets),
  }),
  create: route('POST', '/api/resources', {
    summary: 'Share something that exists; the same address answers with what is there already (status 200)',
    body: resourceInput,
    reply: resourceView,
  }),
  get: route('GET', '/api/resources/:resourceId', { summary: 'One resource', reply: resourceView }),
};

import { z } from 'zod';
import { route } from '../route.js';
import { interfaceLanguage } from '../text.js';

export const vocabularyNames = [
  'themes',
  'methodologies',
  'sdgs',
  'regions',
  'organisation-kinds',
  'resource-kinds',
  'phases',
  'success-factors',
  'capabilities',
  'criteria',
  'plan-functions',
  'sections',
  'event-parts',
] as const;
export type VocabularyName = (typeof vocabularyNames)[number];

/** `proposed` marks a label that this project translated: the sources do not have it in that language. */
export const term = z.object({ id: z.string(), label: z.string(), proposed: z.boolean() });
export type Term = z.infer<typeof term>;

export const vocabulariesView = z.object({
  lang: interfaceLanguage,
  vocabularies: z.record(z.enum(vocabularyNames), z.array(term)),
});
export type VocabulariesView = z.infer<typeof vocabulariesView>;

export const vocabularyRoutes = {
  list: route('GET', '/api/vocabularies', {
    summary: 'All vocabularies with their labels in one language',
    access: 'guest',
    query: z.strictObject({ lang: interfaceLanguage.default('en') }),
    reply: vocabulariesView,
  }),
};

import { z } from 'zod';
import { id } from '../ids.js';
import { memberRef } from '../members/member.contract.js';
import { organisationRef } from '../organisations/organisation.contract.js';
import { page, pageQuery } from '../pagination.js';
import { route } from '../route.js';
import { languageTag, paragraphs, statedLanguage } from '../text.js';
import { clientId } from '../threads/message.contract.js';

/** The outline by which a pair documents its work, in order (source: work plan vocabulary). */
export const sectionNames = ['context', 'objectives', 'challenges', 'outcomes', 'lessons', 'perspectives'] as const;
export const sectionName = z.enum(sectionNames);
export type SectionName = z.infer<typeof sectionName>;

/** The voices in which sections are written; `other` writes none. */
export const sectionVoices = ['political', 'technical'] as const;
export const sectionVoice = z.enum(sectionVoices);
export type SectionVoice = z.infer<typeof sectionVoice>;

export const MAX_SECTION_TEXT = 10_000;
/** So many languages one text is translated into at most. */
export const MAX_TRANSLATIONS = 10;

/** A city as the sections show it: how many people speak with each voice. None is a gap that is shown. */
export const sectionCity = z.object({
  organisation: organisationRef,
  voices: z.object({ political: z.number().int(), technical: z.number().int() }),
});
export type SectionCity = z.infer<typeof sectionCity>;

/** Why one writes in no section: the pair takes nothing more, one is of none of its cities, or speaks with another voice. */
export const whyNotWriting = z.enum(['read-only', 'no-city', 'other-voice']);

export const outlineView = z.object({
  cities: z.array(sectionCity),
  /** What is written, of all sections. */
  texts: z.array(
    z.object({
      section: sectionName,
      organisationId: id,
      voice: sectionVoice,
      version: z.number().int().min(1),
      savedAt: z.iso.datetime(),
    }),
  ),
  /** For which city and in which voice the reader writes. */
  writesAs: z.object({ organisationId: id, voice: sectionVoice }).optional(),
  whyNot: whyNotWriting.optional(),
  can: z.object({ translate: z.boolean() }),
});
export type OutlineView = z.infer<typeof outlineView>;

export const sectionTranslation = z.object({
  lang: z.string(),
  /** Absent for who is no member any more. */
  translator: memberRef.optional(),
  savedAt: z.iso.datetime(),
  /** Counts the saves of this translation. */
  revision: z.number().int().min(1),
  /** The original has changed since. */
  isOutdated: z.boolean(),
  /** In the language that was asked for only. */
  body: z.string().optional(),
});
export type SectionTranslation = z.infer<typeof sectionTranslation>;

/** What one city says in one voice in one section. */
export const sectionText = z.object({
  textId: id,
  section: sectionName,
  organisationId: id,
  voice: sectionVoice,
  /** 1, 2, 3 ...: each save makes the next one. */
  version: z.number().int().min(1),
  body: z.string(),
  lang: z.string(),
  /** Who saved this version; absent for who is no member any more. */
  author: memberRef.optional(),
  savedAt: z.iso.datetime(),
  translations: z.array(sectionTranslation).max(MAX_TRANSLATIONS),
});
export type SectionText = z.infer<typeof sectionText>;

export const sectionView = z.object({ section: sectionName, texts: z.array(sectionText) });

export const sectionVersion = z.object({
  version: z.number().int().min(1),
  lang: z.string(),
  author: memberRef.optional(),
  savedAt: z.iso.datetime(),
  /** The earlier version whose words these are. */
  restores: z.number().int().min(1).optional(),
});
export type SectionVersion = z.infer<typeof sectionVersion>;

/** `basedOn`: the version that the writer began from, 0 where nothing was written yet. */
const basedOn = z.number().int().min(0);

export const sectionInput = z.strictObject({
  clientId,
  basedOn,
  body: paragraphs(MAX_SECTION_TEXT),
  lang: languageTag,
});
export type SectionInput = z.infer<typeof sectionInput>;

export const restorationInput = z.strictObject({ clientId, basedOn, version: z.number().int().min(1) });
export type RestorationInput = z.infer<typeof restorationInput>;

export const translationInput = z.strictObject({
  lang: statedLanguage,
  body: paragraphs(MAX_SECTION_TEXT),
  /** The version of the text that was translated. */
  ofVersion: z.number().int().min(1),
  /** The revision of the translation that the writer began from, 0 where there was none. */
  basedOn,
});
export type TranslationInput = z.infer<typeof translationInput>;

export const sectionRoutes = {
  outline: route('GET', '/api/pairs/:pairId/sections', {
    summary: 'The outline of a pair: its cities, what is written, and for whom the reader writes',
    reply: outlineView,
  }),
  get: route('GET', '/api/pairs/:pairId/sections/:section', {
    summary: 'The texts of one section; translations into `lang` with their words',
    query: z.strictObject({ lang: languageTag.optional() }),
    reply: sectionView,
  }),
  save: route('PUT', '/api/pairs/:pairId/sections/:section/texts/:organisationId/:voice', {
    summary:
      'Save the text of the own city in the own voice as a new version; the same `clientId` again changes nothing; ' +
      '409 `changed-meanwhile` with the text that is there now as `current`',
    body: sectionInput,
    reply: sectionText,
  }),
  versions: route('GET', '/api/section-texts/:textId/versions', {
    summary: 'Versions of a text, the newest first',
    query: z.strictObject({ ...pageQuery }),
    reply: page(sectionVersion),
  }),
  version: route('GET', '/api/section-texts/:textId/versions/:version', {
    summary: 'One version with its words',
    reply: sectionVersion.extend({ body: z.string() }),
  }),
  restore: route('POST', '/api/section-texts/:textId/restorations', {
    summary: 'Save the words of an earlier version as a new one; as saving, also with what is stale',
    body: restorationInput,
    reply: sectionText,
  }),
  translate: route('PUT', '/api/section-texts/:textId/translations', {
    summary:
      'Write or change the translation of a text into a language; 409 `changed-meanwhile` with the one there is as `current`',
    body: translationInput,
    reply: sectionTranslation,
  }),
};

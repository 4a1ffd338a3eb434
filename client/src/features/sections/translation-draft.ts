import { z } from 'zod';
import type { SectionTranslation } from '#shared/sections/section.contract.js';

/** What stands in the editor of a translation, and the revision that it began from. */
export const translationDraft = z.object({ body: z.string(), basedOn: z.number() });
export type TranslationDraft = z.infer<typeof translationDraft>;

type There = Pick<SectionTranslation, 'revision' | 'body'> | undefined;

export const translationOf = (there: There): TranslationDraft => ({
  body: there?.body ?? '',
  basedOn: there?.revision ?? 0,
});

/** Somebody else translated meanwhile, and other words. */
export const isOvertaken = ({ basedOn, body }: TranslationDraft, there: There): boolean =>
  there !== undefined && there.revision > basedOn && there.body !== body;

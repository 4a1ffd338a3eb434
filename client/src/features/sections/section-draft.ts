import { z } from 'zod';
import type { SectionText } from '#shared/sections/section.contract.js';

export const sectionDraft = z.object({
  body: z.string(),
  lang: z.string(),
  /** What the writer began from; version 0 where nothing was written. */
  base: z.object({ version: z.number(), body: z.string() }),
  /** What was last sent, and under which id: the same words go out under it again, and cannot come twice. */
  sent: z.object({ clientId: z.string(), body: z.string(), lang: z.string() }).optional(),
});
/** What stands in the editor of a section's text. */
export type SectionDraft = z.infer<typeof sectionDraft>;

type There = Pick<SectionText, 'version' | 'body' | 'lang'>;

/** A draft that begins from what is there. */
export function draftOf(text: There | undefined, lang: string): SectionDraft {
  const { version, body } = text ?? { version: 0, body: '' };
  return { body, lang: text?.lang ?? lang, base: { version, body } };
}

/** Before it is sent. Other words than those under the last id get another one: an id stands for its words. */
export function signed(draft: SectionDraft, newId: () => string) {
  const [body, lang] = [draft.body.trim(), draft.lang];
  const isSame = draft.sent?.body === body && draft.sent.lang === lang;
  const sent = { clientId: isSame && draft.sent ? draft.sent.clientId : newId(), body, lang };
  return { ...draft, sent };
}

/** The draft goes on from what is there now, with its own words or others. */
export const goingOnFrom = (draft: SectionDraft, { version, body }: There, words = draft.body): SectionDraft => ({
  ...draft,
  body: words,
  base: { version, body },
});

/** What somebody saved while the draft was written. Not what the draft itself sent, which arrived though no answer came. */
export function savedMeanwhile<Text extends There>(draft: SectionDraft, text: Text | undefined): Text | undefined {
  if (!text || text.version <= draft.base.version) return undefined;
  return text.body === draft.sent?.body && text.lang === draft.sent.lang ? undefined : text;
}

/** The version that a save is based on: what the draft itself sent before counts as its own ground. */
export const basedOn = (draft: SectionDraft, text: There | undefined): number =>
  text && !savedMeanwhile(draft, text) ? Math.max(text.version, draft.base.version) : draft.base.version;

/** Nothing that would be lost with the draft. */
export const isUntouched = ({ body, base }: SectionDraft): boolean =>
  body.trim() === '' || body.trim() === base.body.trim();

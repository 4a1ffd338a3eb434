import { z } from 'zod';

/** The languages of the interface; content may be in any language. */
export const interfaceLanguages = ['en', 'es', 'fr', 'pt', 'ar'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];
export const interfaceLanguage = z.enum(interfaceLanguages);

/** A BCP 47 tag in short form; `und` where a list or a writer states no language. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
  .max(20);
/** As `languageTag`, but a language must be stated. */
export const statedLanguage = languageTag.refine((tag) => tag !== 'und', 'State the language');

/** Something to see: a text of blanks, joiners and marks of direction looks like none. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** One line of text, 1 to `max` characters after trimming; no control characters, line breaks or halves of characters. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u)
    .regex(visible);
/** Text of several lines, 1 to `max` characters after trimming; no control characters but new line and tab, no halves of characters. */
export const paragraphs = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u)
    .regex(visible);

/** The id of a vocabulary's entry; that it is known is asked of the vocabulary, not of the contract. */
export const termId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/);
/** A set of vocabulary entries: no doubles, at most `max`. */
export const terms = (max: number) =>
  z
    .array(termId)
    .max(max)
    .transform((ids) => [...new Set(ids)]);

export const email = z.string().trim().toLowerCase().max(254).pipe(z.email());
/** 10 to 200 characters, counted before hashing; no other rule, as NIST SP 800-63B 5.1.1.2 advises. */
export const password = z.string().min(10).max(200);

/** A point in time on the wire: ISO 8601, UTC. */
export const timestamp = z.iso.datetime();

/** A time zone of the IANA list, such as `Africa/Maputo`. */
export const timeZone = z
  .string()
  .max(60)
  .regex(/^[A-Z][\w+-]*(\/[\w+-]+)*$/)
  .refine(isTimeZone, 'Unknown time zone');

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

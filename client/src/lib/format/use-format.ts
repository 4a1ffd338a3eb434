import type { InterfaceLanguage } from '#shared/text.js';
import { useLanguage } from '../i18n/language-context.js';
import { formatsFor, type Formats } from './formats.js';

const made = new Map<InterfaceLanguage, Formats>();

/** Dates, numbers, lists and names as the reader's language writes them. */
export function useFormat(): Formats {
  const { language } = useLanguage();
  const known = made.get(language) ?? formatsFor(language);
  made.set(language, known);
  return known;
}

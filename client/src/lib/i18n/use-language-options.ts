import { interfaceLanguages } from '#shared/text.js';
import { useFormat } from '../format/use-format.js';
import { contentLanguages } from './content-languages.js';
import { useLanguage } from './language-context.js';

/**
 * The languages in which people write and read, named in the reader's language, for `Select` and `MultiSelect`: the reader's own, the
 * other languages of the interface, then all by name.
 */
export function useLanguageOptions(): { value: string; label: string }[] {
  const { language } = useLanguage();
  const { languageName } = useFormat();
  const first: string[] = [language, ...interfaceLanguages.filter((one) => one !== language)];
  const named = (tags: string[]) => tags.map((tag) => ({ value: tag, label: languageName(tag) }));
  const others = named(contentLanguages.filter((tag) => !first.includes(tag)));
  return [...named(first), ...others.sort((a, b) => a.label.localeCompare(b.label, language))];
}

import { useLanguage } from './language-context.js';

/** Whether something is in the reader's language, whatever its region: then the language need not be said beside it. */
export function useIsOwnLanguage(): (lang: string) => boolean {
  const { language } = useLanguage();
  return (lang) => lang.split('-')[0] === language;
}

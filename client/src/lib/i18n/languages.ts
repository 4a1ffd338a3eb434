import { interfaceLanguages, type InterfaceLanguage } from '#shared/text.js';

/** Each language by its own name, as its readers look for it. */
export const languageNames: Record<InterfaceLanguage, string> = {
  en: 'English',
  es: 'Español',
  fr: 'Français',
  pt: 'Português',
  ar: 'العربية',
};

export const directionOf = (language: InterfaceLanguage) => (language === 'ar' ? 'rtl' : 'ltr');

/** For Intl: day before month in English, as most members write it; Western digits in Arabic. */
export const formatLocaleOf = (language: InterfaceLanguage) =>
  ({ en: 'en-GB', es: 'es', fr: 'fr', pt: 'pt', ar: 'ar-u-nu-latn' })[language];

const asInterfaceLanguage = (tag: string | null | undefined) =>
  interfaceLanguages.find((language) => language === tag?.toLowerCase().split('-')[0]);

/** The language kept on this device, else the first one of the browser's that the interface has, else English. */
export function pickLanguage(stored: string | null, browser: readonly string[]): InterfaceLanguage {
  const known = [stored, ...browser].map(asInterfaceLanguage).find((language) => language !== undefined);
  return known ?? 'en';
}

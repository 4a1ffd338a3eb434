import type { InterfaceLanguage } from '#shared/text.js';
import type { Messages } from './message-types.js';

const loaders: Record<InterfaceLanguage, () => Promise<{ messages: Messages }>> = {
  en: () => import('./en.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  pt: () => import('./pt.js'),
  ar: () => import('./ar.js'),
};

/** The words of one language, fetched as one file when it is first shown. */
export const loadMessages = async (language: InterfaceLanguage): Promise<Messages> =>
  (await loaders[language]()).messages;

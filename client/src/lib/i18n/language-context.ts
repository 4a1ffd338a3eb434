import { createContext, useContext } from 'react';
import type { InterfaceLanguage } from '#shared/text.js';

interface LanguageChoice {
  language: InterfaceLanguage;
  /** Loads the language's words and shows them without a reload; the device remembers it. */
  setLanguage: (language: InterfaceLanguage) => void;
}

export const LanguageContext = createContext<LanguageChoice>({ language: 'en', setLanguage: () => undefined });

/** The language of the interface. To let a reader change it, use `useChangeLanguage`, which also keeps it in the profile. */
export const useLanguage = () => useContext(LanguageContext);

import type { InterfaceLanguage } from '#shared/text.js';
import { pickLanguage } from './languages.js';

const KEY = 'tandem.language';

/** The language to begin with, before anybody is known to be signed in. */
export function firstLanguage(): InterfaceLanguage {
  try {
    return pickLanguage(localStorage.getItem(KEY), navigator.languages);
  } catch {
    return pickLanguage(null, navigator.languages);
  }
}

/** So that the next visit begins in it. */
export function rememberLanguage(language: InterfaceLanguage): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Storage may be forbidden: the next visit begins in the browser's language.
  }
}

/** For the `lang` attribute of what people wrote: absent where the language is not stated. */
export const langAttribute = (lang: string): string | undefined => (lang === 'und' ? undefined : lang);

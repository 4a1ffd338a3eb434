import type { SectionText } from '#shared/sections/section.contract.js';

export interface SectionTexts {
  texts: SectionText[];
}

/** The section with a text as the server answered it; of its translations it answers no words: those that are known stay. */
export function withText<Section extends SectionTexts>(section: Section | undefined, text: SectionText) {
  if (!section) return undefined;
  const before = section.texts.find(({ textId }) => textId === text.textId);
  if (before && before.version > text.version) return section;
  const translations = text.translations.map((one) => {
    const known = before?.translations.find(({ lang, revision }) => lang === one.lang && revision === one.revision);
    return known?.body === undefined ? one : { ...one, body: known.body };
  });
  const others = section.texts.filter(({ textId }) => textId !== text.textId);
  return { ...section, texts: [...others, { ...text, translations }] };
}

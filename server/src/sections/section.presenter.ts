import type { MemberRef } from '#shared/members/member.contract.js';
import type {
  SectionText as TextView,
  SectionTranslation as TranslationView,
  SectionVersion as VersionView,
} from '#shared/sections/section.contract.js';
import type { FoundTranslation } from './section-translations.repository.js';
import type { SectionText } from './section-text.schema.js';
import type { SectionVersion } from './section-version.schema.js';

/** Members by hexadecimal id; who is none any more is missing. */
type Cards = ReadonlyMap<string, MemberRef>;

export function presentText(text: SectionText, translations: readonly FoundTranslation[], cards: Cards): TextView {
  const author = cards.get(text.authorId.toHexString());
  return {
    textId: text._id.toHexString(),
    section: text.section,
    organisationId: text.organisationId.toHexString(),
    voice: text.voice,
    version: text.version,
    body: text.body,
    lang: text.lang,
    ...(author && { author }),
    savedAt: text.savedAt.toISOString(),
    // Into its own language a text needs none, as where that was changed since.
    translations: translations
      .filter(({ textId, lang }) => textId.equals(text._id) && lang !== text.lang)
      .map((translation) => presentTranslation(translation, text, cards)),
  };
}

export function presentTranslation(
  translation: FoundTranslation,
  { version }: Pick<SectionText, 'version'>,
  cards: Cards,
): TranslationView {
  const translator = cards.get(translation.translatorId.toHexString());
  return {
    lang: translation.lang,
    ...(translator && { translator }),
    savedAt: translation.savedAt.toISOString(),
    revision: translation.revision,
    isOutdated: translation.ofVersion < version,
    ...(translation.body !== undefined && { body: translation.body }),
  };
}

export function presentVersion(version: SectionVersion, cards: Cards): VersionView {
  const author = cards.get(version.authorId.toHexString());
  return {
    version: version.version,
    lang: version.lang,
    ...(author && { author }),
    savedAt: version.createdAt.toISOString(),
    ...(version.restores !== undefined && { restores: version.restores }),
  };
}

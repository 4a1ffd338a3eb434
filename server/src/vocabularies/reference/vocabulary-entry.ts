import type { InterfaceLanguage } from '#shared/text.js';
import type { SourceId } from './sources.js';

/** Languages in which the sources have no labels: this project translated them. */
export type ProposedLanguage = Exclude<InterfaceLanguage, 'en'>;

/** One entry of a vocabulary. An entry in use may be retired later, but its id never changes. */
export interface VocabularyEntry {
  readonly id: string;
  /** Empty where the reference names no source. */
  readonly sources: readonly SourceId[];
  /** As the sources say it. */
  readonly label: { readonly en: string };
  /** Translations of the label by this project. */
  readonly proposed: Readonly<Record<ProposedLanguage, string>>;
}

/** Writes an entry in one call: id, sources, the English label, the proposed translations. */
export function entry(
  id: string,
  sources: readonly SourceId[],
  en: string,
  proposed: VocabularyEntry['proposed'],
): VocabularyEntry {
  return { id, sources, label: { en }, proposed };
}

import { Injectable } from '@nestjs/common';
import type { InterfaceLanguage } from '#shared/text.js';
import {
  vocabularyNames,
  type Term,
  type VocabulariesView,
  type VocabularyName,
} from '#shared/vocabularies/vocabulary.contract.js';
import { AppError } from '../core/errors.js';
import { vocabularies } from './reference/vocabularies.js';
import type { VocabularyEntry } from './reference/vocabulary-entry.js';

/** An entry's label in each language of the interface. */
export type Labels = Readonly<Record<InterfaceLanguage, string>>;

@Injectable()
export class VocabulariesService {
  private readonly labelsByName = new Map(
    vocabularyNames.map((name) => [name, new Map(vocabularies[name].map((entry) => [entry.id, labelsOf(entry)]))]),
  );

  /** All vocabularies with their labels in `lang`. */
  list(lang: InterfaceLanguage): VocabulariesView {
    const inLanguage = (name: VocabularyName) => vocabularies[name].map((entry) => toTerm(entry, lang));
    return {
      lang,
      vocabularies: Object.fromEntries(
        vocabularyNames.map((name) => [name, inLanguage(name)]),
      ) as VocabulariesView['vocabularies'],
    };
  }

  /** Labels in all languages by id, in the vocabulary's order. */
  labels(name: VocabularyName): ReadonlyMap<string, Labels> {
    return this.labelsByName.get(name) ?? new Map();
  }

  /** Throws `unknown-term` for `field` unless every id is in the vocabulary. */
  assertKnown(name: VocabularyName, ids: readonly string[], field: string): void {
    const known = this.labels(name);
    if (!ids.every((id) => known.has(id))) throw new AppError('unknown-term', { fields: { [field]: 'unknown' } });
  }

  /** Every label of an entry, so that `vivienda` finds what is tagged with housing; empty for an unknown id. */
  synonyms(name: VocabularyName, id: string): string[] {
    return [...new Set(Object.values(this.labels(name).get(id) ?? {}))];
  }
}

function labelsOf(entry: VocabularyEntry): Labels {
  return { ...entry.proposed, ...entry.label };
}

/** A label is proposed unless the sources have it: no translation is theirs, nor an entry that this project added. */
function toTerm(entry: VocabularyEntry, lang: InterfaceLanguage): Term {
  const isOfTheSources = lang in entry.label && !entry.sources.includes('proposed');
  return { id: entry.id, label: labelsOf(entry)[lang], proposed: !isOfTheSources };
}

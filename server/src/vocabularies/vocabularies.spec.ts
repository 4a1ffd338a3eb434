import { describe, expect, it } from '@jest/globals';
import { phases as phasesOfPairs } from '#shared/pairs/pair.contract.js';
import { interfaceLanguages, termId } from '#shared/text.js';
import { vocabulariesView, vocabularyNames } from '#shared/vocabularies/vocabulary.contract.js';
import { eventStages, organisationDuties } from './reference/organisation-duties.js';
import { organisationKinds } from './reference/organisation-kinds.js';
import { sectionVoices } from './reference/sections.js';
import { sources } from './reference/sources.js';
import { vocabularies } from './reference/vocabularies.js';
import { VocabulariesService } from './vocabularies.service.js';

const service = new VocabulariesService();
const refusalOf = (ids: string[]): unknown => {
  try {
    return service.assertKnown('themes', ids, 'offers');
  } catch (error) {
    return error;
  }
};
const lists = [
  ...Object.entries(vocabularies),
  ['event stages', eventStages],
  ['section voices', sectionVoices],
] as const;

describe('every vocabulary', () => {
  it.each(lists)('%s has a label for each entry in each of the five languages', (name, entries) => {
    const missing = entries.flatMap((entry) => {
      const labels: Record<string, string> = { ...entry.label, ...entry.proposed };
      return interfaceLanguages
        .filter((lang) => !labels[lang]?.trim())
        .map((lang) => `${name}: ${entry.id} lacks ${lang}`);
    });
    expect(missing).toEqual([]);
  });

  it.each(lists)('%s writes Arabic labels in Arabic script, and no other', (_name, entries) => {
    const isArabic = (text: string) => /\p{Script=Arabic}/u.test(text);
    expect(entries.filter((entry) => !isArabic(entry.proposed.ar)).map((entry) => entry.id)).toEqual([]);
    const others = entries.filter(({ label, proposed: { es, fr, pt } }) => [label.en, es, fr, pt].some(isArabic));
    expect(others.map((entry) => entry.id)).toEqual([]);
  });

  it.each(lists)('%s has unique ids of the form that the contracts accept', (_name, entries) => {
    const ids = entries.map((entry) => entry.id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(ids.filter((id) => !termId.safeParse(id).success)).toEqual([]);
  });

  it.each(lists)('%s names only known sources', (_name, entries) => {
    const known = new Set<string>(sources.map((source) => source.id));
    expect(entries.flatMap((entry) => entry.sources).filter((source) => !known.has(source))).toEqual([]);
  });

  it('has as many entries as the reference lists', () => {
    expect(Object.fromEntries(vocabularyNames.map((name) => [name, vocabularies[name].length]))).toEqual({
      themes: 32,
      methodologies: 31,
      sdgs: 17,
      regions: 9,
      'organisation-kinds': 10,
      'resource-kinds': 8,
      phases: 5,
      'success-factors': 5,
      capabilities: 5,
      criteria: 8,
      'plan-functions': 3,
      sections: 6,
      'event-parts': 6,
    });
  });

  it('agrees with the contracts that repeat ids', () => {
    expect(vocabularies.phases.map((phase) => phase.id)).toEqual([...phasesOfPairs]);
    expect(vocabularies.sdgs.map((sdg) => sdg.id)).toEqual(Array.from({ length: 17 }, (_, at) => String(at + 1)));
  });
});

describe('duties of the kinds of organisation', () => {
  it('belong to a kind each, and are left open for the private sector', () => {
    const withDuties = organisationKinds.filter((kind) => kind.duties).map((kind) => kind.id);
    expect(withDuties).toEqual(Object.keys(organisationDuties));
    expect(organisationDuties['private']?.duties).toEqual({ pre: [], during: [], post: [] });
  });

  it('keep the wording of the source', () => {
    expect(organisationDuties['secretariat']?.duties.post).toContain('Publications – (i.e. UCLG peer learning notes)');
  });
});

describe('VocabulariesService', () => {
  it.each(interfaceLanguages)('lists all vocabularies in %s as the contract says', (lang) => {
    const view = vocabulariesView.parse(service.list(lang));
    expect(view.lang).toBe(lang);
    expect(Object.keys(view.vocabularies)).toEqual([...vocabularyNames]);
  });

  it('marks as proposed what the sources do not have', () => {
    const housing = { id: 'housing-policies' };
    expect(service.list('en').vocabularies.themes).toContainEqual({
      ...housing,
      label: 'Housing policies',
      proposed: false,
    });
    expect(service.list('es').vocabularies.themes).toContainEqual({
      ...housing,
      label: 'Políticas de vivienda',
      proposed: true,
    });
    const review = service.list('en').vocabularies.methodologies.find((term) => term.id === 'peer-review');
    expect(review).toEqual({ id: 'peer-review', label: 'Peer review', proposed: true });
  });

  it('gives the labels of an id in all languages', () => {
    expect(service.labels('regions').get('africa')).toEqual({
      en: 'Africa',
      es: 'África',
      fr: 'Afrique',
      pt: 'África',
      ar: 'أفريقيا',
    });
  });

  it('refuses ids that are not in the vocabulary, and says for which field', () => {
    expect(() => service.assertKnown('themes', ['public-space', 'gender'], 'themes')).not.toThrow();
    expect(() => service.assertKnown('themes', [], 'themes')).not.toThrow();
    for (const ids of [['public-space', 'invented'], ['constructor'], ['__proto__'], ['africa']]) {
      expect(refusalOf(ids)).toMatchObject({ code: 'unknown-term', fields: { offers: 'unknown' } });
    }
  });

  it('knows each word for an entry once, in all languages', () => {
    expect(service.synonyms('themes', 'housing-policies')).toEqual(
      expect.arrayContaining(['Housing policies', 'Políticas de vivienda', 'Políticas de habitação', 'سياسات الإسكان']),
    );
    expect(service.synonyms('organisation-kinds', 'committee').length).toBe(5);
    expect(service.synonyms('regions', 'metropolis')).toEqual(['Metropolis', 'متروبوليس']);
    expect(service.synonyms('themes', 'invented')).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { VocabulariesService } from '../../vocabularies/vocabularies.service.js';
import { existingResources } from './existing-resources.js';
import { peerLearningNotes } from './peer-learning-notes.js';

const vocabularies = new VocabulariesService();
const titlesOf = (number: number | null) =>
  peerLearningNotes.filter((note) => note.number === number).flatMap((note) => note.editions.map(({ title }) => title));

describe('the peer-learning notes', () => {
  it('are 28 works in 31 editions: numbers 1 to 27 in order, then one without a number', () => {
    expect(peerLearningNotes.map((note) => note.number)).toEqual([
      ...Array.from({ length: 27 }, (_, at) => at + 1),
      null,
    ]);
    expect(peerLearningNotes.flatMap((note) => note.editions)).toHaveLength(31);
  });

  it('keep the titles exactly as listed, oddities too', () => {
    expect(titlesOf(1)).toEqual(['PLN 1 Governance and Urban Development']);
    expect(titlesOf(2)).toEqual(['PLN 02 Integrating Lessons of Housing Policies']);
    expect(titlesOf(3)).toEqual(['PLN 03 Maputo Hygiene Health And Markets']);
    expect(titlesOf(7)).toEqual(['PLN 07 Regional Planning Based on Intermediary Cities Santa Fe']);
    expect(titlesOf(17)).toEqual(['PLN 17 Inclusive Development Policies Santa Fé']);
    expect(titlesOf(18)).toEqual(['PLN 18 SDGs 11 and 16 Durban-Joburg-Sri Lanka']);
    expect(titlesOf(24)).toEqual(['PLN 24 Disaster Risk Reduction: Localizing the Sendai Framework, Surabaya']);
    expect(titlesOf(26)).toEqual([
      'PLN 26 Climate Resilience and Urban Development Niteroi ENG',
      'PLN 26 Climate Resilience and Urban Development Niteroi ESP',
      'PLN 26 Climate Resilience and Urban Development Niterói POR',
    ]);
    expect(titlesOf(27)).toEqual([
      'PLN 27 Urban Resilience and Sustainability ENG',
      'PLN 27 Resiliencia urbana y Sustenabilidad ESP',
    ]);
    expect(titlesOf(null)).toEqual(['Decentralized Cooperation to Democratize the City Brazil-Mozambique 2015']);
  });

  it('state a language only where the list prints one', () => {
    const stated = peerLearningNotes.filter((note) => note.editions.some((edition) => edition.lang !== 'und'));
    expect(stated.map((note) => [note.number, note.editions.map((edition) => edition.lang)])).toEqual([
      [26, ['en', 'es', 'pt']],
      [27, ['en', 'es']],
    ]);
  });

  it('carry goals only where the title states them', () => {
    const tagged = peerLearningNotes.filter((note) => note.sdgs.length > 0);
    expect(tagged.map((note) => [note.number, note.sdgs])).toEqual([
      [16, [8]],
      [18, [11, 16]],
    ]);
  });

  it('have known issues, at least one each', () => {
    for (const note of peerLearningNotes) {
      expect(note.themes.length).toBeGreaterThan(0);
      vocabularies.assertKnown('themes', note.themes, 'themes');
    }
  });
});

describe('the existing resources', () => {
  it('are seven, without any invented address', () => {
    expect(existingResources).toHaveLength(7);
    expect(existingResources.filter((resource) => 'url' in resource)).toEqual([]);
  });

  it('have known kinds, issues and methodologies', () => {
    for (const resource of existingResources) {
      vocabularies.assertKnown('resource-kinds', [resource.kind], 'kind');
      vocabularies.assertKnown('themes', resource.themes, 'themes');
      vocabularies.assertKnown('methodologies', resource.methodologies, 'methodologies');
    }
  });
});

import { describe, expect, it } from '@jest/globals';
import { VocabulariesService } from '../../vocabularies/vocabularies.service.js';
import { referenceOrganisations } from './organisations.js';

const named = (name: string) => referenceOrganisations.find((organisation) => organisation.name === name);

describe('the organisations of the sources', () => {
  it('are 45, each once', () => {
    expect(referenceOrganisations).toHaveLength(45);
    expect(new Set(referenceOrganisations.map((organisation) => organisation.name)).size).toBe(45);
  });

  it('leave unknown what the sources do not say', () => {
    expect(named('MELGA')).toEqual({ name: 'MELGA', kind: 'association' });
    expect(named('MILE')).toEqual({ name: 'MILE', kind: 'academia', country: 'ZA', place: 'Durban' });
    expect(named('Barcelona City Council')).toHaveProperty('regions', []);
    expect(referenceOrganisations.filter((organisation) => 'size' in organisation)).toEqual([]);
  });

  it('keep their spelling', () => {
    expect(named('Niterói')).toHaveProperty('regions', ['latin-america']);
    expect(named('Diputació de Barcelona')).toHaveProperty('kind', 'government-region');
    expect(named('Committee on Social Inclusion, Participatory Democracy and Human Rights')).toBeDefined();
  });

  it('have known kinds and regions', () => {
    const vocabularies = new VocabulariesService();
    for (const { kind, regions = [] } of referenceOrganisations) {
      vocabularies.assertKnown('organisation-kinds', [kind], 'kind');
      vocabularies.assertKnown('regions', regions, 'regions');
    }
  });
});

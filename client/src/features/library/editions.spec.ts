import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { langAttribute } from '../../lib/i18n/lang-attribute.js';
import { editionsFor, titleFor } from './editions.js';

const work = {
  title: 'Housing',
  lang: 'en',
  editions: [
    { title: 'Housing', lang: 'en' },
    { title: 'Vivienda', lang: 'es' },
    { title: 'Habitação', lang: 'pt-BR' },
  ],
};

describe('editions', () => {
  it.each([
    ['es', 'Vivienda'],
    ['pt', 'Habitação'],
    ['ar', 'Housing'],
  ])('for a reader of %s the title is %s', (language, title) => {
    expect(titleFor(work, language).title).toBe(title);
  });

  it('come with the own language first, otherwise as listed', () => {
    expect(editionsFor(work, 'pt').map(({ lang }) => lang)).toEqual(['pt-BR', 'en', 'es']);
    expect(editionsFor(work, 'ar')).toEqual(work.editions);
  });

  it('are all there, once, and begin with the one whose title is shown', () => {
    const lang = fc.constantFrom('en', 'es', 'fr', 'pt', 'ar', 'und', 'pt-BR');
    const editions = fc.array(fc.record({ title: fc.string(), lang }), { minLength: 1 });
    fc.assert(
      fc.property(editions, fc.constantFrom('en', 'pt', 'ar'), (given, language) => {
        const resource = { ...given[0]!, editions: given };
        const ordered = editionsFor(resource, language);
        expect(new Set(ordered)).toEqual(new Set(given));
        expect(ordered).toHaveLength(given.length);
        expect(ordered[0]).toMatchObject({ title: titleFor(resource, language).title });
      }),
    );
  });

  it('without a stated language claim none', () => {
    expect(langAttribute('und')).toBeUndefined();
    expect(langAttribute('pt-BR')).toBe('pt-BR');
  });
});

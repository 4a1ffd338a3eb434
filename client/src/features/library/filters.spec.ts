import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { resourceFacets } from '#shared/resources/resource.contract.js';
import { filtersSet, without, type Filters } from './filters.js';

const values = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 3 });
const filters: fc.Arbitrary<Filters> = fc.record({
  chosen: fc.record({ lang: values, theme: values, methodology: values, kind: values, sdg: values, group: values }),
  q: fc.string(),
});

describe('filters', () => {
  it('are dropped one by one until none is set, none of the others with it', () => {
    fc.assert(
      fc.property(filters, (given) => {
        let left = given;
        for (const { name } of filtersSet(given)) {
          const before = filtersSet(left);
          left = without(left, name);
          expect(filtersSet(left)).toEqual(before.filter((filter) => filter.name !== name));
        }
        expect(filtersSet(left)).toEqual([]);
      }),
    );
  });

  it('are named in the order of the panel, the search last', () => {
    const nothing = Object.fromEntries(resourceFacets.map((name) => [name, []])) as unknown as Filters['chosen'];
    const set = filtersSet({ chosen: { ...nothing, theme: ['housing'], lang: ['pt', 'es'] }, q: 'markets' });
    expect(set).toEqual([
      { name: 'lang', values: ['pt', 'es'] },
      { name: 'theme', values: ['housing'] },
      { name: 'q', values: ['markets'] },
    ]);
  });
});

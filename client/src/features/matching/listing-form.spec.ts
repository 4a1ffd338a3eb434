import { describe, expect, it } from '@jest/globals';
import { listingUpdate } from '#shared/matching/listing.contract.js';
import { checkForm } from '../../lib/form/form-values.js';
import { formOf, listingForm, monthChoices, OWN_REGION } from './listing-form.js';

const filled = { ...formOf(), title: 'Land records', themes: ['cadastre-and-urban-planning'] };

describe('the form of a request or an offer', () => {
  it('has eight fields, of which a title and an issue are needed', () => {
    expect(checkForm(listingForm, formOf())).toEqual({ problems: { title: 'required', themes: 'required' } });
    expect(Object.keys(formOf())).toHaveLength(8);
  });

  it('is what the contract takes', () => {
    for (const own of [[], [OWN_REGION]]) {
      const wishedRegions = [...own, 'africa'];
      const checked = checkForm(listingForm, { ...filled, wishedRegions, month: '2027-01' });
      const input = 'input' in checked ? checked.input : undefined;
      expect(listingUpdate.safeParse({ ...input, revision: 1 }).success).toBe(true);
      expect([input?.keepsToRegion, input?.wishedRegions]).toEqual([own.length > 0, ['africa']]);
    }
  });
});

describe('the months to choose from', () => {
  it.each([
    ['2026-11-30T23:30:00Z', '2026-11', '2028-10'],
    ['2026-12-31T23:59:59Z', '2026-12', '2028-11'],
    ['2027-01-01T00:00:00Z', '2027-01', '2028-12'],
  ])('at %s go from %s to %s', (now, first, last) => {
    const months = monthChoices(new Date(now), '');
    expect([months[0], months.at(-1), months.length]).toEqual([first, last, 24]);
  });

  it('keep one that is over, where it is chosen', () => {
    expect(monthChoices(new Date('2027-01-15T00:00:00Z'), '2026-03').slice(0, 2)).toEqual(['2026-03', '2027-01']);
  });
});

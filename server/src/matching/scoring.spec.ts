import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PointName } from '#shared/matching/match.contract.js';
import { newId } from '../core/ids.js';
import { relaxationsOf, type Candidate } from './relaxations.js';
import { compared, isMatch, pointsOf, ranked, type Criteria } from './scoring.js';

const NOW = '2026-11';
const request: Criteria = {
  kind: 'request',
  themes: ['cadastre-and-urban-planning'],
  sdgs: [],
  methodologies: ['job-shadowing'],
  languages: ['pt'],
  wishedRegions: ['africa'],
  wishedSizes: ['over-1m'],
  month: '2027-01',
  regions: ['africa'],
  size: '250k-1m',
};
const offer: Criteria = {
  kind: 'offer',
  themes: ['cadastre-and-urban-planning', 'gender'],
  sdgs: ['11'],
  methodologies: ['job-shadowing'],
  languages: ['pt', 'en'],
  wishedRegions: [],
  wishedSizes: [],
  month: '2027-01',
  regions: ['africa'],
  size: 'over-1m',
};
const missedOf = (mine: Criteria, theirs: Criteria) => compared(mine, [theirs], NOW)[0]!.missed;
const citiesOf = (mine: Criteria, all: readonly Candidate[]) =>
  new Set(all.filter((one) => isMatch(missedOf(mine, one))).map(({ organisationId }) => organisationId.toHexString()));
const nothingAsked: Record<PointName, Partial<Criteria>> = {
  theme: { themes: [] },
  sdg: { sdgs: [] },
  methodology: { methodologies: [] },
  language: { languages: [] },
  region: { wishedRegions: [] },
  size: { wishedSizes: [] },
  month: { month: undefined },
};
const verdicts = (mine: Criteria, theirs: Criteria) =>
  Object.fromEntries(pointsOf(mine, theirs, NOW).map(({ point, isMatched }) => [point, isMatched]));

describe('what is compared', () => {
  it('is what one asks, in a fixed order; what matched is named', () => {
    expect(pointsOf(request, offer, NOW).map(({ point, common }) => [point, common])).toEqual([
      ['theme', ['cadastre-and-urban-planning']],
      ['methodology', ['job-shadowing']],
      ['language', ['pt']],
      ['region', ['africa']],
      ['size', ['over-1m']],
      ['month', ['2027-01']],
    ]);
  });

  it.each<[string, Partial<Criteria>, PointName, boolean]>([
    ['another issue', { themes: ['gender'] }, 'theme', false],
    ['no methodology stated', { methodologies: [] }, 'methodology', false],
    ['another language', { languages: ['en'] }, 'language', false],
    ['one of several regions', { regions: ['metropolis', 'africa'] }, 'region', true],
    ['a smaller city', { size: 'under-50k' }, 'size', false],
    ['a size that nobody knows', { size: undefined }, 'size', false],
    ['help from an earlier month on', { month: '2026-12' }, 'month', true],
    ['help from a later month on', { month: '2027-03' }, 'month', false],
    ['no month stated', { month: undefined }, 'month', false],
  ])('%s', (_, difference, point, isMatched) => {
    expect(verdicts(request, { ...offer, ...difference })[point]).toBe(isMatched);
  });

  it.each([
    ['2026-01', '2026-10', true],
    ['2026-01', '2026-11', true],
    ['2026-01', '2026-12', false],
    ['2026-12', '2025-01', true],
  ])('needed in %s, offered from %s: a month that is over counts as this one', (needed, from, isMatched) => {
    const [asks, offers] = [
      { ...request, month: needed },
      { ...offer, month: from },
    ];
    expect([verdicts(asks, offers)['month'], verdicts(offers, asks)['month']]).toEqual([isMatched, isMatched]);
  });
});

describe('a match', () => {
  it.each<[string, Partial<Criteria>, boolean]>([
    ['fits in everything', {}, true],
    ['misses three', { methodologies: [], languages: ['en'], regions: ['europe'] }, true],
    ['misses four', { methodologies: [], languages: ['en'], regions: ['europe'], size: undefined }, false],
    ['misses the issue alone', { themes: ['gender'] }, false],
  ])('%s', (_, difference, isOne) => {
    expect(isMatch(missedOf(request, { ...offer, ...difference }))).toBe(isOne);
  });
});

const some = (...values: string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
const criteria = (kind: Criteria['kind']) =>
  fc.record({
    kind: fc.constant(kind),
    themes: some('a', 'b', 'c'),
    sdgs: some('1', '2'),
    methodologies: some('x', 'y', 'z'),
    languages: some('en', 'fr', 'ar'),
    wishedRegions: some('africa', 'europe'),
    wishedSizes: some('under-50k', 'over-1m'),
    month: fc.option(fc.constantFrom('2026-10', '2027-01', '2027-05'), { nil: undefined }),
    regions: some('africa', 'europe'),
    size: fc.option(fc.constantFrom('under-50k', 'over-1m'), { nil: undefined }),
  });
const candidates = fc
  .array(criteria('offer'), { maxLength: 12 })
  .map((offers) =>
    offers.map((one, at) => ({ ...one, _id: newId(), organisationId: newId(), createdAt: new Date(1000 * (at % 3)) })),
  );

describe('whatever is asked', () => {
  it('a point is counted where something is asked, and matched where something is in common', () => {
    fc.assert(
      fc.property(criteria('request'), criteria('offer'), (mine, theirs) => {
        for (const { isMatched, asked, common } of pointsOf(mine, theirs, NOW)) {
          expect(asked.length).toBeGreaterThan(0);
          expect(isMatched).toBe(common.length > 0);
          expect(common.every((value) => asked.includes(value))).toBe(true);
        }
      }),
    );
  });

  it('who offers more never matches less', () => {
    fc.assert(
      fc.property(criteria('request'), criteria('offer'), fc.constantFrom('en', 'fr', 'ar'), (mine, theirs, tag) => {
        const more = { ...theirs, languages: [...theirs.languages, tag] };
        if (isMatch(missedOf(mine, theirs))) expect(isMatch(missedOf(mine, more))).toBe(true);
      }),
    );
  });

  it('the order depends on nothing but what is compared', () => {
    fc.assert(
      fc.property(criteria('request'), candidates, (mine, all) => {
        const idsOf = (found: readonly { candidate: { _id: object } }[]) => found.map(({ candidate }) => candidate._id);
        const found = ranked(mine, compared(mine, all, NOW), NOW);
        expect(idsOf(ranked(mine, compared(mine, all.toReversed(), NOW), NOW))).toEqual(idsOf(found));
        const missed = found.map((one) => one.missed.length);
        expect(missed).toEqual(missed.toSorted((a, b) => a - b));
      }),
    );
  });

  it('what a relaxation promises is what comes when it is followed', () => {
    fc.assert(
      fc.property(criteria('request'), candidates, (mine, all) => {
        const before = citiesOf(mine, all);
        const pool = compared(mine, all, NOW);
        for (const { what, add, cities } of relaxationsOf(mine, { candidates: pool, ofAnyTheme: pool })) {
          if (what === 'region-kept') throw new Error('It is kept to no region');
          const less = add === undefined ? nothingAsked[what] : { languages: [...mine.languages, add] };
          const after = citiesOf({ ...mine, ...less }, all);
          expect(cities).toBeGreaterThan(0);
          expect([...before].every((city) => after.has(city))).toBe(true);
          expect(after.size - before.size).toBe(cities);
        }
      }),
    );
  });
});

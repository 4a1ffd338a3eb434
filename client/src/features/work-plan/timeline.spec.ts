import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { scaleOf } from './timeline.js';

const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const spans = fc.tuple(days, days).map(([one, other]) => {
  const [startsOn, endsOn] = one < other ? [one, other] : [other, one];
  return { startsOn, endsOn };
});

describe('the scale of a timeline', () => {
  it('begins with the month of the first start, ends with that of the last end, and has today in it', () => {
    const { columns, at } = scaleOf([{ startsOn: '2026-09-10', endsOn: '2026-10-02' }], '2026-11-21');
    expect(columns).toEqual(['2026-09-01', '2026-10-01', '2026-11-01']);
    expect(at('2026-09-01')).toBe(0);
    expect(at('2026-12-01')).toBe(100);
    expect(at('2026-12-02')).toBeNull();
  });

  it('takes the last day of a span as part of it', () => {
    const { placeOf } = scaleOf([], '2026-11-21');
    expect(placeOf({ startsOn: '2026-11-01', endsOn: '2026-11-30' })).toEqual({ from: 0, size: 100 });
    expect(placeOf({ startsOn: '2026-11-16', endsOn: '2026-11-16' }).size).toBeCloseTo(100 / 30);
  });

  it('goes by quarters and years where months would be too many', () => {
    const first = { startsOn: '2026-02-10', endsOn: '2026-03-01' };
    expect(
      scaleOf([first, { startsOn: '2028-01-01', endsOn: '2028-06-30' }], '2026-03-01').columns.slice(0, 2),
    ).toEqual(['2026-01-01', '2026-04-01']);
    expect(scaleOf([first, { startsOn: '2034-01-01', endsOn: '2034-06-30' }], '2026-03-01').columns).toHaveLength(9);
  });

  it('has a readable number of columns and a place within it for everything, whatever is planned', () => {
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 20 }), days, (planned, today) => {
        const { columns, placeOf, at } = scaleOf(planned, today);
        expect(columns.length).toBeGreaterThan(0);
        expect(columns.length).toBeLessThanOrEqual(19);
        expect(at(today)).not.toBeNull();
        for (const span of planned) {
          const { from, size } = placeOf(span);
          expect(from).toBeGreaterThanOrEqual(0);
          expect(size).toBeGreaterThan(0);
          expect(from + size).toBeLessThanOrEqual(100 + 1e-9);
        }
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  capabilityLevels,
  capabilityNames,
  moments,
  type AssessmentView,
  type CapabilityLevel,
  type Moment,
} from '#shared/assessments/assessment.contract.js';
import { AXIS_WIDTH, byCapability, dotsOf, heightOf, momentsOf, ticks } from './by-capability.js';

let made = 0;
const assessment = (moment: Moment, level: CapabilityLevel, city = 'Ribalta'): AssessmentView => ({
  assessmentId: String((made += 1)).padStart(24, '0'),
  moment,
  organisation: { organisationId: 'c'.repeat(24), name: city, kind: 'city', isDemonstration: false },
  revision: 1,
  lang: 'en',
  capabilities: capabilityNames.map((capability) => ({ capability, level, reason: 'So it is' })),
  createdAt: '2026-01-01T00:00:00.000Z',
  savedAt: '2026-01-01T00:00:00.000Z',
});

describe('assessments by capability', () => {
  it('are those of each rater, in the order of the moments and cities', () => {
    const given = [
      assessment('end', 'lasting'),
      assessment('start', 'not-yet'),
      assessment('start', 'beginning', 'Mvulani'),
    ];
    const all = byCapability(given);
    expect(all.map(({ capability }) => capability)).toEqual(capabilityNames);
    for (const { judged } of all) {
      expect(judged.map(({ moment, organisation, level }) => [moment, organisation.name, level])).toEqual([
        ['start', 'Mvulani', 'beginning'],
        ['start', 'Ribalta', 'not-yet'],
        ['end', 'Ribalta', 'lasting'],
      ]);
    }
    expect(momentsOf(given)).toEqual(['start', 'end']);
  });

  const level = fc.constantFrom(...capabilityLevels);
  const given = fc.array(fc.tuple(fc.constantFrom(...moments), level), { minLength: 1, maxLength: 40 });

  it('have a dot for each rater on the chart, nearest to the level that was given, none on another', () => {
    fc.assert(
      fc.property(given, (pairs) => {
        const assessments = pairs.map(([moment, one]) => assessment(moment, one));
        const [first] = byCapability(assessments);
        const shown = momentsOf(assessments);
        const dots = dotsOf(first!.judged, shown);
        expect(dots.length).toBe(pairs.length);
        expect(new Set(dots.map(({ x, y }) => `${x} ${y}`)).size).toBe(pairs.length);
        for (const { id, x, y } of dots) {
          const judged = first!.judged.find(({ assessmentId }) => assessmentId === id)!;
          const nearest = ticks.toSorted((a, b) => Math.abs(a - x) - Math.abs(b - x))[0]!;
          expect(capabilityLevels[ticks.indexOf(nearest)]).toBe(judged.level);
          expect([x > 6, x < AXIS_WIDTH - 6, y > 6, y < heightOf(shown.length)]).toEqual([true, true, true, true]);
        }
      }),
    );
  });
});

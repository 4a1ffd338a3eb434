import { describe, expect, it } from '@jest/globals';
import { assessmentInput, capabilityNames, type AssessmentView } from '#shared/assessments/assessment.contract.js';
import { assessmentDraft, draftOf, inputOf, isOvertaken, missingIn } from './assessment-draft.js';

const saved: AssessmentView = {
  assessmentId: 'a'.repeat(24),
  moment: 'start',
  organisation: { organisationId: 'c'.repeat(24), name: 'Ribalta', kind: 'city', isDemonstration: false },
  revision: 2,
  lang: 'pt',
  capabilities: capabilityNames.map((capability) => ({ capability, level: 'beginning', reason: 'So it is' })),
  createdAt: '2026-01-01T00:00:00.000Z',
  savedAt: '2026-01-01T00:00:00.000Z',
};
const said = (reason: string) => {
  const draft = draftOf(saved, 'en');
  return { ...draft, capabilities: { ...draft.capabilities, adapt: { ...draft.capabilities.adapt, reason } } };
};

describe('the draft of an assessment', () => {
  it('begins blank: a level and a reason are missing of each of the five', () => {
    const draft = draftOf(null, 'en');
    expect(missingIn(draft)).toHaveLength(10);
    expect(missingIn(said('  '))).toEqual([{ capability: 'adapt', what: 'reason' }]);
    expect(missingIn(draftOf(saved, 'en'))).toEqual([]);
  });

  it('is what the contract takes, without what was left blank', () => {
    const input = inputOf(draftOf(saved, 'en'));
    expect(assessmentInput.parse(input)).toEqual(input);
    expect(input).toMatchObject({ basedOn: 2, lang: 'pt' });
    expect(Object.keys(input.capabilities[0]!)).toEqual(['capability', 'level', 'reason']);
  });

  it('comes back from the device as it was', () => {
    expect(assessmentDraft.parse(JSON.parse(JSON.stringify(said('Mine'))))).toEqual(said('Mine'));
  });

  it('is overtaken by what the rater saved elsewhere meanwhile, not by its own words', () => {
    const older = { ...said('Mine'), basedOn: 1 };
    expect(isOvertaken(older, saved)).toBe(true);
    expect(isOvertaken({ ...older, basedOn: 2 }, saved)).toBe(false);
    expect(isOvertaken({ ...draftOf(saved, 'en'), basedOn: 1 }, saved)).toBe(false);
    expect(isOvertaken(older, null)).toBe(false);
  });
});

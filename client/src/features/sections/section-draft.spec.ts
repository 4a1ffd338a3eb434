import { describe, expect, it } from '@jest/globals';
import { basedOn, draftOf, goingOnFrom, isUntouched, savedMeanwhile, sectionDraft, signed } from './section-draft.js';

let ids = 0;
const newId = () => `client-${(ids += 1)}`;
const there = (version: number, body: string) => ({ version, body, lang: 'en' });

describe('the draft of a section', () => {
  it('begins from what is there, or from nothing in the language of the writer', () => {
    expect(draftOf(there(3, 'Drains'), 'pt')).toEqual({
      body: 'Drains',
      lang: 'en',
      base: { version: 3, body: 'Drains' },
    });
    expect(draftOf(undefined, 'pt')).toEqual({ body: '', lang: 'pt', base: { version: 0, body: '' } });
  });

  it('sends the same words under the same id, others under another', () => {
    const first = signed({ ...draftOf(undefined, 'en'), body: ' Drains ' }, newId);
    expect(first.sent.body).toBe('Drains');
    expect(signed(first, newId).sent).toEqual(first.sent);
    expect(signed({ ...first, body: 'Drains again' }, newId).sent.clientId).not.toBe(first.sent.clientId);
    expect(signed({ ...first, lang: 'pt' }, newId).sent.clientId).not.toBe(first.sent.clientId);
  });

  it('knows what somebody saved meanwhile, and goes on from there with its own words or others', () => {
    const draft = { ...draftOf(there(1, 'Drains'), 'en'), body: 'Drains, two' };
    expect(savedMeanwhile(draft, there(1, 'Drains'))).toBeUndefined();
    const theirs = there(2, 'Drains, all');
    expect(savedMeanwhile(draft, theirs)).toBe(theirs);
    expect(basedOn(draft, theirs)).toBe(1);
    const goesOn = goingOnFrom(draft, theirs);
    expect([goesOn.body, savedMeanwhile(goesOn, theirs), basedOn(goesOn, theirs)]).toEqual([
      'Drains, two',
      undefined,
      2,
    ]);
    expect(goingOnFrom(draft, theirs, 'Both').body).toBe('Both');
  });

  it('does not take what it sent itself, and had no answer to, for what somebody else saved', () => {
    const draft = signed({ ...draftOf(there(1, 'Drains'), 'en'), body: 'Drains, two' }, newId);
    const arrived = there(2, 'Drains, two');
    expect(savedMeanwhile(draft, arrived)).toBeUndefined();
    expect(basedOn({ ...draft, body: 'Drains, two, three' }, arrived)).toBe(2);
  });

  it('is worth keeping once it says something else', () => {
    const draft = draftOf(there(1, 'Drains'), 'en');
    expect([draft, { ...draft, body: ' ' }, { ...draft, body: 'Drains ' }].map(isUntouched)).toEqual([
      true,
      true,
      true,
    ]);
    expect(isUntouched({ ...draft, body: 'Drains!' })).toBe(false);
  });

  it('comes back from the device as it was', () => {
    const draft = signed({ ...draftOf(there(1, 'Drains'), 'en'), body: 'Drains, two' }, newId);
    expect(sectionDraft.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });
});

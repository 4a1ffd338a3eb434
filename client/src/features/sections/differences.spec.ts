import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { differences } from './differences.js';

/** Texts that have much in common, and any others. */
const text = fc.oneof(
  fc
    .array(fc.constantFrom('market ', 'clean ', 'água ', 'سوق ', '市', '\n', '. '), { maxLength: 40 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
const without = (kind: string, before: string, after: string) =>
  differences(before, after)
    .filter((piece) => piece.kind !== kind)
    .map((piece) => piece.text)
    .join('');

describe('differences', () => {
  it('are by words', () => {
    expect(differences('We clean at night.', 'We clean every night, always.')).toEqual([
      { kind: 'same', text: 'We clean ' },
      { kind: 'removed', text: 'at' },
      { kind: 'added', text: 'every' },
      { kind: 'same', text: ' night' },
      { kind: 'added', text: ', always' },
      { kind: 'same', text: '.' },
    ]);
    expect(differences('市場', '市区').map(({ kind }) => kind)).toEqual(['same', 'removed', 'added']);
  });

  it('are none between equal texts, and all where nothing was before', () => {
    expect(differences('The same', 'The same')).toEqual([{ kind: 'same', text: 'The same' }]);
    expect(differences('', 'All')).toEqual([{ kind: 'added', text: 'All' }]);
    expect(differences('', '')).toEqual([]);
  });

  it('give both texts back, whole', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(without('added', before, after)).toBe(before);
        expect(without('removed', before, after)).toBe(after);
      }),
    );
  });

  it('give them back too where they are too long to be compared', () => {
    const [before, after] = ['ab', 'cd'].map(([one, other]) => `${one} ${other} `.repeat(2_400)) as [string, string];
    expect(without('added', before, after)).toBe(before);
    expect(without('removed', before, after)).toBe(after);
  });
});

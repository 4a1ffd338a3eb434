import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { merged } from './merged.js';

const text = (...paragraphs: string[]) => paragraphs.join('\n\n');
const base = text('Water', 'Drains', 'Stalls');

describe('two texts from one base', () => {
  it.each([
    [
      'different paragraphs',
      text('Water, twice', 'Drains', 'Stalls'),
      text('Water', 'Drains', 'Stalls, all'),
      text('Water, twice', 'Drains', 'Stalls, all'),
    ],
    [
      'neighbours',
      text('Water, twice', 'Drains', 'Stalls'),
      text('Water', 'One drain', 'Stalls'),
      text('Water, twice', 'One drain', 'Stalls'),
    ],
    [
      'both add at the end',
      text('Water', 'Drains', 'Stalls', 'Theirs'),
      text('Water', 'Drains', 'Stalls', 'Mine'),
      text('Water', 'Drains', 'Stalls', 'Theirs', 'Mine'),
    ],
    [
      'one adds before what the other changed',
      text('Water', 'New', 'Drains', 'Stalls'),
      text('Water', 'One drain', 'Stalls'),
      text('Water', 'New', 'One drain', 'Stalls'),
    ],
    [
      'both make the same change',
      text('Water', 'One drain', 'Stalls'),
      text('Water', 'One drain', 'Stalls', 'Mine'),
      text('Water', 'One drain', 'Stalls', 'Mine'),
    ],
    [
      'one takes away what the other left',
      text('Water', 'Stalls'),
      text('Water', 'Drains', 'Stalls', 'Mine'),
      text('Water', 'Stalls', 'Mine'),
    ],
  ])('%s: come together', (_what, theirs, own, expected) => {
    expect(merged(base, theirs, own)).toBe(expected);
  });

  it.each([
    ['the same paragraph', text('Water', 'One drain', 'Stalls'), text('Water', 'Two drains', 'Stalls')],
    ['what the other took away', text('Water', 'Stalls'), text('Water', 'Two drains', 'Stalls')],
    ['the inside of what the other replaced', text('All of it'), text('Water', 'New', 'Drains', 'Stalls')],
  ])('%s: are left to people', (_what, theirs, own) => {
    expect(merged(base, theirs, own)).toBeUndefined();
    expect(merged(base, own, theirs)).toBeUndefined();
  });

  it('come together where nothing was before', () => {
    expect(merged('', 'Theirs', 'Mine')).toBe(text('Theirs', 'Mine'));
  });

  const paragraphs = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 7 });

  it('never lose a paragraph that either wrote, nor one that both kept', () => {
    let together = 0;
    fc.assert(
      fc.property(paragraphs, paragraphs, paragraphs, (before, theirs, own) => {
        const result = merged(text(...before), text(...theirs), text(...own));
        if (result === undefined) return;
        together += 1;
        const all = result === '' ? [] : result.split('\n\n');
        const count = (list: string[], one: string) => list.filter((other) => other === one).length;
        for (const one of new Set([...before, ...theirs, ...own])) {
          // Neither less than both had, unless one of them took it away.
          const kept = Math.min(count(theirs, one), count(own, one));
          expect(count(all, one)).toBeGreaterThanOrEqual(kept);
          if (count(before, one) === 0) {
            expect(count(all, one)).toBeGreaterThanOrEqual(Math.max(count(theirs, one), count(own, one)));
          }
        }
      }),
      { numRuns: 2_000 },
    );
    expect(together).toBeGreaterThan(100);
  });

  it('are the other one where only one of them changed anything', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (before, changed) => {
        expect(merged(text(...before), text(...changed), text(...before))).toBe(text(...changed));
        expect(merged(text(...before), text(...before), text(...changed))).toBe(text(...changed));
      }),
    );
  });
});

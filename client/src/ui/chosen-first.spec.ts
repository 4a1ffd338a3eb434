import { describe, expect, it } from '@jest/globals';
import { chosenFirst } from './chosen-first.js';

const counts = [
  { value: 'housing', count: 9 },
  { value: 'markets', count: 5 },
  { value: 'water', count: 2 },
];

describe('chosenFirst', () => {
  it('leaves the order alone while nothing is chosen', () => {
    expect(chosenFirst(counts, [])).toEqual(counts);
  });

  it('puts what is chosen before what is frequent, once', () => {
    expect(chosenFirst(counts, ['water', 'markets']).map(({ value }) => value)).toEqual([
      'water',
      'markets',
      'housing',
    ]);
  });

  it('keeps a chosen value that nothing carries any more', () => {
    expect(chosenFirst(counts, ['shade'])).toEqual([{ value: 'shade', count: 0 }, ...counts]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { batched } from './batched.js';

describe('batched', () => {
  it('asks once for what is asked at the same moment, at most so many at a time', async () => {
    const asked: string[][] = [];
    const load = batched(async (keys) => {
      asked.push(keys);
      return new Map(keys.map((key) => [key, key.toUpperCase()]));
    }, 2);
    expect(await Promise.all([load('a'), load('b'), load('c')])).toEqual(['A', 'B', 'C']);
    expect(await load('d')).toBe('D');
    expect(asked).toEqual([['a', 'b'], ['c'], ['d']]);
  });

  it('answers null for what is not there, and fails for all when the question failed', async () => {
    const load = batched<string>(async (keys) => {
      if (keys.includes('broken')) throw new Error('no answer');
      return new Map();
    }, 5);
    expect(await load('unknown')).toBeNull();
    const answers = await Promise.allSettled([load('a'), load('broken')]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});

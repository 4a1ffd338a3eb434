import { describe, expect, it } from '@jest/globals';
import { Kept, keptOrFound } from './kept.js';

describe('what is kept', () => {
  it('is asked for once, until it is dropped', async () => {
    const kept = new Kept<string | undefined>(60_000, 100);
    const asked: string[][] = [];
    const find = (missing: string[]) => {
      asked.push(missing);
      return Promise.resolve(new Map(missing.filter((key) => key !== 'none').map((key) => [key, `the ${key}`])));
    };
    const answer = async (...keys: string[]) => [
      ...(await keptOrFound(kept, new Map(keys.map((key) => [key, key])), find)).values(),
    ];
    expect(await answer('a', 'b', 'none')).toEqual(['the a', 'the b']);
    expect(await answer('a', 'none', 'c')).toEqual(['the a', 'the c']);
    kept.drop('a');
    await answer('a', 'b');
    expect(asked).toEqual([['a', 'b', 'none'], ['none', 'c'], ['a']]);
  });

  it('does not come back old: what began before the drop is not kept after it', async () => {
    const kept = new Kept<string>(60_000, 100);
    let answer: (value: string) => void = () => undefined;
    const old = kept.keep('a', new Promise((resolve) => (answer = resolve)));
    kept.drop('a');
    answer('old');
    await old;
    expect(kept.get('a')).toBeUndefined();
  });

  it('keeps no failure and forgets in time', async () => {
    const kept = new Kept<string>(-1, 100);
    await expect(kept.keep('a', Promise.reject(new Error('lost')))).rejects.toThrow('lost');
    await kept.keep('b', Promise.resolve('found'));
    expect([kept.get('a'), kept.get('b')]).toEqual([undefined, undefined]);
  });
});

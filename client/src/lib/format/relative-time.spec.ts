import { describe, expect, it } from '@jest/globals';
import { distanceOf } from './relative-time.js';

const now = new Date(2026, 10, 22, 12, 0, 0);

describe('distanceOf', () => {
  it.each([
    [new Date(2026, 10, 22, 11, 59, 40), { value: -0, unit: 'minute' }],
    [new Date(2026, 10, 22, 11, 48), { value: -12, unit: 'minute' }],
    [new Date(2026, 10, 22, 9, 30), { value: -2, unit: 'hour' }],
    [new Date(2026, 10, 21, 23, 0), { value: -1, unit: 'day' }],
    [new Date(2026, 10, 16, 0, 0), { value: -6, unit: 'day' }],
    [new Date(2026, 10, 24, 0, 0), { value: 2, unit: 'day' }],
    [new Date(2026, 10, 15, 23, 59), null],
  ])('%s', (time, distance) => {
    expect(distanceOf(time, now)).toEqual(distance);
  });
});

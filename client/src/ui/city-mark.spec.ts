import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cityMark, markShape } from './city-mark.js';

describe('cityMark', () => {
  it.each([
    ['Maputo', 'MA', 30],
    ['Porto Alegre', 'PA', 130],
    ['Lisboa', 'LI', 308],
    ['Sfax', 'SF', 212],
    ['Niterói', 'NI', 18],
    ['Blantyre', 'BL', 184],
    ['UCLG Africa', 'UA', 198],
    ['FNP', 'FN', 95],
    ['Jakarta', 'JA', 30],
    ['Santa Fe', 'SF', 184],
    ['Surabaya', 'SU', 264],
    ['Inhambane', 'IN', 226],
  ])('%s', (name, letters, hue) => {
    expect(cityMark(name)).toEqual({ letters, hue });
  });

  it('does not depend on how accents are encoded or on case', () => {
    expect(cityMark('Niterói'.normalize('NFD'))).toEqual(cityMark('NITERÓI'));
  });

  it('has one or two letters and a hue for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const { letters, hue } = cityMark(name);
        expect(letters.length).toBeGreaterThan(0);
        expect(hue).toBeGreaterThanOrEqual(4);
      }),
    );
  });
});

describe('markShape', () => {
  it.each([
    ['city', 'circle'],
    ['government-region', 'region'],
    ['committee', 'committee'],
    ['donor', 'circle'],
    [undefined, 'circle'],
  ])('%s is a %s', (kind, shape) => {
    expect(markShape(kind)).toBe(shape);
  });
});

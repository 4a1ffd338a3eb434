import { describe, expect, it } from '@jest/globals';
import { formatsFor } from './formats.js';

const now = new Date();
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);

describe('formatsFor', () => {
  it('writes Western digits in Arabic', () => {
    const formats = formatsFor('ar');
    expect(formats.number(1234)).toMatch(/^1.?234$/);
    expect(formats.date('2020-11-12T12:00:00Z')).toMatch(/12 .*2020/);
    expect(formats.relative(ago(3), now)).toContain('3');
  });

  it('says days as days, then the date', () => {
    const formats = formatsFor('en');
    expect(formats.relative(ago(1), now)).toBe('yesterday');
    expect(formats.relative(ago(3), now)).toBe('3 days ago');
    expect(formats.relative('2020-11-12T12:00:00Z', now)).toBe('12 November 2020');
    expect(formats.day(now, now)).toBe('Today');
    expect(formats.day(ago(1), now)).toBe('Yesterday');
  });

  it('writes a day of the calendar as that day, wherever the reader is', () => {
    const formats = formatsFor('en');
    expect(formats.plainDay('2020-11-12')).toBe('12 November 2020');
    expect(formats.plainDays('2020-12-02', '2020-12-27')).toMatch(/^2\s?–\s?27 December 2020$/u);
    expect(formats.plainDays('2020-12-02', '2020-12-02')).toBe('2 December 2020');
    expect([formats.month('2020-11-01'), formats.month('2021-01-01')]).toEqual(['Nov', 'Jan 2021']);
  });

  it('names languages and countries, and falls back to what it was given', () => {
    const formats = formatsFor('en');
    expect(formats.ownLanguageName('pt')).toBe('Português');
    expect(formats.languageName('pt')).toBe('Portuguese');
    expect(formats.countryName('MZ')).toBe('Mozambique');
    expect(formats.languageName('not a tag')).toBe('not a tag');
    expect(formats.list(['Maputo', 'Lisboa', 'Sfax'])).toBe('Maputo, Lisboa and Sfax');
  });
});

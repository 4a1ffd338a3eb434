import { describe, expect, it } from '@jest/globals';
import { pickLanguage } from './languages.js';

describe('pickLanguage', () => {
  it.each([
    ['ar', ['fr'], 'ar'],
    [null, ['sw', 'pt-BR', 'en'], 'pt'],
    ['xx', ['ES-mx'], 'es'],
    [null, [], 'en'],
  ] as const)('stored %s, browser %j: %s', (stored, browser, language) => {
    expect(pickLanguage(stored, browser)).toBe(language);
  });
});

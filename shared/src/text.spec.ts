import { describe, expect, test } from '@jest/globals';
import { line, paragraphs } from './text.js';

const accepts = (schema: ReturnType<typeof line>, text: string) => schema.safeParse(text).success;

describe.each([
  ['line', line(100)],
  ['paragraphs', paragraphs(100)],
])('%s', (_name, schema) => {
  test.each(['Niterói', 'النوع الاجتماعي', '住宅', '🏙️', '👩‍💻', '!', 'می‌خواهم', 'é'])('takes %s', (text) => {
    expect(accepts(schema, text)).toBe(true);
  });

  test.each([
    ['half a character, which no store keeps as it is', 'a\ud800b'],
    ['the other half', '\udc00'],
    ['zero', 'a\0b'],
    ['an escape', 'a\u001bb'],
    ['nothing to see: zero width', '\u200b\u2060'],
    ['nothing to see: soft hyphen', '\u00ad'],
    ['nothing to see: direction', '\u202e\u200f'],
    ['blanks', ' \u00a0\u3000'],
  ])('refuses %s', (_what, text) => {
    expect(accepts(schema, text)).toBe(false);
  });
});

test('a line has no breaks, whatever they are called; paragraphs have', () => {
  for (const lineBreak of ['\n', '\r', '\u2028', '\u2029', '\u0085']) {
    expect({ lineBreak, is: accepts(line(100), `a${lineBreak}b`) }).toEqual({ lineBreak, is: false });
  }
  expect(accepts(paragraphs(100), 'a\n\tb\r\nc\u2028d')).toBe(true);
});

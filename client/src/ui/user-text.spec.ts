import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { piecesOf } from './user-text.js';

const links = (text: string) => piecesOf(text).flatMap((piece) => piece.href ?? []);

describe('piecesOf', () => {
  it.each([
    ['See https://example.org/a.', ['https://example.org/a']],
    ['(https://example.org/a_(b))', ['https://example.org/a_(b)']],
    ['انظر https://example.org/a؟', ['https://example.org/a']],
    ['javascript:alert(1) ftp://example.org data:text/html,x', []],
    ['HTTPS://example.org and http://example.org', ['HTTPS://example.org', 'http://example.org']],
    ['https://', []],
  ])('%s', (text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  it('loses and adds nothing, and links to http alone', () => {
    const words = fc.array(fc.oneof(fc.string(), fc.constant('https://example.org/x?y=(z)'), fc.webUrl()));
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join(' ');
        const pieces = piecesOf(text);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const { href } of pieces) if (href) expect(href).toMatch(/^https?:\/\//i);
      }),
    );
  });
});

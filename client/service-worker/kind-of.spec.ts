import { describe, expect, it } from '@jest/globals';
import { kindOf } from './kind-of.js';

const OWN = 'https://tandem.example';
const kind = (address: string, mode?: RequestMode) => kindOf(new URL(address, OWN), OWN, mode);

describe('what the service worker answers', () => {
  it.each([
    ['/assets/index-1a2b.js', 'asset'],
    ['/theme.js', 'file'],
    ['/manifest.webmanifest', 'file'],
    ['/icons/icon-192.png', 'file'],
  ])('%s is a public %s', (address, expected) => {
    expect(kind(address)).toBe(expected);
  });

  it('any address that the reader goes to is the page', () => {
    expect(kind('/threads/1', 'navigate')).toBe('page');
    expect(kind('/threads/1', 'cors')).toBe('other');
  });

  it.each(['/version.txt', '/sw.js', '/images/plan.PNG'])(
    '%s is a file, not the page, for who goes to it',
    (address) => {
      expect(kind(address, 'navigate')).toBe('other');
    },
  );

  it.each(['/api/session', '/api', '/socket.io/?EIO=4', 'https://elsewhere.example/assets/index-1a2b.js'])(
    '%s is never its business',
    (address) => {
      expect([kind(address), kind(address, 'navigate')]).toEqual(['other', 'other']);
    },
  );
});

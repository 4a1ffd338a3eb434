import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { urlOf } from './url-of.js';

describe('urlOf', () => {
  it('fills the path and repeats arrays', () => {
    expect(
      urlOf('/api/groups/:groupId', { groupId: 'a b' }, { theme: ['x', 'y'], q: '', cursor: undefined, limit: 20 }),
    ).toBe('/api/groups/a%20b?theme=x&theme=y&limit=20');
  });

  it('refuses a missing parameter and one that climbs', () => {
    expect(() => urlOf('/api/groups/:groupId')).toThrow('groupId');
    expect(() => urlOf('/api/groups/:groupId', { groupId: '..' })).toThrow('not-found');
  });

  it('keeps every parameter in its own segment', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (id) => {
        fc.pre(!/^\.*$/.test(id));
        const path = new URL(urlOf('/api/groups/:groupId/membership', { groupId: id }), 'http://x').pathname;
        expect(path.split('/')).toHaveLength(5);
        expect(decodeURIComponent(path.split('/')[3] ?? '')).toBe(id);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { noticeOf, withNotice } from './share-notice.js';

describe('noticeOf', () => {
  it.each(['shared', 'there-already'] as const)('gives back %s', (notice) => {
    expect(noticeOf(withNotice(notice))).toBe(notice);
  });

  it.each([null, undefined, 'shared', {}, { notice: 'anything' }])('finds none in %j', (state) => {
    expect(noticeOf(state)).toBeUndefined();
  });
});

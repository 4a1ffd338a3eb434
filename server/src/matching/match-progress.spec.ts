import { describe, expect, it } from '@jest/globals';
import { newId } from '../core/ids.js';
import { mayAskAgain, movedTo, waitedFor, waitingState } from './match-progress.js';
import type { Match } from './match.schema.js';

const [requestCityId, offerCityId, third] = [newId(), newId(), newId()];
const cities = { requestCityId, offerCityId };

describe('whom a match waits for', () => {
  it.each([
    ['both, before anybody accepted', [], 'waiting-for-both', [requestCityId, offerCityId]],
    ['the one that offers', [requestCityId], 'waiting-for-offer', [offerCityId]],
    ['the one that requests', [offerCityId], 'waiting-for-request', [requestCityId]],
    ['a facilitator', [offerCityId, requestCityId], 'waiting-for-facilitator', []],
    ['both, whatever a third one says', [third], 'waiting-for-both', [requestCityId, offerCityId]],
  ] as const)('%s', (_, accepted, state, waited) => {
    expect(waitingState(cities, accepted)).toBe(state);
    expect(waitedFor(state, cities)).toEqual(waited);
  });

  it('is nobody once it is over, and what was raised is not any more', () => {
    const now = new Date('2026-11-25T00:00:00Z');
    const match = { ...cities, raisedAt: new Date(0), waitsFor: [offerCityId] } as Match;
    for (const state of ['accepted', 'declined', 'expired'] as const)
      expect(movedTo(state, match, now)).toEqual({ ...cities, state, since: now, lastActivityAt: now, waitsFor: [] });
  });
});

describe('asking again', () => {
  it.each([
    ['expired', undefined, true],
    ['declined', requestCityId, true],
    ['declined', offerCityId, false],
    ['declined', undefined, false],
    ['accepted', undefined, false],
    ['waiting-for-both', undefined, false],
  ] as const)('what is %s, by %s: %s', (state, organisationId, may) => {
    const declined = { ...(organisationId && { organisationId }), by: third, word: 'No' };
    expect(mayAskAgain({ state, declined }, requestCityId)).toBe(may);
  });
});

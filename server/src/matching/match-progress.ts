import type { MatchState } from '#shared/matching/match.contract.js';
import { AppError } from '../core/errors.js';
import { hasId, sameId, type Id } from '../core/ids.js';
import type { Match } from './match.schema.js';

type Cities = Pick<Match, 'requestCityId' | 'offerCityId'>;

export const isWaiting = (state: MatchState): boolean => state.startsWith('waiting-');

/** Whom it waits for: the cities that have not accepted, then a facilitator. */
export function waitingState({ requestCityId, offerCityId }: Cities, accepted: readonly Id[]): MatchState {
  const [hasRequest, hasOffer] = [hasId(accepted, requestCityId), hasId(accepted, offerCityId)];
  if (hasRequest && hasOffer) return 'waiting-for-facilitator';
  if (hasRequest) return 'waiting-for-offer';
  return hasOffer ? 'waiting-for-request' : 'waiting-for-both';
}

/** The cities that a match in this state waits for. */
export function waitedFor(state: MatchState, { requestCityId, offerCityId }: Cities): Id[] {
  if (state === 'waiting-for-both') return [requestCityId, offerCityId];
  if (state === 'waiting-for-request') return [requestCityId];
  return state === 'waiting-for-offer' ? [offerCityId] : [];
}

/** In another state from now on; what was raised is not any more. */
export function movedTo(state: MatchState, { raisedAt: _raisedAt, ...match }: Match, now: Date): Match {
  return { ...match, state, since: now, waitsFor: waitedFor(state, match), lastActivityAt: now };
}

interface Acceptor {
  organisationId: Id;
  memberId: Id;
}

/** Accepted for one of its cities; the same match where that was done before. @throws AppError `changed-meanwhile` */
export function acceptedBy({ organisationId, memberId }: Acceptor, match: Match, now: Date): Match {
  const accepted = match.acceptances.map((one) => one.organisationId);
  if (hasId(accepted, organisationId) && (isWaiting(match.state) || match.state === 'accepted')) return match;
  if (!isWaiting(match.state)) throw new AppError('changed-meanwhile');
  const acceptances = [...match.acceptances, { organisationId, at: now, by: memberId }];
  return movedTo(waitingState(match, [...accepted, organisationId]), { ...match, acceptances }, now);
}

/** What was not answered can be asked again; what was declined, only by the city that declined it. */
export function mayAskAgain({ state, declined }: Pick<Match, 'state' | 'declined'>, own: Id): boolean {
  return state === 'expired' || (state === 'declined' && sameId(declined?.organisationId, own));
}

import type { ListingView } from '#shared/matching/listing.contract.js';
import type { ListingSide, MatchView, Point } from '#shared/matching/match.contract.js';
import type { OrganisationRef } from '#shared/organisations/organisation.contract.js';
import type { Match } from './match.schema.js';

interface Seen {
  request: ListingView;
  offer: ListingView;
  side: ListingSide;
  points: Point[];
  can: MatchView['can'];
}

export function presentMatch(match: Match, { request, offer, side, points, can }: Seen): MatchView {
  const { declined } = match;
  return {
    matchId: match._id.toHexString(),
    state: match.state,
    request,
    offer,
    side,
    ...presentComparison(points),
    since: match.since.toISOString(),
    ...(match.raisedAt && { raisedAt: match.raisedAt.toISOString() }),
    ...(declined && {
      declined: { by: cityOf(declined.organisationId?.toHexString(), request, offer), word: declined.word },
    }),
    ...(match.pairId && { pairId: match.pairId.toHexString() }),
    isDemonstration: match.isDemonstration,
    can,
  };
}

export function presentComparison(points: Point[]): Pick<MatchView, 'points' | 'matched' | 'of'> {
  return { points, matched: points.filter(({ isMatched }) => isMatched).length, of: points.length };
}

function cityOf(organisationId: string | undefined, ...listings: ListingView[]): OrganisationRef | null {
  const city = listings.find((listing) => listing.city.organisationId === organisationId)?.city;
  if (!city) return null;
  const { name, kind, isDemonstration } = city;
  return { organisationId: city.organisationId, name, kind, isDemonstration };
}

import { Injectable } from '@nestjs/common';
import type { MatchView } from '#shared/matching/match.contract.js';
import { AbilityService } from '../access/ability.service.js';
import type { Actor } from '../access/actor.js';
import { Clock } from '../core/clock.js';
import { hasId, sameId } from '../core/ids.js';
import { ListingViews } from './listing-views.service.js';
import type { Listing } from './listing.schema.js';
import { ListingsRepository } from './listings.repository.js';
import { isWaiting, mayAskAgain } from './match-progress.js';
import { presentMatch } from './match.presenter.js';
import type { Match } from './match.schema.js';
import { monthOf, pointsOf } from './scoring.js';

/** Matches as one reader sees them: from the side of the own city, or as a facilitator from the side of the request. */
@Injectable()
export class MatchViews {
  constructor(
    private readonly listings: ListingsRepository,
    private readonly listingViews: ListingViews,
    private readonly ability: AbilityService,
    private readonly clock: Clock,
  ) {}

  /** In the same order. */
  async of(actor: Actor, matches: readonly Match[]): Promise<MatchView[]> {
    if (matches.length === 0) return [];
    const listings = await this.listings.findByIds(matches.flatMap(({ requestId, offerId }) => [requestId, offerId]));
    const views = await this.listingViews.byId(actor, listings);
    const stored = new Map(listings.map((listing) => [listing._id.toHexString(), listing]));
    return matches.flatMap((match) => {
      const [request, offer] = [match.requestId.toHexString(), match.offerId.toHexString()];
      const seen = { request: views.get(request), offer: views.get(offer) };
      if (!seen.request || !seen.offer) return [];
      const [first, second] = [stored.get(request)!, stored.get(offer)!];
      return [this.present(actor, match, { request: seen.request, offer: seen.offer }, first, second)];
    });
  }

  private present(
    actor: Actor,
    match: Match,
    views: Pick<MatchView, 'request' | 'offer'>,
    request: Listing,
    offer: Listing,
  ): MatchView {
    const side = sameId(actor.organisationId, match.offerCityId) ? 'offer' : 'request';
    const [mine, theirs] = side === 'offer' ? [offer, request] : [request, offer];
    const points = pointsOf(mine, theirs, monthOf(this.clock.now()));
    const areOpen = request.state === 'open' && offer.state === 'open';
    return presentMatch(match, { ...views, side, points, can: this.rights(actor, match, areOpen) });
  }

  private rights(actor: Actor, match: Match, areOpen: boolean): MatchView['can'] {
    const { organisationId: own } = actor;
    const may = (action: string) => this.ability.can(actor, action, 'Match', match);
    const waits = isWaiting(match.state);
    return {
      accept: own !== null && hasId(match.waitsFor, own),
      decline: waits && (may('answer') || may('confirm')),
      confirm: match.state === 'waiting-for-facilitator' && may('confirm'),
      askAgain: areOpen && own !== null && may('answer') && mayAskAgain(match, own),
    };
  }
}

import { Injectable } from '@nestjs/common';
import type { MatchView } from '#shared/matching/match.contract.js';
import { assertMember } from '../access/ability.service.js';
import type { Actor } from '../access/actor.js';
import { Clock } from '../core/clock.js';
import { AppError } from '../core/errors.js';
import type { Id } from '../core/ids.js';
import { PairFounding } from '../pairs/pair-founding.service.js';
import { ListingsRepository } from './listings.repository.js';
import { movedTo } from './match-progress.js';
import { MatchWrites } from './match-writes.service.js';
import type { Match } from './match.schema.js';

/** A facilitator confirms what both cities accepted: the pair is founded in the same transaction, so there is one, or none. */
@Injectable()
export class MatchConfirmation {
  constructor(
    private readonly listings: ListingsRepository,
    private readonly founding: PairFounding,
    private readonly writes: MatchWrites,
    private readonly clock: Clock,
  ) {}

  /** Once more, the pair is the same. */
  async confirm(actor: Actor, matchId: string): Promise<MatchView> {
    assertMember(actor);
    return this.writes.change(actor, matchId, 'confirm', async (match) => {
      if (match.state === 'accepted') return match;
      if (match.state !== 'waiting-for-facilitator') throw new AppError('changed-meanwhile');
      const pairId = await this.found(match, actor.memberId);
      return { ...movedTo('accepted', match, this.clock.now()), pairId };
    });
  }

  private async found(match: Match, facilitatorId: Id): Promise<Id> {
    const { requestCityId, offerCityId, acceptances, requestId, offerId, regions } = match;
    const found = await this.listings.findByIds([requestId, offerId]);
    const [request, offer] = [requestId, offerId].map((id) => found.find(({ _id }) => _id.equals(id)));
    if (!request || !offer) throw new AppError('not-found');
    return this.founding.found({
      title: request.title,
      organisationIds: [requestCityId, offerCityId],
      acceptances,
      facilitatorIds: [facilitatorId],
      themes: inCommon(request.themes, offer.themes),
      languages: inCommon(request.languages, offer.languages),
      regions,
    });
  }
}

/** What both name, or what one of them names where they have nothing in common. */
function inCommon(first: readonly string[], second: readonly string[]): string[] {
  const common = first.filter((one) => second.includes(one));
  return common.length > 0 ? common : [...(first.length > 0 ? first : second)];
}

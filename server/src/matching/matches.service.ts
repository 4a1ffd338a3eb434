import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { MatchInput, matchRoutes, MatchView } from '#shared/matching/match.contract.js';
import { AbilityService, assertMember } from '../access/ability.service.js';
import type { Actor, MemberActor } from '../access/actor.js';
import { Clock } from '../core/clock.js';
import { AppError, isDuplicateKey } from '../core/errors.js';
import { allOf } from '../core/facets.js';
import { newId, sameId, toId } from '../core/ids.js';
import { Transaction } from '../core/transaction.js';
import type { Listing } from './listing.schema.js';
import { ListingsRepository } from './listings.repository.js';
import { acceptedBy, isWaiting, mayAskAgain, movedTo } from './match-progress.js';
import { MatchViews } from './match-views.service.js';
import { MatchWrites } from './match-writes.service.js';
import type { Match } from './match.schema.js';
import { MatchesRepository } from './matches.repository.js';
import { reachEachOther } from './reach.js';

/** Two cities agree, or not, on what was suggested; what they agree on waits for a facilitator (`match-confirmation.service.ts`). */
@Injectable()
export class MatchesService {
  constructor(
    private readonly matches: MatchesRepository,
    private readonly listings: ListingsRepository,
    private readonly views: MatchViews,
    private readonly writes: MatchWrites,
    private readonly ability: AbilityService,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: z.infer<typeof matchRoutes.list.query>) {
    const { documents, next } = await this.matches.page(this.ability.readable(actor, 'Match'), query);
    return { items: await this.views.of(actor, documents), next };
  }

  async get(actor: Actor, matchId: string): Promise<MatchView> {
    const match = await this.matches.findById(toId(matchId));
    this.ability.assertCan(actor, 'read', 'Match', match);
    return this.writes.present(actor, match);
  }

  /** Asks the other city; where that one has asked already, accepts. A facilitator puts it to both. */
  async ask(actor: Actor, input: MatchInput): Promise<MatchView> {
    assertMember(actor);
    const ask = () => this.transaction.run(() => this.askNow(actor, input));
    // Of two who ask at the same instant, the second finds what the first has made.
    const asked = await ask().catch((error: unknown) => {
      if (isDuplicateKey(error)) return ask();
      throw error;
    });
    return this.writes.present(actor, asked);
  }

  /** Accepts for the actor's own city; again, nothing changes. With the second city it waits for a facilitator. */
  async accept(actor: Actor, matchId: string): Promise<MatchView> {
    assertMember(actor);
    return this.writes.change(actor, matchId, 'answer', (match) => acceptedBy(actor, match, this.clock.now()));
  }

  /** For the actor's own city, or as a facilitator, while it waits for anybody; once more, nothing changes. */
  async decline(actor: Actor, matchId: string, word: string): Promise<MatchView> {
    assertMember(actor);
    const { memberId, organisationId } = actor;
    return this.writes.change(actor, matchId, 'read', (match) => {
      const isOwn = this.ability.can(actor, 'answer', 'Match', match);
      if (!isOwn) this.ability.assertCan(actor, 'confirm', 'Match', match);
      if (match.state === 'declined' && sameId(match.declined?.by, memberId)) return match;
      if (!isWaiting(match.state)) throw new AppError('changed-meanwhile');
      const declined = { ...(isOwn && { organisationId }), by: memberId, word };
      return { ...movedTo('declined', match, this.clock.now()), declined };
    });
  }

  /** For Home: what waits for the actor's city, for the actor as a facilitator, and what nobody has answered in the scope. */
  async waiting(actor: Actor, limit: number) {
    const page = async (filter: object) => (await this.matches.page({ ...filter }, { limit })).documents;
    const inScope = this.ability.readable(actor, 'Match', 'confirm');
    const isFacilitator = this.ability.mayEver(actor, 'confirm', 'Match');
    const [toAnswer, toConfirm, unanswered] = await Promise.all([
      page({ waitsFor: actor.organisationId }),
      isFacilitator ? page(allOf({ state: 'waiting-for-facilitator' }, inScope)) : [],
      isFacilitator ? this.matches.unanswered(inScope, limit) : [],
    ]);
    const [matchesToAnswer, matchesToConfirm, matchesUnanswered] = await Promise.all(
      [toAnswer, toConfirm, unanswered].map((found) => this.views.of(actor, found)),
    );
    return {
      matchesToAnswer: matchesToAnswer ?? [],
      matchesToConfirm: matchesToConfirm ?? [],
      matchesUnanswered: matchesUnanswered ?? [],
    };
  }

  /** Inside a transaction. */
  private async askNow(actor: MemberActor, input: MatchInput): Promise<Match> {
    const [request, offer] = await this.readListings(actor, input);
    const isOwn = [request, offer].some(({ organisationId }) => sameId(organisationId, actor.organisationId));
    const known = await this.matches.findOf(request._id, offer._id);
    if (known && !mayAskAgain(known, actor.organisationId)) {
      const answered = isOwn ? acceptedBy(actor, known, this.clock.now()) : known;
      return answered === known ? known : this.writes.replace(answered);
    }
    if (request.state !== 'open' || offer.state !== 'open') throw new AppError('changed-meanwhile');
    const proposed = newMatch(request, offer, this.clock.now());
    const asked = isOwn ? acceptedBy(actor, proposed, this.clock.now()) : proposed;
    return known ? this.writes.replace({ ...asked, _id: known._id }) : this.writes.insert(asked);
  }

  /** Both sides, for one who may bring them together. */
  private async readListings(actor: MemberActor, { requestId, offerId }: MatchInput): Promise<[Listing, Listing]> {
    const request = await this.listings.findById(toId(requestId));
    const offer = await this.listings.findById(toId(offerId));
    this.ability.assertCan(actor, 'read', 'Listing', request);
    this.ability.assertCan(actor, 'read', 'Listing', offer);
    if (request.kind !== 'request' || offer.kind !== 'offer') throw new AppError('not-found');
    const both = [request, offer];
    const isOwn = both.some(({ organisationId }) => sameId(organisationId, actor.organisationId));
    if (!isOwn && !both.some((one) => this.ability.can(actor, 'propose', 'Listing', one)))
      throw new AppError('not-allowed');
    const areOfOneCity = sameId(request.organisationId, offer.organisationId);
    if (areOfOneCity || !reachEachOther(request, offer)) throw new AppError('not-allowed');
    return [request, offer];
  }
}

const union = (...lists: readonly string[][]): string[] => [...new Set(lists.flat())];

function newMatch(request: Listing, offer: Listing, now: Date): Match {
  const organisationIds = [request.organisationId, offer.organisationId];
  return {
    _id: newId(),
    requestId: request._id,
    offerId: offer._id,
    requestCityId: request.organisationId,
    offerCityId: offer.organisationId,
    organisationIds,
    state: 'waiting-for-both',
    since: now,
    waitsFor: organisationIds,
    acceptances: [],
    regions: union(request.regions, offer.regions),
    languages: union(request.languages, offer.languages),
    lastActivityAt: now,
    isDemonstration: false,
  };
}

import { Injectable } from '@nestjs/common';
import { MAX_SUGGESTIONS, type Suggestion, type SuggestionsView } from '#shared/matching/match.contract.js';
import { AbilityService } from '../access/ability.service.js';
import type { Actor } from '../access/actor.js';
import { Clock } from '../core/clock.js';
import { allOf } from '../core/facets.js';
import { sameId, toId } from '../core/ids.js';
import { ListingViews } from './listing-views.service.js';
import type { Listing } from './listing.schema.js';
import { ListingsRepository, type CandidateQuery } from './listings.repository.js';
import { MatchViews } from './match-views.service.js';
import { presentComparison } from './match.presenter.js';
import { MatchesRepository } from './matches.repository.js';
import { EVERYWHERE } from './reach.js';
import { relaxationsOf } from './relaxations.js';
import { compared, monthOf, pointsOf, ranked, type Compared } from './scoring.js';

/** Finds for a request or an offer who matches it. Nothing of it is kept: it is as true as what is open now. */
@Injectable()
export class SuggestionsService {
  constructor(
    private readonly listings: ListingsRepository,
    private readonly matches: MatchesRepository,
    private readonly listingViews: ListingViews,
    private readonly matchViews: MatchViews,
    private readonly ability: AbilityService,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor, listingId: string): Promise<SuggestionsView> {
    const listing = await this.listings.findById(toId(listingId));
    this.ability.assertCan(actor, 'match', 'Listing', listing);
    const side = listing.kind === 'request' ? 'requestId' : 'offerId';
    const known = await this.matches.ofListing(side, listing._id);
    const readable = known.filter((match) => this.ability.can(actor, 'read', 'Match', match));
    const matches = await this.matchViews.of(actor, readable);
    if (listing.state !== 'open') return { matches, suggestions: [], relaxations: [] };
    const taken = new Set(
      known.map(({ requestId, offerId }) => (side === 'requestId' ? offerId : requestId).toHexString()),
    );
    return { matches, ...(await this.search(actor, listing, taken)) };
  }

  /** @param taken what it was brought together with already: not suggested again */
  private async search(actor: Actor, listing: Listing, taken: ReadonlySet<string>) {
    const thisMonth = monthOf(this.clock.now());
    const query = this.readableOnly(actor, listing, queryFor(listing));
    const look = async (asked: CandidateQuery) => compared(listing, await this.listings.candidates(asked), thisMonth);
    const candidates = await look(query);
    const found = ranked(listing, candidates, thisMonth);
    const outside = listing.keepsToRegion ? this.readableOnly(actor, listing, outsideOf(listing)) : null;
    const relaxations = relaxationsOf(listing, { candidates, elsewhere: outside ? await look(outside) : [] });
    const isStuck = found.length === 0 && relaxations.length === 0;
    const suggested = found
      .filter(({ candidate }) => !taken.has(candidate._id.toHexString()))
      .slice(0, MAX_SUGGESTIONS);
    return {
      suggestions: await this.present(actor, listing, suggested),
      relaxations: isStuck
        ? relaxationsOf(listing, { candidates: [], ofAnyTheme: await look(withoutThemes(query)) })
        : relaxations,
    };
  }

  /** What is shown to the city is shown to its members; a facilitator in scope of it may not be in scope of all that. */
  private readableOnly(actor: Actor, { organisationId }: Listing, query: CandidateQuery): CandidateQuery {
    if (sameId(actor.organisationId, organisationId)) return query;
    return { ...query, reach: allOf(query.reach, this.ability.readable(actor, 'Listing')) };
  }

  private async present(actor: Actor, listing: Listing, found: readonly Compared<Listing>[]): Promise<Suggestion[]> {
    const views = await this.listingViews.byId(
      actor,
      found.map(({ candidate }) => candidate),
    );
    const isOwn = sameId(actor.organisationId, listing.organisationId);
    const thisMonth = monthOf(this.clock.now());
    return found.flatMap(({ candidate }) => {
      const view = views.get(candidate._id.toHexString());
      if (!view) return [];
      const can = { ask: isOwn, propose: !isOwn && this.ability.can(actor, 'propose', 'Listing', listing) };
      return [{ listing: view, ...presentComparison(pointsOf(listing, candidate, thisMonth)), can }];
    });
  }
}

/** The other kind, of other cities: shown to this one, and of its regions where it keeps to them. */
function queryFor({ kind, themes, organisationId, regions, keepsToRegion }: Listing): CandidateQuery {
  const shown = { shownIn: { $in: [EVERYWHERE, ...regions] } };
  return {
    kind: kind === 'request' ? 'offer' : 'request',
    themes,
    notOf: organisationId,
    reach: keepsToRegion ? { ...shown, regions: { $in: regions } } : shown,
  };
}

const withoutThemes = ({ themes: _themes, ...query }: CandidateQuery): CandidateQuery => query;

/** What a request or an offer that keeps to its region leaves out. */
function outsideOf(listing: Listing): CandidateQuery {
  return { ...queryFor(listing), reach: { shownIn: EVERYWHERE, regions: { $nin: listing.regions } } };
}

import { Injectable } from '@nestjs/common';
import {
  MAX_LISTINGS_OF_CITY,
  type ListingInput,
  type ListingQuery,
  type ListingStateInput,
  type ListingUpdate,
  type ListingView,
} from '#shared/matching/listing.contract.js';
import { AbilityService, assertMember } from '../access/ability.service.js';
import type { Actor, MemberActor } from '../access/actor.js';
import { Clock } from '../core/clock.js';
import { AppError, isDuplicateKey } from '../core/errors.js';
import { allOf } from '../core/facets.js';
import { newId, toId, toIdOrNull, type Id } from '../core/ids.js';
import { Transaction } from '../core/transaction.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { VocabulariesService } from '../vocabularies/vocabularies.service.js';
import { ListingViews } from './listing-views.service.js';
import { inState, ListingWrites } from './listing-writes.service.js';
import type { Listing } from './listing.schema.js';
import { ListingsRepository } from './listings.repository.js';
import { shownIn } from './reach.js';

type Said = Omit<ListingUpdate, 'revision'>;

/** What cities ask for and offer. */
@Injectable()
export class ListingsService {
  constructor(
    private readonly listings: ListingsRepository,
    private readonly writes: ListingWrites,
    private readonly views: ListingViews,
    private readonly organisations: OrganisationsService,
    private readonly vocabularies: VocabulariesService,
    private readonly ability: AbilityService,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: ListingQuery) {
    const readable = this.ability.readable(actor, 'Listing');
    const ofCity = query.organisationId ? { organisationId: toIdOrNull(query.organisationId) } : {};
    const which = query.mine ? { organisationId: actor.organisationId } : allOf(ofCity, { state: 'open' });
    const { documents, ...page } = await this.listings.page(allOf(readable, which), query);
    return { items: await this.views.of(actor, documents), ...page };
  }

  async get(actor: Actor, listingId: string): Promise<ListingView> {
    const listing = await this.listings.findById(toId(listingId));
    this.ability.assertCan(actor, 'read', 'Listing', listing);
    return this.present(actor, listing);
  }

  /** The same `clientId` of the same member again is the same request or offer, whatever else it says. */
  async create(actor: Actor, { clientId, kind, ...said }: ListingInput): Promise<ListingView> {
    assertMember(actor);
    this.assertKnown(said);
    const known = () => this.listings.findByClientId(actor.memberId, clientId);
    const posted = await this.transaction
      .run(async () => (await known()) ?? this.post(actor, { clientId, kind, ...said }))
      .catch(async (error: unknown) => {
        const first = isDuplicateKey(error) ? await known() : null;
        if (!first) throw error;
        return first;
      });
    return this.present(actor, posted);
  }

  async update(actor: Actor, listingId: string, { revision, ...said }: ListingUpdate): Promise<ListingView> {
    this.assertKnown(said);
    const changed = await this.writes.change(actor, listingId, ({ month: _month, ...listing }) => {
      if (listing.revision !== revision) throw new AppError('changed-meanwhile');
      assertHasRegion(said, listing);
      return { ...listing, ...fieldsOf(said, listing.regions), revision: revision + 1 };
    });
    return this.present(actor, changed);
  }

  /** Once more, nothing changes. */
  async setState(actor: Actor, listingId: string, { state, pausedUntil }: ListingStateInput): Promise<ListingView> {
    const changed = await this.writes.change(actor, listingId, async (listing) => {
      if (listing.state === 'closed' && state !== 'closed') await this.assertRoom(listing.organisationId);
      return inState(listing, state, pausedUntil === undefined ? undefined : new Date(pausedUntil));
    });
    return this.present(actor, changed);
  }

  /** Inside the transaction of the posting. */
  private async post(actor: MemberActor, { clientId, kind, ...said }: ListingInput): Promise<Listing> {
    const city = await this.organisations.findById(actor.organisationId);
    if (!city) throw new AppError('not-allowed');
    assertHasRegion(said, city);
    await this.assertRoom(city._id);
    return this.writes.insert({
      _id: newId(),
      organisationId: city._id,
      regions: city.regions,
      ...(city.size && { size: city.size }),
      kind,
      state: 'open',
      ...fieldsOf(said, city.regions),
      revision: 1,
      createdBy: actor.memberId,
      clientId,
      createdAt: this.clock.now(),
      isDemonstration: false,
    });
  }

  /** @throws AppError `limit-reached` */
  private async assertRoom(organisationId: Id): Promise<void> {
    if ((await this.listings.countLiving(organisationId)) >= MAX_LISTINGS_OF_CITY) throw new AppError('limit-reached');
  }

  private assertKnown({ themes, sdgs, methodologies, wishedRegions }: Said): void {
    this.vocabularies.assertKnown('themes', themes, 'themes');
    this.vocabularies.assertKnown('sdgs', sdgs, 'sdgs');
    this.vocabularies.assertKnown('methodologies', methodologies, 'methodologies');
    this.vocabularies.assertKnown('regions', wishedRegions, 'wishedRegions');
  }

  private async present(actor: Actor, listing: Listing): Promise<ListingView> {
    const [view] = await this.views.of(actor, [listing]);
    if (!view) throw new AppError('not-found');
    return view;
  }
}

function fieldsOf({ month, ...said }: Said, regions: readonly string[]) {
  return { ...said, ...(month !== undefined && { month }), shownIn: shownIn({ ...said, regions }) };
}

/** A city of no region can keep nothing to its region: nobody would see it. */
function assertHasRegion({ keepsToRegion }: Said, { regions }: { regions: readonly string[] }): void {
  if (keepsToRegion && regions.length === 0)
    throw new AppError('invalid-input', { fields: { keepsToRegion: 'invalid' } });
}

import { Injectable } from '@nestjs/common';
import type { ListingView } from '#shared/matching/listing.contract.js';
import { AbilityService } from '../access/ability.service.js';
import type { Actor } from '../access/actor.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { presentListing } from './listing.presenter.js';
import type { Listing } from './listing.schema.js';

/** Requests and offers as one reader sees them. */
@Injectable()
export class ListingViews {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly ability: AbilityService,
  ) {}

  /** In the same order; without those whose city is gone. */
  async of(actor: Actor, listings: readonly Listing[]): Promise<ListingView[]> {
    const cities = await this.organisations.findByIds(listings.map(({ organisationId }) => organisationId));
    const byId = new Map(cities.map((city) => [city._id.toHexString(), city]));
    return listings.flatMap((listing) => {
      const city = byId.get(listing.organisationId.toHexString());
      if (!city) return [];
      const may = (action: string) => this.ability.can(actor, action, 'Listing', listing);
      return [presentListing(listing, city, { edit: may('edit'), match: may('match') })];
    });
  }

  /** By hexadecimal id. */
  async byId(actor: Actor, listings: readonly Listing[]): Promise<Map<string, ListingView>> {
    return new Map((await this.of(actor, listings)).map((view) => [view.listingId, view]));
  }
}

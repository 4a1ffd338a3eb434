import { Injectable } from '@nestjs/common';
import { AbilityService } from '../access/ability.service.js';
import type { Actor } from '../access/actor.js';
import { toId, type Id } from '../core/ids.js';
import { Transaction } from '../core/transaction.js';
import type { Listing } from './listing.schema.js';
import { ListingsRepository } from './listings.repository.js';
import { listingChanged } from './matching.domain-events.js';

/** How a request or an offer is changed: read, judged and written in one transaction. */
@Injectable()
export class ListingWrites {
  constructor(
    private readonly listings: ListingsRepository,
    private readonly ability: AbilityService,
    private readonly transaction: Transaction,
  ) {}

  /** Inside a transaction. */
  async insert(listing: Listing): Promise<Listing> {
    await this.listings.insert(listing);
    this.tell(listing);
    return listing;
  }

  /** What comes out of `edit` as it was is not written. */
  change(actor: Actor, listingId: string, edit: (listing: Listing) => Listing | Promise<Listing>): Promise<Listing> {
    return this.transaction.run(async () => {
      const listing = await this.listings.findById(toId(listingId));
      this.ability.assertCan(actor, 'edit', 'Listing', listing);
      const edited = await edit(listing);
      return edited === listing ? listing : this.replace(edited);
    });
  }

  /** Opens it again if its pause is over. */
  async resume(id: Id, now: Date): Promise<void> {
    await this.transaction.run(async () => {
      const listing = await this.listings.findById(id);
      if (listing?.pausedUntil && listing.pausedUntil <= now) await this.replace(inState(listing, 'open'));
    });
  }

  private async replace(listing: Listing): Promise<Listing> {
    await this.listings.replace(listing);
    this.tell(listing);
    return listing;
  }

  private tell({ _id, organisationId }: Listing): void {
    const ids = { listingId: _id.toHexString(), organisationId: organisationId.toHexString() };
    this.transaction.record(listingChanged, ids);
  }
}

/** Once more in the same state, it is the same. */
export function inState(listing: Listing, state: Listing['state'], pausedUntil?: Date): Listing {
  if (listing.state === state && listing.pausedUntil?.getTime() === pausedUntil?.getTime()) return listing;
  const { pausedUntil: _before, ...kept } = listing;
  return { ...kept, state, ...(pausedUntil && { pausedUntil }), revision: listing.revision + 1 };
}

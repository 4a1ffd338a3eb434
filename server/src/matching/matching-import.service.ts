import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Id } from '../core/ids.js';
import { Listing } from './listing.schema.js';
import { waitedFor, waitingState } from './match-progress.js';
import { Match } from './match.schema.js';
import { shownIn } from './reach.js';

export type PreparedListing = Omit<Listing, 'shownIn'>;
/** It waits for whoever has not accepted. */
export type PreparedMatch = Omit<Match, 'organisationIds' | 'state' | 'waitsFor'>;

/** Takes prepared requests, offers and matches in, and the demonstration's out. No rights are asked: callers run at the operator's wish. */
@Injectable()
export class MatchingImport {
  constructor(
    @InjectModel(Listing.name) private readonly listings: Model<Listing>,
    @InjectModel(Match.name) private readonly matches: Model<Match>,
  ) {}

  async insert(listings: readonly PreparedListing[], matches: readonly PreparedMatch[]): Promise<void> {
    await this.listings.insertMany(listings.map((listing) => ({ ...listing, shownIn: shownIn(listing) })));
    await this.matches.insertMany(matches.map(complete));
  }

  /** What these cities posted, and the matches in which they are. */
  async removeOf(organisationIds: readonly Id[]): Promise<{ listings: number; matches: number }> {
    const matches = await this.matches.deleteMany({ organisationIds: { $in: organisationIds } });
    const listings = await this.listings.deleteMany({ organisationId: { $in: organisationIds } });
    return { listings: listings.deletedCount, matches: matches.deletedCount };
  }
}

function complete(match: PreparedMatch): Match {
  const { requestCityId, offerCityId, acceptances } = match;
  const accepted = acceptances.map(({ organisationId }) => organisationId);
  const state = waitingState(match, accepted);
  return { ...match, organisationIds: [requestCityId, offerCityId], state, waitsFor: waitedFor(state, match) };
}

import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { MAX_MATCHES_OF_LISTING } from '#shared/matching/match.contract.js';
import type { Id } from '../core/ids.js';
import { Pages, type PageRequest } from '../core/pages.service.js';
import { liveliestFirst } from '../core/pagination.js';
import { byRaised, Match } from './match.schema.js';

type Filter = Record<string, unknown>;

const matches = liveliestFirst('matches');
const OVERDUE_AT_ONCE = 100;
const FOLLOWED_AT_ONCE = 500;

@Injectable()
export class MatchesRepository {
  constructor(
    @InjectModel(Match.name) private readonly matches: Model<Match>,
    private readonly pages: Pages,
  ) {}

  findById(id: Id): Promise<Match | null> {
    return this.matches.findById(id).lean<Match>().exec();
  }

  findOf(requestId: Id, offerId: Id): Promise<Match | null> {
    return this.matches.findOne({ requestId, offerId }).limit(1).lean<Match>().exec();
  }

  /** The liveliest first. */
  page(filter: Filter, request: PageRequest) {
    return this.pages.find(this.matches, matches, filter, request);
  }

  /** Of a request or an offer, the liveliest first. */
  async ofListing(side: 'requestId' | 'offerId', listingId: Id): Promise<Match[]> {
    return (await this.page({ [side]: listingId }, { limit: MAX_MATCHES_OF_LISTING })).documents;
  }

  /** What was raised and is not answered yet, the longest first. */
  unanswered(readable: Filter, limit: number): Promise<Match[]> {
    return this.matches
      .find({ $and: [{ raisedAt: { $exists: true } }, readable] })
      .sort(byRaised)
      .hint(byRaised)
      .limit(limit)
      .lean<Match[]>()
      .exec();
  }

  /** Some that wait for a city since this time or before; those that were not raised yet, or all. */
  async overdue(since: Date, isToRaise: boolean): Promise<Id[]> {
    const found = await this.matches
      .find(
        {
          state: { $in: ['waiting-for-request', 'waiting-for-offer', 'waiting-for-both'] },
          since: { $lte: since },
          ...(isToRaise && { raisedAt: null }),
        },
        { _id: 1 },
      )
      .limit(OVERDUE_AT_ONCE)
      .lean<{ _id: Id }[]>();
    return found.map(({ _id }) => _id);
  }

  async insert(match: Match): Promise<void> {
    await this.matches.insertMany([match]);
  }

  async replace(match: Match): Promise<void> {
    await this.matches.replaceOne({ _id: match._id }, match);
  }

  /** Of a city, the liveliest first. */
  async ofCity(organisationId: Id): Promise<Match[]> {
    return (await this.page({ organisationIds: organisationId }, { limit: FOLLOWED_AT_ONCE })).documents;
  }

  async setRegions(id: Id, regions: readonly string[]): Promise<void> {
    await this.matches.updateOne({ _id: id }, { $set: { regions } });
  }
}

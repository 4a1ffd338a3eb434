import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { ListingKind, ListingQuery } from '#shared/matching/listing.contract.js';
import { allOf, anyOf, chosen, facetCounts } from '../core/facets.js';
import type { Id } from '../core/ids.js';
import { Pages } from '../core/pages.service.js';
import { newestFirst } from '../core/pagination.js';
import { byTheme, Listing } from './listing.schema.js';

type Filter = Record<string, unknown>;

const listings = newestFirst('listings');
const facetFields = {
  kind: 'kind',
  theme: 'themes',
  methodology: 'methodologies',
  lang: 'languages',
  region: 'regions',
} as const;

/** So many, the newest, are looked at for suggestions. */
export const CANDIDATES_AT_MOST = 250;
const RESUMED_AT_ONCE = 100;

/** What a request or an offer may be suggested. */
export interface CandidateQuery {
  kind: ListingKind;
  /** Any, where there is none. */
  themes?: readonly string[];
  /** Whose it is not. */
  notOf: Id;
  /** What else it has to be: shown to the city, and of its regions where that is asked. */
  reach: Filter;
}

@Injectable()
export class ListingsRepository {
  constructor(
    @InjectModel(Listing.name) private readonly listings: Model<Listing>,
    private readonly pages: Pages,
  ) {}

  findById(id: Id): Promise<Listing | null> {
    return this.listings.findById(id).lean<Listing>().exec();
  }

  findByIds(ids: readonly Id[]): Promise<Listing[]> {
    return this.listings
      .find({ _id: { $in: ids } })
      .lean<Listing[]>()
      .exec();
  }

  findByClientId(createdBy: Id, clientId: string): Promise<Listing | null> {
    return this.listings.findOne({ createdBy, clientId }).limit(1).lean<Listing>().exec();
  }

  /** A page, newest first, with facets on the first one, out of what `base` lets through. */
  async page(base: Filter, query: ListingQuery) {
    const choices = {
      kind: anyOf('kind', query.kind),
      theme: anyOf('themes', query.theme),
      methodology: anyOf('methodologies', query.methodology),
      lang: anyOf('languages', query.lang),
      region: anyOf('regions', query.region),
    };
    const [page, counted] = await Promise.all([
      this.pages.find(this.listings, listings, allOf(base, chosen(choices)), query),
      query.cursor === undefined ? facetCounts(this.listings as never, base, facetFields, choices) : {},
    ]);
    return { ...page, ...counted };
  }

  /** What is open of one kind, by other cities, the newest first: by an issue where there is one. */
  candidates({ kind, themes, notOf, reach }: CandidateQuery): Promise<Listing[]> {
    const about = themes ? { themes: { $in: themes } } : {};
    const query = this.listings
      .find({ kind, state: 'open', ...about, organisationId: { $ne: notOf }, ...reach })
      .sort({ createdAt: -1, _id: -1 })
      .limit(CANDIDATES_AT_MOST);
    return (themes ? query.hint(byTheme) : query).lean<Listing[]>().exec();
  }

  /** Those that are not closed. */
  countLiving(organisationId: Id): Promise<number> {
    return this.listings.countDocuments({ organisationId, state: { $in: ['open', 'paused'] } }).exec();
  }

  async insert(listing: Listing): Promise<void> {
    await this.listings.insertMany([listing]);
  }

  async replace(listing: Listing): Promise<void> {
    await this.listings.replaceOne({ _id: listing._id }, listing);
  }

  /** Some of those whose pause is over. */
  async pausedUpTo(now: Date): Promise<Id[]> {
    const found = await this.listings
      .find({ pausedUntil: { $lte: now } }, { _id: 1 })
      .limit(RESUMED_AT_ONCE)
      .lean<{ _id: Id }[]>();
    return found.map(({ _id }) => _id);
  }

  /** Repeats what is known of a city in all that it has posted. */
  async describeCity(organisationId: Id, regions: readonly string[], size: Listing['size']): Promise<void> {
    const facts = size === undefined ? { $set: { regions }, $unset: { size: 1 } } : { $set: { regions, size } };
    await this.listings.updateMany({ organisationId }, facts);
    await this.listings.updateMany({ organisationId, keepsToRegion: true }, { $set: { shownIn: regions } });
  }
}

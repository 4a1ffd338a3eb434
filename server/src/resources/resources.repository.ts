import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { ResourceQuery } from '#shared/resources/resource.contract.js';
import { anyOf, chosen, countFacets } from '../core/facets.js';
import { toIdOrNull, type Id } from '../core/ids.js';
import { afterCursor, toPage } from '../core/pagination.js';
import { termsFilter } from '../core/search-terms.js';
import { Resource } from './resource.schema.js';

type Filter = Record<string, unknown>;

const facetFields = {
  lang: 'langs',
  theme: 'themes',
  methodology: 'methodologies',
  kind: 'kind',
  sdg: 'sdgs',
  group: 'groupId',
} as const;

@Injectable()
export class ResourcesRepository {
  constructor(@InjectModel(Resource.name) private readonly resources: Model<Resource>) {}

  /** A page of the library, newest first, with facets, out of what `readable` lets through. */
  async library(readable: Filter, query: ResourceQuery) {
    const base = { $and: [readable, termsFilter('searchTerms', query.q)] };
    const choices = {
      lang: anyOf('langs', query.lang),
      theme: anyOf('themes', query.theme),
      methodology: anyOf('methodologies', query.methodology),
      kind: anyOf('kind', query.kind),
      sdg: anyOf('sdgs', query.sdg.map(Number)),
      // A malformed id is an unknown one: nothing is in it.
      group: anyOf(
        'groupId',
        query.group.map((id) => toIdOrNull(id) ?? id),
      ),
    };
    const [page, counted] = await Promise.all([
      this.page({ $and: [base, chosen(choices)] }, query),
      countFacets(this.resources as never, base, facetFields, choices),
    ]);
    return { ...page, ...counted };
  }

  /** Newest first. */
  async page(filter: Filter, { cursor, limit }: { cursor?: string | undefined; limit: number }) {
    const found = await this.resources
      .find({ $and: [filter, afterCursor(cursor, 'createdAt', 'date', 'descending')] })
      .sort({ createdAt: -1, _id: -1 })
      .limit(limit + 1)
      .lean<Resource[]>();
    return toPage(found, limit, ({ createdAt }) => createdAt);
  }

  findByIds(ids: readonly Id[]): Promise<Resource[]> {
    return this.resources
      .find({ _id: { $in: ids } })
      .lean<Resource[]>()
      .exec();
  }

  findByUrlKey(readable: Filter, urlKey: string): Promise<Resource | null> {
    return this.resources
      .findOne({ $and: [readable, { urlKey }] })
      .lean<Resource>()
      .exec();
  }

  countInGroup(groupId: Id): Promise<number> {
    return this.resources.countDocuments({ groupId }).exec();
  }

  async insert(resources: readonly Resource[]): Promise<void> {
    await this.resources.insertMany(resources);
  }
}

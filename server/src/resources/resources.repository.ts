import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { ResourceQuery } from '#shared/resources/resource.contract.js';
import { allOf, anyOf, chosen, facetCounts } from '../core/facets.js';
import { toIdOrNull, type Id } from '../core/ids.js';
import { Pages, type PageRequest } from '../core/pages.service.js';
import { newestFirst } from '../core/pagination.js';
import { termsSearch } from '../core/search-terms.js';
import { Resource } from './resource.schema.js';

type Filter = Record<string, unknown>;

const library = newestFirst('resources');
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
  constructor(
    @InjectModel(Resource.name) private readonly resources: Model<Resource>,
    private readonly pages: Pages,
  ) {}

  /** A page of the library, newest first, with facets on the first one, out of what `readable` lets through. */
  async library(readable: Filter, query: ResourceQuery) {
    const search = termsSearch(query.q);
    const base = allOf(readable, search.filter);
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
      this.page(allOf(base, chosen(choices)), query, search.hint),
      query.cursor === undefined ? facetCounts(this.resources as never, base, facetFields, choices, search.hint) : {},
    ]);
    return { ...page, ...counted };
  }

  /** Newest first. */
  page(filter: Filter, request: PageRequest, hint?: Record<string, 1>) {
    return this.pages.find(this.resources, library, filter, request, hint);
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

import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { MAX_PAIRS_OF_CITY, MAX_PAIRS_OF_FACILITATOR } from '#shared/pairs/pair.contract.js';
import type { Id } from '../core/ids.js';
import { Pages, type PageRequest } from '../core/pages.service.js';
import { liveliestFirst } from '../core/pagination.js';
import { Pair } from './pair.schema.js';

type Filter = Record<string, unknown>;

@Injectable()
export class PairsRepository {
  constructor(
    @InjectModel(Pair.name) private readonly pairs: Model<Pair>,
    private readonly pages: Pages,
  ) {}

  findById(id: Id): Promise<Pair | null> {
    return this.pairs.findById(id).lean<Pair>().exec();
  }

  findByIds(ids: readonly Id[]): Promise<Pair[]> {
    return this.pairs
      .find({ _id: { $in: ids } })
      .lean<Pair[]>()
      .exec();
  }

  /** Those in which somebody has a part, by city or as a facilitator: all of them, by the limits of the contract. */
  findOf(
    organisationId: Id,
    memberId: Id,
  ): Promise<Pick<Pair, '_id' | 'state' | 'organisationIds' | 'facilitatorIds'>[]> {
    return this.pairs
      .find(
        { $or: [{ organisationIds: organisationId }, { facilitatorIds: memberId }] },
        { state: 1, organisationIds: 1, facilitatorIds: 1 },
      )
      .limit(MAX_PAIRS_OF_CITY + MAX_PAIRS_OF_FACILITATOR)
      .lean<Pair[]>()
      .exec();
  }

  /** In which the city is. */
  findOfOrganisation(organisationId: Id): Promise<Pick<Pair, '_id' | 'organisationIds'>[]> {
    return this.pairs
      .find({ organisationIds: organisationId }, { organisationIds: 1 })
      .limit(MAX_PAIRS_OF_CITY)
      .lean<Pair[]>()
      .exec();
  }

  countOfCity(organisationId: Id): Promise<number> {
    return this.pairs.countDocuments({ organisationIds: organisationId }).exec();
  }

  countOfFacilitator(memberId: Id): Promise<number> {
    return this.pairs.countDocuments({ facilitatorIds: memberId }).exec();
  }

  /** The liveliest first. */
  page(filter: Filter, request: PageRequest) {
    return this.pages.find(this.pairs, liveliestFirst('pairs'), filter, request);
  }

  async insert(pair: Pair): Promise<void> {
    await this.pairs.insertMany([pair]);
  }

  /** Answers whether the pair was under way in the phase `from`, and is changed. */
  async changePhase(pairId: Id, from: Pair['phase'], set: Partial<Pair>): Promise<boolean> {
    const { modifiedCount } = await this.pairs.updateOne({ _id: pairId, phase: from, state: 'active' }, { $set: set });
    return modifiedCount === 1;
  }

  async update(pairId: Id, update: Filter): Promise<void> {
    await this.pairs.updateOne({ _id: pairId }, update);
  }
}

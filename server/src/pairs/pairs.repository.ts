import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Id } from '../core/ids.js';
import { afterCursor, toPage } from '../core/pagination.js';
import { Pair } from './pair.schema.js';

type Filter = Record<string, unknown>;

@Injectable()
export class PairsRepository {
  constructor(@InjectModel(Pair.name) private readonly pairs: Model<Pair>) {}

  findById(id: Id): Promise<Pair | null> {
    return this.pairs.findById(id).lean<Pair>().exec();
  }

  findByIds(ids: readonly Id[]): Promise<Pair[]> {
    return this.pairs
      .find({ _id: { $in: ids } })
      .lean<Pair[]>()
      .exec();
  }

  /** Those in which somebody has a part, by city or as a facilitator; at most 2,000. */
  findOf(
    organisationId: Id,
    memberId: Id,
  ): Promise<Pick<Pair, '_id' | 'state' | 'organisationIds' | 'facilitatorIds'>[]> {
    return this.pairs
      .find(
        { $or: [{ organisationIds: organisationId }, { facilitatorIds: memberId }] },
        { state: 1, organisationIds: 1, facilitatorIds: 1 },
      )
      .limit(2000)
      .lean<Pair[]>()
      .exec();
  }

  /** In which the city is; at most 2,000. */
  findOfOrganisation(organisationId: Id): Promise<Pick<Pair, '_id' | 'organisationIds'>[]> {
    return this.pairs
      .find({ organisationIds: organisationId }, { organisationIds: 1 })
      .limit(2000)
      .lean<Pair[]>()
      .exec();
  }

  /** The liveliest first. */
  async page(filter: Filter, { cursor, limit }: { cursor?: string | undefined; limit: number }) {
    const found = await this.pairs
      .find({ $and: [filter, afterCursor(cursor, 'lastActivityAt', 'date', 'descending')] })
      .sort({ lastActivityAt: -1, _id: -1 })
      .limit(limit + 1)
      .lean<Pair[]>();
    return toPage(found, limit, ({ lastActivityAt }) => lastActivityAt);
  }

  async insert(pair: Pair): Promise<void> {
    await this.pairs.insertMany([pair]);
  }

  async update(pairId: Id, update: Filter): Promise<void> {
    await this.pairs.updateOne({ _id: pairId }, update);
  }
}

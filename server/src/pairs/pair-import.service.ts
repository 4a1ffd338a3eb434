import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Id } from '../core/ids.js';
import { Pair } from './pair.schema.js';

export type PreparedPair = Pair;

/** Takes prepared pairs in, and the demonstration's out. No rights are asked: callers run at the operator's wish. */
@Injectable()
export class PairImport {
  constructor(@InjectModel(Pair.name) private readonly pairs: Model<Pair>) {}

  async insert(pairs: readonly PreparedPair[]): Promise<void> {
    await this.pairs.insertMany(pairs);
  }

  /** The marked ones, and all in which one of these cities is. */
  demonstrationIds(organisationIds: readonly Id[]): Promise<Id[]> {
    return this.pairs.distinct('_id', {
      $or: [{ isDemonstration: true }, { organisationIds: { $in: organisationIds } }],
    });
  }

  async remove(ids: readonly Id[]): Promise<number> {
    return (await this.pairs.deleteMany({ _id: { $in: ids } })).deletedCount;
  }

  /** Takes some members out of the facilitation of all pairs. */
  async releaseFacilitators(memberIds: readonly Id[]): Promise<void> {
    const facilitated = { facilitatorIds: { $in: memberIds } };
    await this.pairs.updateMany(facilitated, { $pull: facilitated });
  }
}

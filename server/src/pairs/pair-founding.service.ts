import { Injectable } from '@nestjs/common';
import { MAX_PAIRS_OF_CITY, MAX_PAIRS_OF_FACILITATOR } from '#shared/pairs/pair.contract.js';
import { rightsGrew } from '../access/rights-changed.js';
import { Clock } from '../core/clock.js';
import { AppError } from '../core/errors.js';
import { newId, type Id } from '../core/ids.js';
import { Transaction } from '../core/transaction.js';
import type { Pair } from './pair.schema.js';
import { PairsRepository } from './pairs.repository.js';

/** What is known of a pair before it begins. */
export type Founded = Pick<
  Pair,
  'title' | 'organisationIds' | 'acceptances' | 'facilitatorIds' | 'themes' | 'languages' | 'regions'
>;

/** How a pair comes to be: proposed by a facilitator, or agreed on by its cities before. The caller has asked the ability. */
@Injectable()
export class PairFounding {
  constructor(
    private readonly pairs: PairsRepository,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** Of cities that have all accepted: it is active at once. Inside the caller's transaction. @throws AppError `limit-reached` */
  async found(known: Founded): Promise<Id> {
    const now = this.clock.now();
    const pair: Pair = {
      _id: newId(),
      ...known,
      state: 'active',
      phase: 'courtship',
      createdAt: now,
      lastActivityAt: now,
      isDemonstration: false,
    };
    await this.insert(pair);
    return pair._id;
  }

  /** Inside the caller's transaction. @throws AppError `limit-reached` */
  async insert(pair: Pair): Promise<void> {
    await this.assertRoom(pair);
    await this.pairs.insert(pair);
    // Members of the cities have a new space to read from now on.
    this.transaction.record(rightsGrew, { spaceId: pair._id.toHexString() });
  }

  private async assertRoom({ organisationIds, facilitatorIds }: Pair): Promise<void> {
    for (const id of organisationIds) {
      if ((await this.pairs.countOfCity(id)) >= MAX_PAIRS_OF_CITY) throw new AppError('limit-reached');
    }
    for (const id of facilitatorIds) {
      if ((await this.pairs.countOfFacilitator(id)) >= MAX_PAIRS_OF_FACILITATOR) throw new AppError('limit-reached');
    }
  }
}

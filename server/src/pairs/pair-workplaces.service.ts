import { Injectable } from '@nestjs/common';
import type { PairView } from '#shared/pairs/pair.contract.js';
import { AbilityService } from '../access/ability.service.js';
import type { Actor } from '../access/actor.js';
import { Clock } from '../core/clock.js';
import { AppError } from '../core/errors.js';
import { toId, type Id } from '../core/ids.js';
import { Transaction } from '../core/transaction.js';
import type { Pair } from './pair.schema.js';
import { PairsRepository } from './pairs.repository.js';
import { pairChanged } from './pairs.service.js';

/** A pair as other features work in it: those who may look into it, and its place among the phases. */
@Injectable()
export class PairWorkplaces {
  constructor(
    private readonly pairs: PairsRepository,
    private readonly ability: AbilityService,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** The pair, for one who may read or write what lives in it. @throws AppError `not-found`, `not-allowed` */
  async open(actor: Actor, action: 'read' | 'write', pairId: string | Id): Promise<Pair> {
    const id = typeof pairId === 'string' ? toId(pairId) : pairId;
    this.ability.assertCan(actor, action, 'Space', { hostId: id, audienceId: id });
    const pair = await this.pairs.findById(id);
    if (!pair) throw new AppError('not-found');
    return pair;
  }

  can(actor: Actor, { _id, state }: Pair): { write: boolean; changePhase: boolean } {
    const write = this.ability.can(actor, 'write', 'Space', { hostId: _id, audienceId: _id });
    return { write, changePhase: write && state === 'active' };
  }

  /**
   * Moves the pair from one phase to another; inside the transaction of the caller, who has asked the ability.
   * @throws AppError `changed-meanwhile` when the pair is not in the phase it is moved from, or not under way
   */
  async changePhase(pairId: Id, from: PairView['phase'], to: PairView['phase']): Promise<void> {
    const phaseSince = this.clock.now();
    if (!(await this.pairs.changePhase(pairId, from, { phase: to, phaseSince, lastActivityAt: phaseSince })))
      throw new AppError('changed-meanwhile');
    this.transaction.record(pairChanged, { pairId: pairId.toHexString() });
  }

  /** Inside the transaction of the caller. */
  async namePhases(pairId: Id, phaseNames: NonNullable<Pair['phaseNames']>): Promise<void> {
    await this.pairs.update(pairId, { $set: { phaseNames } });
    this.transaction.record(pairChanged, { pairId: pairId.toHexString() });
  }

  /** Something happened in it: lists are sorted by that. */
  async touch(pairId: Id, at: Date): Promise<void> {
    await this.pairs.update(pairId, { $max: { lastActivityAt: at } });
  }
}

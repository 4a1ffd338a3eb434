import { Injectable } from '@nestjs/common';
import type { PhaseChangeInput, PhaseChangeView } from '#shared/work-plans/plan.contract.js';
import { assertMember } from '../access/ability.service.js';
import type { Actor } from '../access/actor.js';
import { Clock } from '../core/clock.js';
import { AppError } from '../core/errors.js';
import { newId } from '../core/ids.js';
import type { PageRequest } from '../core/pages.service.js';
import { Transaction } from '../core/transaction.js';
import { MemberCards } from '../members/member-cards.service.js';
import { PairWorkplaces } from '../pairs/pair-workplaces.service.js';
import type { PhaseChange } from './phase-change.schema.js';
import { planChanged } from './plan.domain-events.js';
import { presentFactors, presentPhaseChange } from './plan.presenter.js';
import { PlanReads } from './plan-reads.service.js';
import { PlansRepository } from './plans.repository.js';

const nobody = new Map();

/** Moving on and back. A factor that is not met does not stand in the way; how the factors were is kept. */
@Injectable()
export class PhaseChanges {
  constructor(
    private readonly plans: PlansRepository,
    private readonly reads: PlanReads,
    private readonly pairs: PairWorkplaces,
    private readonly memberCards: MemberCards,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  async make(actor: Actor, pairId: string, { from, to, reason }: PhaseChangeInput): Promise<PhaseChangeView> {
    assertMember(actor);
    const pair = await this.pairs.open(actor, 'write', pairId);
    if (!this.pairs.can(actor, pair).changePhase) throw new AppError('not-allowed');
    const change = await this.transaction.run(async () => {
      await this.pairs.changePhase(pair._id, from, to);
      const factors = presentFactors(await this.plans.find(pair._id), nobody);
      const made: PhaseChange = {
        _id: newId(),
        pairId: pair._id,
        ...{ from, to, ...(reason && { reason }) },
        factors: factors.map(({ factorId, state, reason: why }) => ({ factorId, state, ...(why && { reason: why }) })),
        by: actor.memberId,
        createdAt: this.clock.now(),
      };
      await this.plans.insertChange(made);
      this.transaction.record(planChanged, { pairId });
      return made;
    });
    this.reads.changed(pair._id);
    return (await this.present([change]))[0]!;
  }

  async list(actor: Actor, pairId: string, request: PageRequest) {
    const pair = await this.pairs.open(actor, 'read', pairId);
    const { documents, next } = await this.plans.changesPage(pair._id, request);
    return { items: await this.present(documents), next };
  }

  private async present(changes: readonly PhaseChange[]): Promise<PhaseChangeView[]> {
    const people = await this.memberCards.byId(changes.map(({ by }) => by));
    return changes.map((change) => presentPhaseChange(change, people.get(change.by.toHexString())));
  }
}

import { Injectable } from '@nestjs/common';
import {
  factor,
  type FactorInput,
  type ObjectivesInput,
  type PhasesInput,
  type PlanView,
} from '#shared/work-plans/plan.contract.js';
import { assertMember } from '../access/ability.service.js';
import type { Actor } from '../access/actor.js';
import { Clock } from '../core/clock.js';
import { AppError } from '../core/errors.js';
import { newId, toIdOrNull } from '../core/ids.js';
import type { PageRequest } from '../core/pages.service.js';
import type { PreparedAnswer } from '../core/prepared-answer.js';
import { Transaction } from '../core/transaction.js';
import type { Pair } from '../pairs/pair.schema.js';
import { PairWorkplaces } from '../pairs/pair-workplaces.service.js';
import { planChanged } from './plan.domain-events.js';
import { PlanReads } from './plan-reads.service.js';
import type { Assessment, Plan } from './plan.schema.js';
import { PlansRepository } from './plans.repository.js';
import { ActivityEntries } from './activity-entries.service.js';

/** The plan of a pair as a whole: its phases' names and dates, its success factors and its objectives. */
@Injectable()
export class PlansService {
  constructor(
    private readonly plans: PlansRepository,
    private readonly reads: PlanReads,
    private readonly entries: ActivityEntries,
    private readonly pairs: PairWorkplaces,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor, pairId: string): Promise<PlanView> {
    return this.present(actor, await this.pairs.open(actor, 'read', pairId));
  }

  /** The same, ready to be sent. */
  async getPrepared(actor: Actor, pairId: string): Promise<PreparedAnswer> {
    const pair = await this.pairs.open(actor, 'read', pairId);
    return this.reads.answerFor(pair, this.pairs.can(actor, pair));
  }

  async updates(actor: Actor, pairId: string, request: PageRequest) {
    const { _id } = await this.pairs.open(actor, 'read', pairId);
    return this.entries.updatesOf(_id, request);
  }

  async setPhases(actor: Actor, pairId: string, { revision, phases }: PhasesInput): Promise<PlanView> {
    const pair = await this.pairs.open(actor, 'write', pairId);
    const named = phases.flatMap(({ phase, name }) => (name ? [[phase, name] as const] : []));
    const own = phases.map(({ phase, name, startsOn, endsOn }) => {
      return { phase, ...(name && { name }), ...(startsOn && { startsOn }), ...(endsOn && { endsOn }) };
    });
    return this.change(actor, pair, revision, { phases: own }, () =>
      this.pairs.namePhases(pair._id, Object.fromEntries(named)),
    );
  }

  async setObjectives(actor: Actor, pairId: string, { revision, objectives }: ObjectivesInput): Promise<PlanView> {
    const pair = await this.pairs.open(actor, 'write', pairId);
    const known = new Set((await this.plans.find(pair._id)).objectives.map(({ _id }) => _id.toHexString()));
    const own = objectives.map(({ objectiveId, title, lang }) => {
      const kept = objectiveId && known.has(objectiveId) ? toIdOrNull(objectiveId) : null;
      return { _id: kept ?? newId(), title, lang };
    });
    return this.change(actor, pair, revision, { objectives: own });
  }

  async assess(actor: Actor, pairId: string, factorId: string, input: FactorInput): Promise<PlanView> {
    assertMember(actor);
    const pair = await this.pairs.open(actor, 'write', pairId);
    const known = factor.safeParse(factorId);
    if (!known.success) throw new AppError('not-found');
    await this.plans.begin(pair._id);
    await this.transaction.run(async () => {
      const { factors } = await this.plans.find(pair._id);
      const before = factors.find((one) => one.factorId === known.data);
      if ((before?.revision ?? 0) !== input.revision) throw new AppError('changed-meanwhile');
      const { state, reason, revision } = input;
      const facts = { factorId: known.data, state, ...(reason && { reason }) };
      const assessed: Assessment = { ...facts, by: actor.memberId, at: this.clock.now(), revision: revision + 1 };
      await this.plans.setFactors(pair._id, [...factors.filter((one) => one !== before), assessed]);
      this.transaction.record(planChanged, { pairId });
    });
    return this.presentChanged(actor, pair);
  }

  /** @throws AppError `changed-meanwhile` */
  private async change(actor: Actor, pair: Pair, revision: number, set: Partial<Plan>, also = () => Promise.resolve()) {
    await this.plans.begin(pair._id);
    await this.transaction.run(async () => {
      if (!(await this.plans.change(pair._id, revision, set))) throw new AppError('changed-meanwhile');
      await also();
      this.transaction.record(planChanged, { pairId: pair._id.toHexString() });
    });
    return this.presentChanged(actor, pair);
  }

  private presentChanged(actor: Actor, pair: Pair): Promise<PlanView> {
    this.reads.changed(pair._id);
    return this.present(actor, pair);
  }

  private async present(actor: Actor, pair: Pair): Promise<PlanView> {
    return { ...(await this.reads.of(pair)), phase: pair.phase, can: this.pairs.can(actor, pair) };
  }
}

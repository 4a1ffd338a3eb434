import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { MAX_ACTIVITIES } from '#shared/work-plans/activity.contract.js';
import { isDuplicateKey } from '../core/errors.js';
import type { Id } from '../core/ids.js';
import { Pages, type PageRequest } from '../core/pages.service.js';
import { newestFirst } from '../core/pagination.js';
import { PhaseChange } from './phase-change.schema.js';
import { Plan, type Assessment } from './plan.schema.js';

const nothingYet = { phases: [], factors: [], objectives: [], revision: 0, activityCount: 0 };

@Injectable()
export class PlansRepository {
  constructor(
    @InjectModel(Plan.name) private readonly plans: Model<Plan>,
    @InjectModel(PhaseChange.name) private readonly changes: Model<PhaseChange>,
    private readonly pages: Pages,
  ) {}

  /** An empty one where nothing was written yet. */
  async find(pairId: Id): Promise<Plan> {
    return (await this.plans.findById(pairId).lean<Plan>().exec()) ?? { _id: pairId, ...structuredClone(nothingYet) };
  }

  /** So that there is one to be changed; before the transaction, in which two first ones would refuse each other. */
  async begin(pairId: Id): Promise<void> {
    if (await this.plans.exists({ _id: pairId })) return;
    await this.plans.insertMany([{ _id: pairId, ...nothingYet }]).catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error;
    });
  }

  /** Answers whether `revision` was the last one, and the plan is changed. */
  async change(pairId: Id, revision: number, set: Partial<Plan>): Promise<boolean> {
    const update = { $set: set, $inc: { revision: 1 } };
    return (await this.plans.updateOne({ _id: pairId, revision }, update)).modifiedCount === 1;
  }

  async setFactors(pairId: Id, factors: readonly Assessment[]): Promise<void> {
    await this.plans.updateOne({ _id: pairId }, { $set: { factors } });
  }

  /** Takes places for activities; answers whether there were as many. */
  async takePlaces(pairId: Id, count: number): Promise<boolean> {
    const hasRoom = { _id: pairId, activityCount: { $lte: MAX_ACTIVITIES - count } };
    return (await this.plans.updateOne(hasRoom, { $inc: { activityCount: count } })).modifiedCount === 1;
  }

  async insertChange(change: PhaseChange): Promise<void> {
    await this.changes.insertMany([change]);
  }

  changesPage(pairId: Id, request: PageRequest) {
    return this.pages.find(this.changes, newestFirst('phase-changes'), { pairId }, request);
  }
}

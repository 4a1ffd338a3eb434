import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Id } from '../core/ids.js';
import { ActivityEntry } from './activity-entry.schema.js';
import { Activity } from './activity.schema.js';
import { PhaseChange } from './phase-change.schema.js';
import { PlanCalendar } from './plan-calendar.schema.js';
import { PlanTemplate } from './plan-template.schema.js';
import { Plan } from './plan.schema.js';

/** A pair's plan with everything in it. */
export interface PreparedPlan {
  plan: Plan;
  activities: Activity[];
  entries: ActivityEntry[];
  phaseChanges: PhaseChange[];
}

/** Takes prepared plans in, and the demonstration's out. No rights are asked: callers run at the operator's wish. */
@Injectable()
export class PlanImport {
  constructor(
    @InjectModel(Plan.name) private readonly plans: Model<Plan>,
    @InjectModel(Activity.name) private readonly activities: Model<Activity>,
    @InjectModel(ActivityEntry.name) private readonly entries: Model<ActivityEntry>,
    @InjectModel(PhaseChange.name) private readonly phaseChanges: Model<PhaseChange>,
    @InjectModel(PlanCalendar.name) private readonly calendars: Model<PlanCalendar>,
    @InjectModel(PlanTemplate.name) private readonly templates: Model<PlanTemplate>,
  ) {}

  async insert(prepared: readonly PreparedPlan[]): Promise<void> {
    await this.plans.insertMany(prepared.map(({ plan }) => plan));
    await this.activities.insertMany(prepared.flatMap(({ activities }) => activities));
    await this.entries.insertMany(prepared.flatMap(({ entries }) => entries));
    await this.phaseChanges.insertMany(prepared.flatMap(({ phaseChanges }) => phaseChanges));
  }

  activityIdsOf(pairIds: readonly Id[]): Promise<Id[]> {
    return this.activities.distinct('_id', { pairId: { $in: pairIds } });
  }

  /** The plans of some pairs, whoever wrote in them: the pairs go. @returns how many activities there were */
  async removeOf(pairIds: readonly Id[]): Promise<number> {
    const ofPairs = { pairId: { $in: pairIds } };
    await this.entries.deleteMany(ofPairs);
    await this.phaseChanges.deleteMany(ofPairs);
    await this.calendars.deleteMany(ofPairs);
    await this.plans.deleteMany({ _id: { $in: pairIds } });
    return (await this.activities.deleteMany(ofPairs)).deletedCount;
  }

  /** What some members keep for themselves, and what they wrote in the plans of pairs that stay. */
  async removeBelongingsOf(memberIds: readonly Id[]): Promise<void> {
    await this.templates.deleteMany({ memberId: { $in: memberIds } });
    await this.calendars.deleteMany({ memberId: { $in: memberIds } });
    await this.entries.deleteMany({ authorId: { $in: memberIds }, clientId: { $exists: true } });
  }
}

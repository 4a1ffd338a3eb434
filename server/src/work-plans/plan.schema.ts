import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { Types } from 'mongoose';
import type { Factor, FactorState, PlanPhase } from '#shared/work-plans/plan.contract.js';

export interface Assessment {
  factorId: Factor;
  state: FactorState;
  reason?: string;
  by: Types.ObjectId;
  at: Date;
  revision: number;
}

/** What a pair's plan has besides its activities; its id is the pair's. There from the first change on. */
@Schema({ collection: 'plans', versionKey: false })
export class Plan {
  _id!: Types.ObjectId;

  /** Names and dates, for those phases that have any. */
  @Prop({ type: [{ phase: String, name: String, startsOn: String, endsOn: String }], _id: false, default: [] })
  phases!: PlanPhase[];

  /** The last one of each factor that was assessed. */
  @Prop({
    type: [{ factorId: String, state: String, reason: String, by: Types.ObjectId, at: Date, revision: Number }],
    _id: false,
    default: [],
  })
  factors!: Assessment[];

  @Prop({ type: [{ _id: Types.ObjectId, title: String, lang: String }], default: [] })
  objectives!: { _id: Types.ObjectId; title: string; lang: string }[];

  /** Counts the changes of phases and objectives. */
  @Prop({ type: Number, default: 0 })
  revision!: number;

  /** Of two that plan the last activity at the same moment, one is refused. */
  @Prop({ type: Number, default: 0 })
  activityCount!: number;
}

export const PlanSchema = SchemaFactory.createForClass(Plan);

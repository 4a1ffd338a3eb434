import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { Types } from 'mongoose';
import type { PhaseChangeView } from '#shared/work-plans/plan.contract.js';

/** That a pair moved on, or back, with the success factors as they were. */
@Schema({ collection: 'phase_changes', versionKey: false })
export class PhaseChange {
  _id!: Types.ObjectId;

  @Prop({ type: Types.ObjectId, required: true })
  pairId!: Types.ObjectId;

  @Prop({ type: String, required: true })
  from!: PhaseChangeView['from'];

  @Prop({ type: String, required: true })
  to!: PhaseChangeView['to'];

  @Prop({ type: String })
  reason?: string;

  @Prop({ type: [{ factorId: String, state: String, reason: String }], _id: false, required: true })
  factors!: PhaseChangeView['factors'];

  @Prop({ type: Types.ObjectId, required: true })
  by!: Types.ObjectId;

  @Prop({ type: Date, required: true })
  createdAt!: Date;
}

export const PhaseChangeSchema = SchemaFactory.createForClass(PhaseChange);
PhaseChangeSchema.index({ pairId: 1, createdAt: -1, _id: -1 });

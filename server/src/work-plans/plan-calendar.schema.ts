import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { Types } from 'mongoose';

/** A member's own secret address of a pair's plan: it shows what its holder may read, as long as that is so. */
@Schema({ collection: 'plan_calendars', versionKey: false })
export class PlanCalendar {
  _id!: Types.ObjectId;

  @Prop({ type: Types.ObjectId, required: true })
  pairId!: Types.ObjectId;

  @Prop({ type: Types.ObjectId, required: true })
  memberId!: Types.ObjectId;

  @Prop({ type: String, required: true })
  tokenHash!: string;

  @Prop({ type: Date, required: true })
  madeAt!: Date;
}

export const PlanCalendarSchema = SchemaFactory.createForClass(PlanCalendar);
PlanCalendarSchema.index({ tokenHash: 1 }, { unique: true });
PlanCalendarSchema.index({ memberId: 1, pairId: 1 }, { unique: true });
PlanCalendarSchema.index({ pairId: 1 });

import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { Types } from 'mongoose';
import type { ActivityEntryView, ActivityState } from '#shared/work-plans/activity.contract.js';

/** What happened to an activity. Nothing of it is changed later. */
@Schema({ collection: 'activity_entries', versionKey: false })
export class ActivityEntry {
  _id!: Types.ObjectId;

  @Prop({ type: Types.ObjectId, required: true })
  activityId!: Types.ObjectId;

  @Prop({ type: Types.ObjectId, required: true })
  pairId!: Types.ObjectId;

  @Prop({ type: String, required: true })
  kind!: ActivityEntryView['kind'];

  /** The state before and after, where it changed. */
  @Prop({ type: String })
  from?: ActivityState;

  @Prop({ type: String })
  to?: ActivityState;

  @Prop({ type: String })
  text?: string;

  @Prop({ type: String })
  lang?: string;

  @Prop({ type: Types.ObjectId, required: true })
  authorId!: Types.ObjectId;

  /** Of an update. */
  @Prop({ type: String })
  clientId?: string;

  @Prop({ type: Date, required: true })
  createdAt!: Date;
}

export const ActivityEntrySchema = SchemaFactory.createForClass(ActivityEntry);
ActivityEntrySchema.index({ activityId: 1, createdAt: -1, _id: -1 });
ActivityEntrySchema.index({ pairId: 1, kind: 1, createdAt: -1, _id: -1 });
// A retry is the same update.
ActivityEntrySchema.index(
  { authorId: 1, clientId: 1 },
  { unique: true, partialFilterExpression: { clientId: { $exists: true } } },
);

import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { Types } from 'mongoose';
import type { ActivityState, EvidenceView } from '#shared/work-plans/activity.contract.js';

export interface Evidence {
  _id: Types.ObjectId;
  kind: EvidenceView['kind'];
  url?: string;
  title?: string;
  resourceId?: Types.ObjectId;
  by: Types.ObjectId;
  at: Date;
}

@Schema({ collection: 'activities', versionKey: false })
export class Activity {
  _id!: Types.ObjectId;

  @Prop({ type: Types.ObjectId, required: true })
  pairId!: Types.ObjectId;

  @Prop({ type: String, required: true })
  title!: string;

  @Prop({ type: String, required: true })
  lang!: string;

  @Prop({ type: String, required: true })
  function!: string;

  @Prop({ type: String, required: true })
  methodology!: string;

  /** The city of the pair that sees to it. */
  @Prop({ type: Types.ObjectId, required: true })
  ownerId!: Types.ObjectId;

  @Prop({ type: Types.ObjectId })
  objectiveId?: Types.ObjectId;

  /** Days of the calendar, in the owner's time zone: text sorts as the days do. */
  @Prop({ type: String, required: true })
  startsOn!: string;

  @Prop({ type: String, required: true })
  endsOn!: string;

  @Prop({ type: String, required: true })
  state!: ActivityState;

  @Prop({
    type: [
      {
        _id: Types.ObjectId,
        kind: String,
        url: String,
        title: String,
        resourceId: Types.ObjectId,
        by: Types.ObjectId,
        at: Date,
      },
    ],
    default: [],
  })
  evidence!: Evidence[];

  /** Why there is no evidence. */
  @Prop({ type: { reason: String, by: Types.ObjectId, at: Date }, _id: false })
  waiver?: { reason: string; by: Types.ObjectId; at: Date };

  /** Taken by every change: a stale one is told by it. */
  @Prop({ type: Number, required: true })
  revision!: number;

  /** Into which its updates go: the thread is opened with the first one. */
  @Prop({ type: Types.ObjectId, required: true })
  threadId!: Types.ObjectId;

  @Prop({ type: Types.ObjectId, required: true })
  createdBy!: Types.ObjectId;

  @Prop({ type: String, required: true })
  clientId!: string;

  @Prop({ type: Date, required: true })
  createdAt!: Date;

  @Prop({ type: Boolean, default: false })
  isDemonstration!: boolean;
}

export const ActivitySchema = SchemaFactory.createForClass(Activity);
ActivitySchema.index({ pairId: 1, startsOn: 1, _id: 1 });
// A retry is the same activity.
ActivitySchema.index({ createdBy: 1, clientId: 1 }, { unique: true });

import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { Types } from 'mongoose';
import type { CapabilityJudgement, Moment } from '#shared/assessments/assessment.contract.js';

/** What one rater says of the capabilities of the own city at one moment of a pair. */
@Schema({ collection: 'assessments', versionKey: false })
export class Assessment {
  _id!: Types.ObjectId;

  @Prop({ type: Types.ObjectId, required: true })
  pairId!: Types.ObjectId;

  @Prop({ type: String, required: true })
  moment!: Moment;

  @Prop({ type: Types.ObjectId, required: true })
  raterId!: Types.ObjectId;

  /** Of the rater, when it was written. */
  @Prop({ type: Types.ObjectId, required: true })
  organisationId!: Types.ObjectId;

  @Prop({ type: Number, required: true })
  revision!: number;

  @Prop({ type: String, required: true })
  lang!: string;

  /** One for each of the five, in their order. */
  @Prop({
    type: [{ capability: String, level: String, reason: String, goesWell: String, toEnhance: String }],
    _id: false,
    required: true,
  })
  capabilities!: CapabilityJudgement[];

  @Prop({ type: Date, required: true })
  createdAt!: Date;

  @Prop({ type: Date, required: true })
  savedAt!: Date;
}

export const AssessmentSchema = SchemaFactory.createForClass(Assessment);
// One for each rater and moment.
AssessmentSchema.index({ pairId: 1, moment: 1, raterId: 1 }, { unique: true });
AssessmentSchema.index({ pairId: 1, createdAt: -1, _id: -1 });

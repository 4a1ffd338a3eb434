import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { Types } from 'mongoose';
import type { PairState, PairView } from '#shared/pairs/pair.contract.js';

@Schema({ collection: 'pairs', versionKey: false })
export class Pair {
  _id!: Types.ObjectId;

  @Prop({ type: String, required: true })
  title!: string;

  @Prop({ type: String, required: true })
  state!: PairState;

  @Prop({ type: String, required: true })
  phase!: PairView['phase'];

  /** Since it is in this phase; absent before the first change. */
  @Prop({ type: Date })
  phaseSince?: Date;

  /** What the pair calls its phases; those without a name of their own have the method's. */
  @Prop({ type: Object })
  phaseNames?: Partial<Record<PairView['phase'], string>>;

  /** The cities, in the order in which they were named. */
  @Prop({ type: [Types.ObjectId], required: true })
  organisationIds!: Types.ObjectId[];

  @Prop({ type: [{ organisationId: Types.ObjectId, at: Date, by: Types.ObjectId }], _id: false, default: [] })
  acceptances!: { organisationId: Types.ObjectId; at: Date; by: Types.ObjectId }[];

  @Prop({ type: [Types.ObjectId], required: true })
  facilitatorIds!: Types.ObjectId[];

  @Prop({ type: [String], default: [] })
  themes!: string[];

  @Prop({ type: [String], default: [] })
  languages!: string[];

  /** Of all its cities: a facilitator's scope is asked about them. */
  @Prop({ type: [String], default: [] })
  regions!: string[];

  @Prop({ type: Date, required: true })
  createdAt!: Date;

  @Prop({ type: Date, required: true })
  lastActivityAt!: Date;

  @Prop({ type: Boolean, default: false })
  isDemonstration!: boolean;
}

export const PairSchema = SchemaFactory.createForClass(Pair);
PairSchema.index({ lastActivityAt: -1, _id: -1 });
for (const part of ['organisationIds', 'facilitatorIds', 'regions', 'languages']) {
  PairSchema.index({ [part]: 1, lastActivityAt: -1, _id: -1 });
}

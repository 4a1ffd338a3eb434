import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { Types } from 'mongoose';
import type { GroupAccess } from '#shared/groups/group.contract.js';

@Schema({ collection: 'groups', versionKey: false })
export class Group {
  _id!: Types.ObjectId;

  @Prop({ type: String, required: true })
  title!: string;

  @Prop({ type: String })
  description?: string;

  @Prop({ type: String, required: true })
  access!: GroupAccess;

  /** Who knows that it exists: itself where it is secret, else the whole network. Made from `access`. */
  @Prop({ type: Types.ObjectId, required: true })
  knownToId!: Types.ObjectId;

  @Prop({ type: [String], default: [] })
  themes!: string[];

  @Prop({ type: [String], default: [] })
  languages!: string[];

  @Prop({ type: [String], default: [] })
  regions!: string[];

  @Prop({ type: Number, default: 0 })
  memberCount!: number;

  @Prop({ type: Number, default: 0 })
  requestCount!: number;

  /** Counts the changes of places in the group: two at once conflict here, so that neither overlooks the other. */
  @Prop({ type: Number })
  placeChanges?: number;

  /** Counted anew after each change, so that counting twice does no harm. */
  @Prop({ type: Number, default: 0 })
  threadCount!: number;

  @Prop({ type: Number, default: 0 })
  resourceCount!: number;

  @Prop({ type: Date, required: true })
  lastActivityAt!: Date;

  @Prop({ type: Date, required: true })
  createdAt!: Date;

  @Prop({ type: Boolean, default: false })
  isDemonstration!: boolean;
}

export const GroupSchema = SchemaFactory.createForClass(Group);
GroupSchema.index({ knownToId: 1, lastActivityAt: -1, _id: -1 });
GroupSchema.index({ regions: 1 });
GroupSchema.index({ languages: 1 });

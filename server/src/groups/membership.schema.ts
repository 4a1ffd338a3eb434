import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { Types } from 'mongoose';
import type { MembershipState } from '#shared/groups/group.contract.js';

/** Somebody's place in a group; who left has none. */
@Schema({ collection: 'memberships', versionKey: false })
export class Membership {
  _id!: Types.ObjectId;

  @Prop({ type: Types.ObjectId, required: true })
  groupId!: Types.ObjectId;

  @Prop({ type: Types.ObjectId, required: true })
  memberId!: Types.ObjectId;

  @Prop({ type: String, required: true })
  state!: MembershipState;

  @Prop({ type: Date, required: true })
  since!: Date;
}

export const MembershipSchema = SchemaFactory.createForClass(Membership);
MembershipSchema.index({ groupId: 1, memberId: 1 }, { unique: true });
MembershipSchema.index({ groupId: 1, state: 1, since: -1, _id: -1 });
MembershipSchema.index({ memberId: 1, state: 1 });

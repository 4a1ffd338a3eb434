import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { Types } from 'mongoose';

@Schema({ collection: 'invitations', versionKey: false })
export class Invitation {
  _id!: Types.ObjectId;

  @Prop({ type: String, required: true })
  tokenHash!: string;

  /** Only the link for the first administrator is bound to no address: whoever starts the server has it. */
  @Prop({ type: Boolean, required: true })
  isFirstAdministrator!: boolean;

  @Prop({ type: String })
  email?: string;

  @Prop({ type: Types.ObjectId })
  organisationId?: Types.ObjectId;

  /** Without an organisation: those to pick from have one of these regions; without any, all are. The scope of who invited. */
  @Prop({ type: [String], default: [] })
  regions?: string[];

  @Prop({ type: Types.ObjectId })
  invitedBy?: Types.ObjectId;

  @Prop({ type: Date, required: true })
  createdAt!: Date;

  @Prop({ type: Date, required: true })
  expiresAt!: Date;

  /** Set in the transaction that makes the account: so there is one. */
  @Prop({ type: Types.ObjectId })
  acceptedBy?: Types.ObjectId;
}

export const InvitationSchema = SchemaFactory.createForClass(Invitation);
InvitationSchema.index({ tokenHash: 1 }, { unique: true });
InvitationSchema.index({ isFirstAdministrator: 1, createdAt: -1, _id: -1 });
InvitationSchema.index({ invitedBy: 1, createdAt: -1, _id: -1 });
InvitationSchema.index({ organisationId: 1 });
InvitationSchema.index(
  { isFirstAdministrator: 1 },
  { unique: true, partialFilterExpression: { isFirstAdministrator: true } },
);

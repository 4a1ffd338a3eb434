import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { Types } from 'mongoose';

/** How a member signs in. Nothing of it is in any view but the member's own and the administration's. */
@Schema({ collection: 'accounts', versionKey: false })
export class Account {
  _id!: Types.ObjectId;

  @Prop({ type: Types.ObjectId, required: true })
  memberId!: Types.ObjectId;

  /** Lower case. */
  @Prop({ type: String, required: true })
  email!: string;

  /** Argon2id in PHC form. */
  @Prop({ type: String, required: true })
  passwordHash!: string;

  @Prop({ type: Boolean, default: false })
  isDemonstration!: boolean;
}

export const AccountSchema = SchemaFactory.createForClass(Account);
AccountSchema.index({ email: 1 }, { unique: true });
AccountSchema.index({ memberId: 1 }, { unique: true });

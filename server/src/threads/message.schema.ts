import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { Types } from 'mongoose';

@Schema({ collection: 'messages', versionKey: false })
export class Message {
  _id!: Types.ObjectId;

  @Prop({ type: Types.ObjectId, required: true })
  threadId!: Types.ObjectId;

  @Prop({ type: Number, required: true })
  seq!: number;

  /** The thread's number of this message's last change. */
  @Prop({ type: Number, required: true })
  revision!: number;

  @Prop({ type: String, required: true })
  clientId!: string;

  @Prop({ type: Types.ObjectId, required: true })
  authorId!: Types.ObjectId;

  /** Empty once removed. */
  @Prop({ type: String, default: '' })
  body!: string;

  @Prop({ type: String, required: true })
  lang!: string;

  @Prop({ type: Types.ObjectId })
  replyTo?: Types.ObjectId;

  @Prop({ type: Date, required: true })
  createdAt!: Date;

  @Prop({ type: Date })
  editedAt?: Date;

  @Prop({ type: Date })
  removedAt?: Date;

  @Prop({ type: Types.ObjectId })
  removedBy?: Types.ObjectId;
}

export const MessageSchema = SchemaFactory.createForClass(Message);
// Two nodes that give out the same number: one of them fails and takes the next.
MessageSchema.index({ threadId: 1, seq: 1 }, { unique: true });
// What changed while somebody was away.
MessageSchema.index({ threadId: 1, revision: 1 });
// A retry is the same message.
MessageSchema.index({ authorId: 1, clientId: 1 }, { unique: true });

import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { Types } from 'mongoose';
import type { SpaceKind } from '#shared/threads/thread.contract.js';

@Schema({ collection: 'threads', versionKey: false })
export class Thread {
  _id!: Types.ObjectId;

  @Prop({ type: Types.ObjectId, required: true })
  spaceId!: Types.ObjectId;

  @Prop({ type: String, required: true })
  spaceKind!: SpaceKind;

  /** The space whose members write in this thread. */
  @Prop({ type: Types.ObjectId, required: true })
  hostId!: Types.ObjectId;

  /** The space whose readers read this thread. */
  @Prop({ type: Types.ObjectId, required: true })
  audienceId!: Types.ObjectId;

  @Prop({ type: String, required: true })
  title!: string;

  @Prop({ type: String, required: true })
  lang!: string;

  @Prop({ type: Types.ObjectId, required: true })
  createdBy!: Types.ObjectId;

  @Prop({ type: Date, required: true })
  createdAt!: Date;

  /** The highest `seq` given out: the truth of order. */
  @Prop({ type: Number, default: 0 })
  lastSeq!: number;

  /** Counts every writing, edit and removal of a message: who knows all up to one of them asks for what changed since. */
  @Prop({ type: Number, default: 0 })
  revision!: number;

  @Prop({ type: Date })
  lastMessageAt?: Date;

  /** Of the last message, or of the opening: lists are sorted by it. */
  @Prop({ type: Date, required: true })
  lastActivityAt!: Date;

  @Prop({ type: Boolean, default: false })
  isDemonstration!: boolean;
}

export const ThreadSchema = SchemaFactory.createForClass(Thread);
ThreadSchema.index({ spaceId: 1, lastActivityAt: -1, _id: -1 });
ThreadSchema.index({ hostId: 1, lastActivityAt: -1, _id: -1 });
ThreadSchema.index({ createdBy: 1 });

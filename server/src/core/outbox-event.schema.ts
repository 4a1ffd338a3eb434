import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { Schema as MongooseSchema, type Types } from 'mongoose';

/** A domain event that was committed with the change it tells of, and is not delivered yet. */
@Schema({ collection: 'outbox', versionKey: false })
export class OutboxEvent {
  _id!: Types.ObjectId;

  @Prop({ type: String, required: true })
  name!: string;

  @Prop({ type: MongooseSchema.Types.Mixed })
  payload!: unknown;

  /** How often it was tried in vain. */
  @Prop({ type: Number, default: 0 })
  failures!: number;

  /** When it was set aside: it is kept for the operator and not tried again. */
  @Prop({ type: Date })
  failedAt?: Date;
}

export const OutboxEventSchema = SchemaFactory.createForClass(OutboxEvent);
OutboxEventSchema.index({ failedAt: 1, _id: 1 });

import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { Schema as MongooseSchema, type Types } from 'mongoose';

/** A domain event that was committed with the change it tells of, and is not delivered yet. */
@Schema({ collection: 'outbox', versionKey: false })
export class OutboxEvent {
  _id!: Types.ObjectId;

  @Prop({ required: true })
  name!: string;

  @Prop({ type: MongooseSchema.Types.Mixed })
  payload!: unknown;
}

export const OutboxEventSchema = SchemaFactory.createForClass(OutboxEvent);

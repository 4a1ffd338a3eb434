import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { Schema as MongooseSchema } from 'mongoose';

/** A session as express-session's store keeps it, which writes it; here it is asked about, and ended with other changes. */
@Schema({ collection: 'sessions', versionKey: false })
export class StoredSession {
  @Prop({ type: String, required: true })
  _id!: string;

  @Prop({ type: Date })
  expires!: Date;

  @Prop({ type: MongooseSchema.Types.Mixed })
  session!: unknown;
}

export const StoredSessionSchema = SchemaFactory.createForClass(StoredSession);
StoredSessionSchema.index({ 'session.passport.user': 1 }, { sparse: true });

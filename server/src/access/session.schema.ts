import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { SessionData } from 'express-session';
import { Schema as MongooseSchema } from 'mongoose';

/** A session as express-session's store keeps it, which writes it; here it is read, asked about, and ended with other changes. */
@Schema({ collection: 'sessions', versionKey: false })
export class StoredSession {
  @Prop({ type: String, required: true })
  _id!: string;

  @Prop({ type: Date })
  expires!: Date;

  @Prop({ type: MongooseSchema.Types.Mixed })
  session!: Partial<SessionData>;
}

export const StoredSessionSchema = SchemaFactory.createForClass(StoredSession);
StoredSessionSchema.index({ 'session.passport.user': 1 }, { sparse: true });

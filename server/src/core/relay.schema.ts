import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { Schema as MongooseSchema, Types } from 'mongoose';

/** How long a node may be away and still hear everything. */
export const RELAYED_FOR_S = 60;

/** What happened on one node, for the others. */
@Schema({ collection: 'relay', versionKey: false })
export class RelayedEvent {
  _id!: Types.ObjectId;

  @Prop({ type: Types.ObjectId, required: true })
  nodeId!: Types.ObjectId;

  /** 1, 2, 3 ... in one run of a node, without gaps. */
  @Prop({ type: Number, required: true })
  n!: number;

  @Prop({ type: String, required: true })
  name!: string;

  @Prop({ type: MongooseSchema.Types.Mixed })
  payload!: unknown;

  @Prop({ type: Date, required: true })
  at!: Date;
}

export const RelayedEventSchema = SchemaFactory.createForClass(RelayedEvent);
RelayedEventSchema.index({ nodeId: 1, n: 1 }, { unique: true });
RelayedEventSchema.index({ at: 1 }, { expireAfterSeconds: RELAYED_FOR_S });

/** One run of a node; it is there for as long as the node says so. */
@Schema({ collection: 'nodes', versionKey: false })
export class RunningNode {
  _id!: Types.ObjectId;

  @Prop({ type: Date, required: true })
  seenAt!: Date;
}

export const RunningNodeSchema = SchemaFactory.createForClass(RunningNode);
RunningNodeSchema.index({ seenAt: 1 }, { expireAfterSeconds: RELAYED_FOR_S });

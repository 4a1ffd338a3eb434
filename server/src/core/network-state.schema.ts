import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';

/** Facts about the network as a whole; one document. */
@Schema({ collection: 'network', versionKey: false })
export class NetworkState {
  @Prop({ type: String, required: true })
  _id!: string;

  /** The demonstration network was put into this store and has not been removed. */
  @Prop({ type: Boolean, default: false })
  isDemonstration!: boolean;

  /** Counts the changes to who administers: two at once conflict here, as they write it both. */
  @Prop({ type: Number })
  administratorChanges?: number;
}

export const NetworkStateSchema = SchemaFactory.createForClass(NetworkState);
export const NETWORK_STATE_ID = 'network';

import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { Types } from 'mongoose';

/** A save of a text: it stays as it is. */
@Schema({ collection: 'section-versions', versionKey: false })
export class SectionVersion {
  _id!: Types.ObjectId;

  @Prop({ type: Types.ObjectId, required: true })
  textId!: Types.ObjectId;

  @Prop({ type: Number, required: true })
  version!: number;

  @Prop({ type: String, required: true })
  body!: string;

  @Prop({ type: String, required: true })
  lang!: string;

  @Prop({ type: Types.ObjectId, required: true })
  authorId!: Types.ObjectId;

  @Prop({ type: String, required: true })
  clientId!: string;

  /** Later than that of the version before. */
  @Prop({ type: Date, required: true })
  createdAt!: Date;

  /** The earlier version whose words these are. */
  @Prop({ type: Number })
  restores?: number;
}

export const SectionVersionSchema = SchemaFactory.createForClass(SectionVersion);
SectionVersionSchema.index({ textId: 1, version: 1 }, { unique: true });
SectionVersionSchema.index({ textId: 1, createdAt: -1, _id: -1 });
// A retry is the same version.
SectionVersionSchema.index({ authorId: 1, clientId: 1 }, { unique: true });

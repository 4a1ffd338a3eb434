import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { Types } from 'mongoose';
import type { SectionName, SectionVoice } from '#shared/sections/section.contract.js';

/** What one city says in one voice in one section, as it is now. */
@Schema({ collection: 'section-texts', versionKey: false })
export class SectionText {
  _id!: Types.ObjectId;

  @Prop({ type: Types.ObjectId, required: true })
  pairId!: Types.ObjectId;

  @Prop({ type: String, required: true })
  section!: SectionName;

  @Prop({ type: Types.ObjectId, required: true })
  organisationId!: Types.ObjectId;

  @Prop({ type: String, required: true })
  voice!: SectionVoice;

  @Prop({ type: Number, required: true })
  version!: number;

  @Prop({ type: String, required: true })
  body!: string;

  @Prop({ type: String, required: true })
  lang!: string;

  @Prop({ type: Types.ObjectId, required: true })
  authorId!: Types.ObjectId;

  @Prop({ type: Date, required: true })
  savedAt!: Date;
}

export const SectionTextSchema = SchemaFactory.createForClass(SectionText);
// Two who write the first version at the same instant: one of them fails.
SectionTextSchema.index({ pairId: 1, section: 1, organisationId: 1, voice: 1 }, { unique: true });

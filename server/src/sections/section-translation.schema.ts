import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { Types } from 'mongoose';

/** A text in another language, with credit to who translated it. */
@Schema({ collection: 'section-translations', versionKey: false })
export class SectionTranslation {
  _id!: Types.ObjectId;

  @Prop({ type: Types.ObjectId, required: true })
  textId!: Types.ObjectId;

  @Prop({ type: String, required: true })
  lang!: string;

  @Prop({ type: String, required: true })
  body!: string;

  /** The version of the text that was translated. */
  @Prop({ type: Number, required: true })
  ofVersion!: number;

  /** Counts the saves. */
  @Prop({ type: Number, required: true })
  revision!: number;

  @Prop({ type: Types.ObjectId, required: true })
  translatorId!: Types.ObjectId;

  @Prop({ type: Date, required: true })
  savedAt!: Date;
}

export const SectionTranslationSchema = SchemaFactory.createForClass(SectionTranslation);
SectionTranslationSchema.index({ textId: 1, lang: 1 }, { unique: true });
SectionTranslationSchema.index({ translatorId: 1 });

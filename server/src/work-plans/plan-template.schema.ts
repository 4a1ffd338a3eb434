import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { Types } from 'mongoose';

/** An activity without its people, state and date. */
export interface TemplateActivity {
  title: string;
  lang: string;
  function: string;
  methodology: string;
  /** The place of the owner among the cities of the pair it was saved from. */
  cityAt: number;
  /** Days from the first start of all. */
  startsAfter: number;
  endsAfter: number;
}

/** A plan that its member may use again. It belongs to the member alone: it repeats what a pair wrote. */
@Schema({ collection: 'plan_templates', versionKey: false })
export class PlanTemplate {
  _id!: Types.ObjectId;

  @Prop({ type: Types.ObjectId, required: true })
  memberId!: Types.ObjectId;

  @Prop({ type: String, required: true })
  title!: string;

  @Prop({
    type: [
      {
        title: String,
        lang: String,
        function: String,
        methodology: String,
        cityAt: Number,
        startsAfter: Number,
        endsAfter: Number,
      },
    ],
    _id: false,
    required: true,
  })
  activities!: TemplateActivity[];

  @Prop({ type: Date, required: true })
  createdAt!: Date;
}

export const PlanTemplateSchema = SchemaFactory.createForClass(PlanTemplate);
PlanTemplateSchema.index({ memberId: 1, createdAt: -1, _id: -1 });

import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { Types } from 'mongoose';
import type { OrganisationView } from '#shared/organisations/organisation.contract.js';
import { forgetsCountsOnWrite } from '../core/facets.js';

@Schema({ collection: 'organisations', versionKey: false })
export class Organisation {
  _id!: Types.ObjectId;

  @Prop({ type: String, required: true })
  name!: string;

  /** The name without case and accents: lists are sorted by it. */
  @Prop({ type: String, required: true })
  sortName!: string;

  @Prop({ type: [String], default: [] })
  searchTerms!: string[];

  @Prop({ type: String, required: true })
  kind!: string;

  @Prop({ type: String })
  country?: string;

  @Prop({ type: String })
  place?: string;

  @Prop({ type: String })
  timeZone?: string;

  @Prop({ type: [String], default: [] })
  regions!: string[];

  @Prop({ type: String })
  size?: OrganisationView['size'];

  /** How many members speak with each voice; kept in step by the members feature. */
  @Prop({
    type: { political: Number, technical: Number, other: Number },
    _id: false,
    default: () => ({ political: 0, technical: 0, other: 0 }),
  })
  voices!: { political: number; technical: number; other: number };

  @Prop({ type: Boolean, default: false })
  isDemonstration!: boolean;
}

export const OrganisationSchema = SchemaFactory.createForClass(Organisation);
forgetsCountsOnWrite(OrganisationSchema);
OrganisationSchema.index({ sortName: 1, _id: 1 });
OrganisationSchema.index({ searchTerms: 1 });
OrganisationSchema.index({ name: 1 });
for (const facet of ['kind', 'regions']) OrganisationSchema.index({ [facet]: 1, sortName: 1, _id: 1 });

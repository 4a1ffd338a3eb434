import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { Types } from 'mongoose';
import type { Edition } from '#shared/resources/resource.contract.js';
import { forgetsCountsOnWrite } from '../core/facets.js';

/** A shared post of something that exists elsewhere; its editions by language are one entry. */
@Schema({ collection: 'resources', versionKey: false })
export class Resource {
  _id!: Types.ObjectId;

  /** The group it was shared in, or the whole network: who writes there writes about this. */
  @Prop({ type: Types.ObjectId, required: true })
  hostId!: Types.ObjectId;

  /** The space whose readers read this. */
  @Prop({ type: Types.ObjectId, required: true })
  audienceId!: Types.ObjectId;

  @Prop({ type: Types.ObjectId })
  groupId?: Types.ObjectId;

  @Prop({ type: String, required: true })
  kind!: string;

  @Prop({ type: [{ title: String, lang: String, url: String }], _id: false, required: true })
  editions!: Edition[];

  /** Of the editions: a facet. */
  @Prop({ type: [String], required: true })
  langs!: string[];

  /** The first edition's address without what does not tell pages apart; a duplicate is told by it. */
  @Prop({ type: String })
  urlKey?: string;

  @Prop({ type: String })
  summary?: string;

  @Prop({ type: Number })
  number?: number;

  @Prop({ type: String })
  provider?: string;

  @Prop({ type: [String], default: [] })
  places!: string[];

  @Prop({ type: [String], default: [] })
  themes!: string[];

  @Prop({ type: [String], default: [] })
  methodologies!: string[];

  @Prop({ type: [Number], default: [] })
  sdgs!: number[];

  @Prop({ type: [String], default: [] })
  searchTerms!: string[];

  /** Absent for what was imported from a list. */
  @Prop({ type: Types.ObjectId })
  sharedBy?: Types.ObjectId;

  @Prop({ type: Date, required: true })
  createdAt!: Date;

  @Prop({ type: Boolean, default: false })
  isDemonstration!: boolean;
}

export const ResourceSchema = SchemaFactory.createForClass(Resource);
forgetsCountsOnWrite(ResourceSchema);
ResourceSchema.index({ audienceId: 1, createdAt: -1, _id: -1 });
ResourceSchema.index({ hostId: 1, createdAt: -1, _id: -1 });
for (const facet of ['langs', 'themes', 'methodologies', 'kind', 'sdgs', 'groupId']) {
  ResourceSchema.index({ [facet]: 1, createdAt: -1, _id: -1 });
}
ResourceSchema.index({ sharedBy: 1 });
ResourceSchema.index({ searchTerms: 1 });
ResourceSchema.index(
  { audienceId: 1, urlKey: 1 },
  { unique: true, partialFilterExpression: { urlKey: { $exists: true } } },
);

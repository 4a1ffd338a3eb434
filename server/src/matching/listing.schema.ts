import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { Types } from 'mongoose';
import type { ListingKind, ListingState, ListingView } from '#shared/matching/listing.contract.js';
import { forgetsCountsOnWrite } from '../core/facets.js';

/** A request or an offer of a city. */
@Schema({ collection: 'listings', versionKey: false })
export class Listing {
  _id!: Types.ObjectId;

  @Prop({ type: Types.ObjectId, required: true })
  organisationId!: Types.ObjectId;

  /** Of the city: a facilitator's scope, and the wishes of others, are asked about them. */
  @Prop({ type: [String], default: [] })
  regions!: string[];

  /** Of the city, where known. */
  @Prop({ type: String })
  size?: ListingView['city']['size'];

  @Prop({ type: String, required: true })
  kind!: ListingKind;

  @Prop({ type: String, required: true })
  state!: ListingState;

  /** When a pause ends by itself. */
  @Prop({ type: Date })
  pausedUntil?: Date;

  @Prop({ type: String, required: true })
  title!: string;

  @Prop({ type: [String], required: true })
  themes!: string[];

  @Prop({ type: [String], default: [] })
  sdgs!: string[];

  @Prop({ type: [String], default: [] })
  methodologies!: string[];

  @Prop({ type: [String], default: [] })
  languages!: string[];

  @Prop({ type: [String], default: [] })
  wishedRegions!: string[];

  @Prop({ type: [String], default: [] })
  wishedSizes!: ListingView['wishedSizes'];

  @Prop({ type: String })
  month?: string;

  @Prop({ type: Boolean, default: false })
  keepsToRegion!: boolean;

  /** The regions whose cities read it: those of its city, or everywhere. */
  @Prop({ type: [String], required: true })
  shownIn!: string[];

  @Prop({ type: Number, required: true })
  revision!: number;

  @Prop({ type: Types.ObjectId, required: true })
  createdBy!: Types.ObjectId;

  @Prop({ type: String, required: true })
  clientId!: string;

  @Prop({ type: Date, required: true })
  createdAt!: Date;

  @Prop({ type: Boolean, default: false })
  isDemonstration!: boolean;
}

/** For candidates: what is open, of one kind, about some issues, the newest first. */
export const byTheme = { kind: 1, state: 1, themes: 1, createdAt: -1, _id: -1 } as const;

export const ListingSchema = SchemaFactory.createForClass(Listing);
forgetsCountsOnWrite(ListingSchema);
ListingSchema.index(byTheme);
ListingSchema.index({ kind: 1, state: 1, createdAt: -1, _id: -1 });
ListingSchema.index({ state: 1, createdAt: -1, _id: -1 });
ListingSchema.index({ organisationId: 1, createdAt: -1, _id: -1 });
for (const part of ['shownIn', 'regions', 'languages', 'themes', 'methodologies']) {
  ListingSchema.index({ [part]: 1, createdAt: -1, _id: -1 });
}
ListingSchema.index({ pausedUntil: 1 }, { sparse: true });
ListingSchema.index({ createdBy: 1, clientId: 1 }, { unique: true });

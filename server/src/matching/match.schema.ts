import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { Types } from 'mongoose';
import type { MatchState } from '#shared/matching/match.contract.js';

/** Only what is raised is in it. */
export const byRaised = { raisedAt: 1, _id: 1 } as const;

/** A request and an offer that a city, or a facilitator, brought together. There is one of each two, which may be opened again. */
@Schema({ collection: 'matches', versionKey: false })
export class Match {
  _id!: Types.ObjectId;

  @Prop({ type: Types.ObjectId, required: true })
  requestId!: Types.ObjectId;

  @Prop({ type: Types.ObjectId, required: true })
  offerId!: Types.ObjectId;

  @Prop({ type: Types.ObjectId, required: true })
  requestCityId!: Types.ObjectId;

  @Prop({ type: Types.ObjectId, required: true })
  offerCityId!: Types.ObjectId;

  /** Both cities: who reads it. */
  @Prop({ type: [Types.ObjectId], required: true })
  organisationIds!: Types.ObjectId[];

  @Prop({ type: String, required: true })
  state!: MatchState;

  /** Since when it has been in this state: what nobody answers is told by it. */
  @Prop({ type: Date, required: true })
  since!: Date;

  /** The cities that have not accepted yet; none where it does not wait for a city. */
  @Prop({ type: [Types.ObjectId], default: [] })
  waitsFor!: Types.ObjectId[];

  @Prop({ type: [{ organisationId: Types.ObjectId, at: Date, by: Types.ObjectId }], _id: false, default: [] })
  acceptances!: { organisationId: Types.ObjectId; at: Date; by: Types.ObjectId }[];

  /** When it was raised to the facilitators; only while it waits for a city. */
  @Prop({ type: Date })
  raisedAt?: Date;

  /** By a city, or by a facilitator where it has no `organisationId`. */
  @Prop({ type: { organisationId: Types.ObjectId, by: Types.ObjectId, word: String }, _id: false, default: undefined })
  declined?: { organisationId?: Types.ObjectId; by: Types.ObjectId; word: string };

  @Prop({ type: Types.ObjectId })
  pairId?: Types.ObjectId;

  /** Of both cities: a facilitator's scope is asked about them. */
  @Prop({ type: [String], default: [] })
  regions!: string[];

  /** Of the request and the offer: the same. */
  @Prop({ type: [String], default: [] })
  languages!: string[];

  @Prop({ type: Date, required: true })
  lastActivityAt!: Date;

  @Prop({ type: Boolean, default: false })
  isDemonstration!: boolean;
}

export const MatchSchema = SchemaFactory.createForClass(Match);
MatchSchema.index({ requestId: 1, offerId: 1 }, { unique: true });
MatchSchema.index({ lastActivityAt: -1, _id: -1 });
for (const part of ['organisationIds', 'waitsFor', 'regions', 'languages', 'state', 'requestId', 'offerId']) {
  MatchSchema.index({ [part]: 1, lastActivityAt: -1, _id: -1 });
}
MatchSchema.index({ state: 1, since: 1 });
MatchSchema.index(byRaised, { sparse: true });

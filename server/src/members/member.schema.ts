import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { Types } from 'mongoose';
import type { Facilitation, MemberRole, Voice } from '#shared/members/member.contract.js';
import type { InterfaceLanguage } from '#shared/text.js';
import { forgetsCountsOnWrite } from '../core/facets.js';

/** The profile. The address and the password live in the accounts, so that no view of a member can show them. */
@Schema({ collection: 'members', versionKey: false })
export class Member {
  _id!: Types.ObjectId;

  @Prop({ type: String, required: true })
  name!: string;

  /** The name without case and accents: lists are sorted by it. */
  @Prop({ type: String, required: true })
  sortName!: string;

  /** Of name, position and organisation. */
  @Prop({ type: [String], default: [] })
  searchTerms!: string[];

  @Prop({ type: Types.ObjectId, required: true })
  organisationId!: Types.ObjectId;

  @Prop({ type: String, required: true })
  voice!: Voice;

  @Prop({ type: String })
  position?: string;

  @Prop({ type: String })
  about?: string;

  @Prop({ type: [String], default: [] })
  languages!: string[];

  @Prop({ type: [String], default: [] })
  themes!: string[];

  @Prop({ type: [String], default: [] })
  offers!: string[];

  @Prop({ type: [String], default: [] })
  wants!: string[];

  @Prop({ type: String, required: true })
  locale!: InterfaceLanguage;

  @Prop({ type: Boolean, default: false })
  isAdministrator!: boolean;

  @Prop({
    type: { regions: [String], groups: [String], languages: [String], from: String, to: String },
    _id: false,
    default: undefined,
  })
  facilitation?: Facilitation;

  /** Made from `isAdministrator` and `facilitation`: a facet of the directory. */
  @Prop({ type: [String], default: ['member'] })
  roles!: MemberRole[];

  /** The organisation's, and those of the facilitator's scope: a facet of the directory. */
  @Prop({ type: [String], default: [] })
  regions!: string[];

  @Prop({ type: Boolean, default: false })
  isDemonstration!: boolean;

  @Prop({ type: Date, required: true })
  createdAt!: Date;
}

export const MemberSchema = SchemaFactory.createForClass(Member);
forgetsCountsOnWrite(MemberSchema);
MemberSchema.index({ sortName: 1, _id: 1 });
MemberSchema.index({ searchTerms: 1 });
MemberSchema.index({ facilitation: 1 }, { sparse: true });
MemberSchema.index({ organisationId: 1, voice: 1, sortName: 1, _id: 1 });
MemberSchema.index({ organisationId: 1, sortName: 1, _id: 1 });
for (const facet of ['roles', 'regions', 'voice', 'languages', 'themes']) {
  MemberSchema.index({ [facet]: 1, sortName: 1, _id: 1 });
}
MemberSchema.index({ isAdministrator: 1 }, { partialFilterExpression: { isAdministrator: true } });

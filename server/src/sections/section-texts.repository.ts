import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { sectionNames, sectionVoices, type SectionName } from '#shared/sections/section.contract.js';
import type { Id } from '../core/ids.js';
import { Pages, type PageRequest } from '../core/pages.service.js';
import { newestFirst } from '../core/pagination.js';
import { SectionText } from './section-text.schema.js';
import { SectionVersion } from './section-version.schema.js';

/** Where a text stands: there is one at most. */
export type TextPlace = Pick<SectionText, 'pairId' | 'section' | 'organisationId' | 'voice'>;

/** As many cities as a pair may have, and some that left it. */
const CITIES = 40;

@Injectable()
export class SectionTextsRepository {
  constructor(
    @InjectModel(SectionText.name) private readonly texts: Model<SectionText>,
    @InjectModel(SectionVersion.name) private readonly versions: Model<SectionVersion>,
    private readonly pages: Pages,
  ) {}

  findById(textId: Id): Promise<SectionText | null> {
    return this.texts.findById(textId).lean<SectionText>().exec();
  }

  findAt({ pairId, section, organisationId, voice }: TextPlace): Promise<SectionText | null> {
    return this.texts.findOne({ pairId, section, organisationId, voice }).lean<SectionText>().exec();
  }

  /** All of a pair, without their words. */
  outline(pairId: Id): Promise<Omit<SectionText, 'body'>[]> {
    return this.texts
      .find({ pairId }, { body: 0 })
      .limit(sectionNames.length * sectionVoices.length * CITIES)
      .lean<SectionText[]>()
      .exec();
  }

  ofSection(pairId: Id, section: SectionName): Promise<SectionText[]> {
    return this.texts
      .find({ pairId, section })
      .limit(sectionVoices.length * CITIES)
      .lean<SectionText[]>()
      .exec();
  }

  async insert(text: SectionText): Promise<void> {
    await this.texts.insertMany([text]);
  }

  /** Answers whether the text still had the version before. */
  async replace({ _id, version, body, lang, authorId, savedAt }: SectionText): Promise<boolean> {
    const set = { version, body, lang, authorId, savedAt };
    const { modifiedCount } = await this.texts.updateOne({ _id, version: version - 1 }, { $set: set });
    return modifiedCount === 1;
  }

  /** The version that this author saved with this client id. */
  findSaved(authorId: Id, clientId: string): Promise<SectionVersion | null> {
    return this.versions.findOne({ authorId, clientId }).lean<SectionVersion>().exec();
  }

  findVersion(textId: Id, version: number): Promise<SectionVersion | null> {
    return this.versions.findOne({ textId, version }).lean<SectionVersion>().exec();
  }

  async insertVersion(version: SectionVersion): Promise<void> {
    await this.versions.insertMany([version]);
  }

  /** The newest first. */
  versionsOf(textId: Id, request: PageRequest) {
    return this.pages.find(this.versions, newestFirst('section-versions'), { textId }, request);
  }
}

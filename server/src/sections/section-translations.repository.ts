import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { MAX_TRANSLATIONS } from '#shared/sections/section.contract.js';
import type { Id } from '../core/ids.js';
import { SectionTranslation } from './section-translation.schema.js';

/** A translation, with its words where they were asked for. */
export type FoundTranslation = Omit<SectionTranslation, 'body'> & { body?: string };

@Injectable()
export class SectionTranslationsRepository {
  constructor(@InjectModel(SectionTranslation.name) private readonly translations: Model<SectionTranslation>) {}

  find(textId: Id, lang: string): Promise<SectionTranslation | null> {
    return this.translations.findOne({ textId, lang }).lean<SectionTranslation>().exec();
  }

  count(textId: Id): Promise<number> {
    return this.translations.countDocuments({ textId }).exec();
  }

  /** All of some texts; the words come with those into `lang` only. */
  async ofTexts(textIds: readonly Id[], lang: string | undefined): Promise<FoundTranslation[]> {
    if (textIds.length === 0) return [];
    const [known, worded] = await Promise.all([
      this.translations
        .find({ textId: { $in: textIds } }, { body: 0 })
        .limit(textIds.length * MAX_TRANSLATIONS)
        .lean<FoundTranslation[]>()
        .exec(),
      lang === undefined ? [] : this.into(textIds, lang),
    ]);
    const byId = new Map(worded.map((one) => [one._id.toHexString(), one]));
    return known.map((one) => byId.get(one._id.toHexString()) ?? one);
  }

  async insert(translation: SectionTranslation): Promise<void> {
    await this.translations.insertMany([translation]);
  }

  /** Answers whether the translation still had the revision before. */
  async replace({ _id, revision, body, ofVersion, translatorId, savedAt }: SectionTranslation): Promise<boolean> {
    const set = { revision, body, ofVersion, translatorId, savedAt };
    const { modifiedCount } = await this.translations.updateOne({ _id, revision: revision - 1 }, { $set: set });
    return modifiedCount === 1;
  }

  private into(textIds: readonly Id[], lang: string): Promise<SectionTranslation[]> {
    return this.translations
      .find({ textId: { $in: textIds }, lang })
      .limit(textIds.length)
      .lean<SectionTranslation[]>()
      .exec();
  }
}

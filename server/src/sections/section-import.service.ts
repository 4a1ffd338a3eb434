import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Id } from '../core/ids.js';
import { SectionText } from './section-text.schema.js';
import { SectionTranslation } from './section-translation.schema.js';
import { SectionVersion } from './section-version.schema.js';

export interface PreparedSections {
  texts: SectionText[];
  versions: SectionVersion[];
  translations: SectionTranslation[];
}

const TEXTS_AT_ONCE = 200;

/** Takes prepared texts in, and the demonstration's out. No rights are asked: callers run at the operator's wish. */
@Injectable()
export class SectionImport {
  constructor(
    @InjectModel(SectionText.name) private readonly texts: Model<SectionText>,
    @InjectModel(SectionVersion.name) private readonly versions: Model<SectionVersion>,
    @InjectModel(SectionTranslation.name) private readonly translations: Model<SectionTranslation>,
  ) {}

  async insert({ texts, versions, translations }: PreparedSections): Promise<void> {
    await this.texts.insertMany(texts);
    await this.versions.insertMany(versions);
    await this.translations.insertMany(translations);
  }

  /** All of some pairs, whoever wrote: the pairs go. The texts last, so that a second run finds the rest. */
  async removeInPairs(pairIds: readonly Id[]): Promise<number> {
    for (let removed = 0; ;) {
      const found = await this.texts
        .find({ pairId: { $in: pairIds } }, { _id: 1 })
        .limit(TEXTS_AT_ONCE)
        .lean();
      if (found.length === 0) return removed;
      const ids = found.map(({ _id }) => _id);
      await this.translations.deleteMany({ textId: { $in: ids } });
      await this.versions.deleteMany({ textId: { $in: ids } });
      removed += (await this.texts.deleteMany({ _id: { $in: ids } })).deletedCount;
    }
  }

  /** What some members translated where others read on. */
  async removeTranslationsOf(memberIds: readonly Id[]): Promise<void> {
    await this.translations.deleteMany({ translatorId: { $in: memberIds } });
  }
}

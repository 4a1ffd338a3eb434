import { Injectable } from '@nestjs/common';
import { MAX_TRANSLATIONS, type TranslationInput } from '#shared/sections/section.contract.js';
import { Clock } from '../core/clock.js';
import { AppError, isDuplicateKey } from '../core/errors.js';
import { newId, type Id } from '../core/ids.js';
import { Transaction } from '../core/transaction.js';
import { sectionTranslated } from './section.domain-events.js';
import type { SectionText } from './section-text.schema.js';
import type { SectionTranslation } from './section-translation.schema.js';
import { SectionTranslationsRepository } from './section-translations.repository.js';

type Draft = TranslationInput & { translatorId: Id };
/** `translation`: as it is now. */
interface Outcome {
  isStale: boolean;
  translation: SectionTranslation | null;
}

const ATTEMPTS = 3;

/** Keeps one translation of a text for each language. */
@Injectable()
export class SectionTranslator {
  constructor(
    private readonly translations: SectionTranslationsRepository,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /**
   * Commits the translation, or answers the one that is there where the draft was begun from an older one. The same again changes
   * nothing.
   */
  async save(text: SectionText, draft: Draft): Promise<Outcome> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.transaction.run(() => this.write(text, draft));
      } catch (error) {
        if (attempt === ATTEMPTS || !isDuplicateKey(error)) throw error;
      }
    }
  }

  private async write({ _id: textId, pairId }: SectionText, draft: Draft): Promise<Outcome> {
    const now = await this.translations.find(textId, draft.lang);
    const { basedOn, translatorId, lang, body, ofVersion } = draft;
    if (now?.body === body && now.ofVersion === ofVersion) return { isStale: false, translation: now };
    if ((now?.revision ?? 0) !== basedOn) return { isStale: true, translation: now };
    const revision = basedOn + 1;
    const savedAt = this.clock.now();
    const translation = { _id: now?._id ?? newId(), textId, lang, body, ofVersion, revision, translatorId, savedAt };
    if (now) {
      if (!(await this.translations.replace(translation)))
        return { isStale: true, translation: await this.translations.find(textId, lang) };
    } else {
      if ((await this.translations.count(textId)) >= MAX_TRANSLATIONS) throw new AppError('limit-reached');
      await this.translations.insert(translation);
    }
    this.transaction.record(sectionTranslated, { pairId: pairId.toHexString(), textId: textId.toHexString() });
    return { isStale: false, translation };
  }
}

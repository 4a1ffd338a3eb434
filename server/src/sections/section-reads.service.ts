import { Injectable } from '@nestjs/common';
import type {
  SectionText as TextView,
  SectionTranslation as TranslationView,
} from '#shared/sections/section.contract.js';
import type { Id } from '../core/ids.js';
import { MemberCards } from '../members/member-cards.service.js';
import { presentText, presentTranslation, presentVersion } from './section.presenter.js';
import type { SectionText } from './section-text.schema.js';
import type { SectionTranslation } from './section-translation.schema.js';
import { SectionTranslationsRepository } from './section-translations.repository.js';
import type { SectionVersion } from './section-version.schema.js';

/** Texts with what stands beside them: who wrote and translated them. It knows no rights. */
@Injectable()
export class SectionReads {
  constructor(
    private readonly translations: SectionTranslationsRepository,
    private readonly memberCards: MemberCards,
  ) {}

  /** With the words of the translations into `lang`. */
  async present(texts: readonly SectionText[], lang?: string): Promise<TextView[]> {
    const translations = await this.translations.ofTexts(
      texts.map(({ _id }) => _id),
      lang,
    );
    const cards = await this.memberCards.byId([
      ...texts.map(({ authorId }) => authorId),
      ...translations.map(({ translatorId }) => translatorId),
    ]);
    return texts.map((text) => presentText(text, translations, cards));
  }

  async presentTranslation(translation: SectionTranslation, text: SectionText): Promise<TranslationView> {
    return presentTranslation(translation, text, await this.memberCards.byId([translation.translatorId]));
  }

  async presentVersions(versions: readonly SectionVersion[]) {
    const cards = await this.memberCards.byId(versions.map(({ authorId }) => authorId));
    return versions.map((version) => presentVersion(version, cards));
  }

  async nameOf(memberId: Id): Promise<string> {
    return (await this.memberCards.byId([memberId])).get(memberId.toHexString())?.name ?? '';
  }
}

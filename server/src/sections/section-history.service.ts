import { Injectable } from '@nestjs/common';
import type {
  RestorationInput,
  SectionText as TextView,
  SectionTranslation as TranslationView,
  TranslationInput,
} from '#shared/sections/section.contract.js';
import { AbilityService, assertMember } from '../access/ability.service.js';
import type { Actor } from '../access/actor.js';
import { AppError } from '../core/errors.js';
import { toId } from '../core/ids.js';
import type { PageRequest } from '../core/pages.service.js';
import { SectionReads } from './section-reads.service.js';
import type { SectionText } from './section-text.schema.js';
import { SectionTextsRepository } from './section-texts.repository.js';
import { SectionTranslator } from './section-translator.service.js';
import { SectionsService } from './sections.service.js';

/** What is done with a text that is there: its versions, and its translations. */
@Injectable()
export class SectionHistory {
  constructor(
    private readonly texts: SectionTextsRepository,
    private readonly reads: SectionReads,
    private readonly sections: SectionsService,
    private readonly translator: SectionTranslator,
    private readonly ability: AbilityService,
  ) {}

  async versions(actor: Actor, textId: string, request: PageRequest) {
    const text = await this.text(actor, 'read', textId);
    const { documents, next } = await this.texts.versionsOf(text._id, request);
    return { items: await this.reads.presentVersions(documents), next };
  }

  async version(actor: Actor, textId: string, version: string) {
    const text = await this.text(actor, 'read', textId);
    const found = await this.find(text, Number(version));
    const [view] = await this.reads.presentVersions([found]);
    return { ...view!, body: found.body };
  }

  async restore(actor: Actor, textId: string, { clientId, basedOn, version }: RestorationInput): Promise<TextView> {
    assertMember(actor);
    const text = await this.text(actor, 'write', textId);
    const { body, lang } = await this.find(text, version);
    const draft = { authorId: actor.memberId, clientId, basedOn, body, lang, restores: version };
    return this.sections.write(text, draft);
  }

  async translate(actor: Actor, textId: string, input: TranslationInput): Promise<TranslationView> {
    assertMember(actor);
    const text = await this.text(actor, 'translate', textId);
    if (input.lang === text.lang) throw new AppError('invalid-input', { fields: { lang: 'invalid' } });
    if (input.ofVersion > text.version) throw new AppError('invalid-input', { fields: { ofVersion: 'too_big' } });
    const { isStale, translation } = await this.translator.save(text, { ...input, translatorId: actor.memberId });
    const view = translation && (await this.reads.presentTranslation(translation, text));
    if (isStale || !view) throw new AppError('changed-meanwhile', { ...(view && { current: view }) });
    return view;
  }

  private async text(actor: Actor, action: 'read' | 'write' | 'translate', textId: string): Promise<SectionText> {
    const text = await this.texts.findById(toId(textId));
    this.ability.assertCan(actor, action, 'SectionText', text);
    return text;
  }

  private async find({ _id }: SectionText, version: number) {
    const found = Number.isSafeInteger(version) ? await this.texts.findVersion(_id, version) : null;
    if (!found) throw new AppError('not-found');
    return found;
  }
}

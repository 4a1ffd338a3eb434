import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { AppError, isDuplicateKey } from '../core/errors.js';
import { newId, sameId, type Id } from '../core/ids.js';
import { Transaction } from '../core/transaction.js';
import { sectionSaved } from './section.domain-events.js';
import { SectionTextsRepository, type TextPlace } from './section-texts.repository.js';
import type { SectionText } from './section-text.schema.js';
import type { SectionVersion } from './section-version.schema.js';

export interface Draft {
  authorId: Id;
  clientId: string;
  /** The version that the author began from; 0 where nothing was written. */
  basedOn: number;
  body: string;
  lang: string;
  restores?: number;
}

/** `text`: as it is now; null where there is none. */
type Outcome = { isStale: false; text: SectionText } | { isStale: true; text: SectionText | null };

const ATTEMPTS = 3;

/** Gives texts their versions: one save after another, each from the version that is there. */
@Injectable()
export class SectionWriter {
  constructor(
    private readonly texts: SectionTextsRepository,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /**
   * Commits the next version, or answers what is there where the draft was begun from an older one. What was saved with this client
   * id before, and the words that are there already, change nothing.
   * @throws AppError `client-id-used` when other words were saved with it, or another text
   */
  async save(place: TextPlace, draft: Draft): Promise<Outcome> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.transaction.run(() => this.write(place, draft));
      } catch (error) {
        // Committed elsewhere in the same instant: it is found now.
        if (attempt === ATTEMPTS || !isDuplicateKey(error)) throw error;
      }
    }
  }

  private async write(place: TextPlace, draft: Draft): Promise<Outcome> {
    const now = await this.texts.findAt(place);
    const saved = await this.texts.findSaved(draft.authorId, draft.clientId);
    if (saved && !isSame(saved, draft, now)) throw new AppError('client-id-used');
    if (now && (saved || (now.body === draft.body && now.lang === draft.lang))) return { isStale: false, text: now };
    if ((now?.version ?? 0) !== draft.basedOn) return { isStale: true, text: now };
    const text = this.next(place, draft, now);
    if (!now) await this.texts.insert(text);
    else if (!(await this.texts.replace(text))) return { isStale: true, text: await this.texts.findAt(place) };
    await this.texts.insertVersion(versionOf(text, draft));
    const at = text.savedAt.toISOString();
    this.transaction.record(sectionSaved, { pairId: place.pairId.toHexString(), textId: text._id.toHexString(), at });
    return { isStale: false, text };
  }

  private next(place: TextPlace, { body, lang, authorId }: Draft, now: SectionText | null): SectionText {
    const { pairId, section, organisationId, voice } = place;
    // Later than the one before, so that the order in time is that of the versions.
    const savedAt = new Date(Math.max(this.clock.now().getTime(), (now?.savedAt.getTime() ?? 0) + 1));
    const _id = now?._id ?? newId();
    return {
      _id,
      pairId,
      section,
      organisationId,
      voice,
      version: (now?.version ?? 0) + 1,
      body,
      lang,
      authorId,
      savedAt,
    };
  }
}

const isSame = (saved: SectionVersion, { body, lang }: Draft, text: SectionText | null): boolean =>
  sameId(saved.textId, text?._id) && saved.body === body && saved.lang === lang;

const versionOf = (text: SectionText, { clientId, restores }: Draft): SectionVersion => ({
  _id: newId(),
  textId: text._id,
  version: text.version,
  body: text.body,
  lang: text.lang,
  authorId: text.authorId,
  clientId,
  createdAt: text.savedAt,
  ...(restores !== undefined && { restores }),
});

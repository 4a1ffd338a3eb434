import { newId, type Id } from '../../core/ids.js';
import type { DemoAssessment, DemoSectionText } from '../content/types.js';
import type { Made } from './made.js';
import type { NetworkRecords } from './network-records.js';

/** The text as its last version has it, with all its versions and translations. */
export function addSectionText({ sections }: NetworkRecords, text: DemoSectionText, pairId: Id, made: Made): void {
  const textId = newId();
  const last = text.versions.at(-1);
  if (!last) throw new Error(`A text of ${text.section} has no version`);
  const { _id: authorId, organisationId, voice } = made.member(last.author);
  if (voice === 'other') throw new Error(`${last.author} has no voice in which sections are written`);
  const { body, lang, hoursAgo } = last;
  const version = text.versions.length;
  const savedAt = made.at(hoursAgo);
  const { section } = text;
  sections.texts.push({ _id: textId, pairId, section, organisationId, voice, version, body, lang, authorId, savedAt });
  for (const [at, saved] of text.versions.entries()) {
    sections.versions.push({
      _id: newId(),
      textId,
      version: at + 1,
      body: saved.body,
      lang: saved.lang,
      authorId: made.member(saved.author)._id,
      clientId: `demo-${section}-${last.author}-${at + 1}`,
      createdAt: made.at(saved.hoursAgo),
    });
  }
  for (const { author, lang, body, hoursAgo } of text.translations ?? []) {
    const [translatorId, savedAt] = [made.member(author)._id, made.at(hoursAgo)];
    // Of the version that was there then.
    const ofVersion = text.versions.filter((saved) => saved.hoursAgo >= hoursAgo).length;
    sections.translations.push({ _id: newId(), textId, lang, body, ofVersion, revision: 1, translatorId, savedAt });
  }
}

export function addAssessment({ assessments }: NetworkRecords, text: DemoAssessment, pairId: Id, made: Made): void {
  const { _id: raterId, organisationId } = made.member(text.rater);
  const savedAt = made.at(text.hoursAgo);
  assessments.push({
    _id: newId(),
    pairId,
    moment: text.moment,
    raterId,
    organisationId,
    revision: 1,
    lang: text.lang,
    capabilities: [...text.capabilities],
    createdAt: savedAt,
    savedAt,
  });
}

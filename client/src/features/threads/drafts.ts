import { z } from 'zod';
import { recall, remember } from './device-memory.js';

const draftSchema = z.object({ body: z.string(), lang: z.string(), replyTo: z.string().optional() });

/** What stands in the composer. */
export interface Draft {
  body: string;
  lang: string;
  /** The message that is answered. */
  replyTo?: string | undefined;
  /** Of a message that was taken back before it was known to have arrived: sent again under it, it cannot come twice. */
  clientId?: string | undefined;
}

const draftName = (memberId: string, threadId: string) => `tandem.draft.${memberId}.${threadId}`;
const languageName = (memberId: string) => `tandem.writes.${memberId}`;

/** The draft that this device keeps for a member and a thread; an empty one in the language last written in, else in `language`. */
export function readDraft(memberId: string, threadId: string, language: string): Draft {
  try {
    return draftSchema.parse(JSON.parse(recall(draftName(memberId, threadId)) ?? ''));
  } catch {
    return { body: '', lang: recall(languageName(memberId)) ?? language };
  }
}

/** Keeps the draft; an empty one is forgotten. */
export function keepDraft(memberId: string, threadId: string, { body, lang, replyTo }: Draft): void {
  const isEmpty = body.trim() === '' && replyTo === undefined;
  remember(draftName(memberId, threadId), isEmpty ? null : JSON.stringify({ body, lang, replyTo }));
}

/** The language in which the member wrote last, for the next message anywhere. */
export function keepLanguage(memberId: string, lang: string): void {
  remember(languageName(memberId), lang);
}

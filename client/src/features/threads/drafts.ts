import { z } from 'zod';
import { namesBeginning, recall, remember } from '../../lib/device/device-memory.js';
import type { Outgoing } from './outgoing.js';

const draftSchema = z.object({
  body: z.string(),
  lang: z.string(),
  replyTo: z.string().optional(),
  clientId: z.string().optional(),
});

/** What stands in the composer. */
export interface Draft {
  body: string;
  lang: string;
  /** The message that is answered. */
  replyTo?: string | undefined;
  /** Of a message that was put into the outbox or taken out of it again: sent again under it, it cannot come twice. */
  clientId?: string | undefined;
}

const prefixOf = (memberId: string) => `tandem.draft.${memberId}.`;
const draftName = (memberId: string, threadId: string) => prefixOf(memberId) + threadId;
const languageName = (memberId: string) => `tandem.writes.${memberId}`;

function keptDraft(memberId: string, threadId: string): Draft | undefined {
  try {
    return draftSchema.parse(JSON.parse(recall(draftName(memberId, threadId)) ?? ''));
  } catch {
    return undefined;
  }
}

/**
 * The draft that this device keeps for a member and a thread; an empty one in the language last written in, else in `language`.
 * What is in the outbox already, because the page was closed between the two, is no draft any more.
 */
export function readDraft(
  memberId: string,
  threadId: string,
  language: string,
  outgoing: readonly Pick<Outgoing, 'clientId' | 'body'>[] = [],
): Draft {
  const draft = keptDraft(memberId, threadId);
  const copy = outgoing.find(({ clientId }) => clientId === draft?.clientId);
  if (draft && !copy) return draft;
  if (draft && draft.body.trim() !== copy?.body) return { ...draft, clientId: undefined };
  return { body: '', lang: recall(languageName(memberId)) ?? language };
}

/** Keeps the draft; an empty one is forgotten. */
export function keepDraft(memberId: string, threadId: string, { body, lang, replyTo, clientId }: Draft): void {
  const isEmpty = body.trim() === '' && replyTo === undefined;
  remember(draftName(memberId, threadId), isEmpty ? null : JSON.stringify({ body, lang, replyTo, clientId }));
}

/** Forgets the draft that a sent message was made of, where nobody has changed it since. */
export function forgetSentDraft(memberId: string, { threadId, clientId, body }: Outgoing): void {
  const draft = keptDraft(memberId, threadId);
  if (draft?.clientId === clientId && draft.body.trim() === body) remember(draftName(memberId, threadId), null);
}

/** True where the member has begun to write something on this device, in any thread. */
export const hasDrafts = (memberId: string): boolean => namesBeginning(prefixOf(memberId)).length > 0;

export function forgetDrafts(memberId: string): void {
  for (const name of namesBeginning(prefixOf(memberId))) remember(name, null);
}

/** The language in which the member wrote last, for the next message anywhere. */
export function keepLanguage(memberId: string, lang: string): void {
  remember(languageName(memberId), lang);
}

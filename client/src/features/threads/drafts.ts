import { z } from 'zod';
import { namesBeginning, recall, remember } from '../../lib/device/device-memory.js';
import { draftPrefix } from '../../lib/device/draft-prefix.js';
import type { Outgoing, Written } from './outgoing.js';

const draftSchema = z.object({
  body: z.string(),
  lang: z.string(),
  replyTo: z.string().optional(),
  clientId: z.string().optional(),
  isRewritten: z.boolean().optional(),
});

/** What stands in the composer. */
export interface Draft {
  body: string;
  lang: string;
  /** The message that is answered. */
  replyTo?: string | undefined;
  /** Of a message that was put into the outbox or taken out of it again: sent again under it, it cannot come twice. */
  clientId?: string | undefined;
  /** True where the words are others than were put into the outbox under that id. */
  isRewritten?: boolean | undefined;
}

/** The draft as its author goes on writing. */
export function changedDraft(draft: Draft, change: Partial<Draft>): Draft {
  const next = { ...draft, ...change };
  return draft.clientId !== undefined && next.body.trim() !== draft.body.trim() ? { ...next, isRewritten: true } : next;
}

/** A message that is taken out of the outbox, before what is being written. What was refused begins anew. */
export function draftTakingBack(message: Outgoing, draft: Draft): Draft {
  const { body, lang, replyTo, clientId, isRewritten, state } = message;
  if (state === 'refused') return { body: joined(body, draft.body), lang, replyTo };
  return changedDraft({ body, lang, replyTo, clientId, isRewritten }, { body: joined(body, draft.body) });
}

const joined = (...texts: string[]) => texts.filter((text) => text.trim() !== '').join('\n\n');

/** The message that a draft becomes. */
export function writtenFrom(draft: Draft, threadId: string): Written {
  const { body, lang, replyTo, clientId = crypto.randomUUID(), isRewritten } = draft;
  return {
    threadId,
    clientId,
    body: body.trim(),
    lang,
    writtenAt: new Date().toISOString(),
    ...(replyTo !== undefined && { replyTo }),
    ...(isRewritten && { isRewritten }),
  };
}

const draftName = (memberId: string, threadId: string) => draftPrefix(memberId) + threadId;
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
  if (draft && draft.body.trim() !== copy?.body) return { ...draft, clientId: undefined, isRewritten: undefined };
  return { body: '', lang: recall(languageName(memberId)) ?? language };
}

/** Keeps the draft; an empty one is forgotten. */
export function keepDraft(memberId: string, threadId: string, draft: Draft): void {
  const isEmpty = draft.body.trim() === '' && draft.replyTo === undefined;
  remember(draftName(memberId, threadId), isEmpty ? null : JSON.stringify(draft));
}

/** Forgets the draft that a sent message was made of, where nobody has changed it since. */
export function forgetSentDraft(memberId: string, { threadId, clientId, body }: Outgoing): void {
  const draft = keptDraft(memberId, threadId);
  if (draft?.clientId === clientId && draft.body.trim() === body) remember(draftName(memberId, threadId), null);
}

/** True where the member has begun to write something on this device, in a thread or elsewhere. */
export const hasDrafts = (memberId: string): boolean => namesBeginning(draftPrefix(memberId)).length > 0;

export function forgetDrafts(memberId: string): void {
  for (const name of namesBeginning(draftPrefix(memberId))) remember(name, null);
}

/** The language in which the member wrote last, for the next message anywhere. */
export function keepLanguage(memberId: string, lang: string): void {
  remember(languageName(memberId), lang);
}

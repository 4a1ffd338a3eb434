import { z } from 'zod';
import { id, idInput } from '../ids.js';
import { languageTag, paragraphs } from '../text.js';

/** A removed message keeps its place: `removedAt` is set and `body` is empty. */
export const messageView = z.object({
  messageId: id,
  threadId: id,
  /** Order in the thread: 1, 2, 3 ... without gaps. */
  seq: z.number().int().min(1),
  /** The number of the message's last change in its thread: every writing, edit and removal takes the thread's next one. */
  revision: z.number().int().min(1),
  clientId: z.string(),
  authorId: id,
  body: z.string(),
  lang: z.string(),
  createdAt: z.iso.datetime(),
  editedAt: z.iso.datetime().optional(),
  removedAt: z.iso.datetime().optional(),
  replyTo: id.optional(),
});
export type MessageView = z.infer<typeof messageView>;

/** Made by the sender, unique per author: a retry with it is the same message. */
export const clientId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

export const messageInput = z.strictObject({
  clientId,
  body: paragraphs(10_000),
  lang: languageTag,
  replyTo: idInput.optional(),
});
export type MessageInput = z.infer<typeof messageInput>;

export const messageEdit = z.strictObject({ body: paragraphs(10_000), lang: languageTag.optional() });
export type MessageEdit = z.infer<typeof messageEdit>;

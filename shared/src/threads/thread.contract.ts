import { z } from 'zod';
import { id, idInput } from '../ids.js';
import { memberRef } from '../members/member.contract.js';
import { page, pageQuery } from '../pagination.js';
import { route } from '../route.js';
import { languageTag, line } from '../text.js';
import { messageEdit, messageInput, messageView } from './message.contract.js';

export const spaceKinds = ['group', 'pair', 'resource', 'activity'] as const;
export const spaceKind = z.enum(spaceKinds);
export type SpaceKind = z.infer<typeof spaceKind>;

export const threadView = z.object({
  threadId: id,
  spaceId: id,
  spaceKind,
  title: z.string(),
  lang: z.string(),
  createdBy: memberRef,
  createdAt: z.iso.datetime(),
  /** The `seq` of the newest message, 0 without one: `seq` runs from 1 without gaps, so it counts the messages too. */
  lastSeq: z.number().int(),
  lastMessageAt: z.iso.datetime().optional(),
  isDemonstration: z.boolean(),
  can: z.object({ write: z.boolean(), moderate: z.boolean() }),
});
export type ThreadView = z.infer<typeof threadView>;

export const threadInput = z.strictObject({ spaceId: idInput, title: line(200), lang: languageTag });
export type ThreadInput = z.infer<typeof threadInput>;

/** `after` and `before` are exclusive `seq` values; without either, the newest messages. Always in order of `seq`. */
export const messageQuery = z.strictObject({
  after: z.coerce.number().int().min(0).optional(),
  before: z.coerce.number().int().min(1).optional(),
  limit: pageQuery.limit,
});
export type MessageQuery = z.infer<typeof messageQuery>;

export const threadRoutes = {
  list: route('GET', '/api/threads', {
    summary: 'Threads of a space, the liveliest first',
    query: z.strictObject({ ...pageQuery, spaceId: idInput }),
    reply: page(threadView),
  }),
  create: route('POST', '/api/threads', { summary: 'Open a thread in a space', body: threadInput, reply: threadView }),
  get: route('GET', '/api/threads/:threadId', { summary: 'One thread', reply: threadView }),
  messages: route('GET', '/api/threads/:threadId/messages', {
    summary: 'Messages of a thread in order of `seq`; `next` is the `seq` to go on from in the same direction',
    query: messageQuery,
    /** `revision`: every change of the thread up to this one is in these messages. */
    reply: page(messageView).extend({ revision: z.number().int() }),
  }),
  post: route('POST', '/api/threads/:threadId/messages', {
    summary: 'Write a message; the same `clientId` again answers with the message that is there',
    body: messageInput,
    reply: messageView,
  }),
  edit: route('PATCH', '/api/threads/:threadId/messages/:messageId', {
    summary: 'Change an own message',
    body: messageEdit,
    reply: messageView,
  }),
  remove: route('DELETE', '/api/threads/:threadId/messages/:messageId', {
    summary: 'Remove an own message, or one that the member moderates: a tombstone stays',
    reply: messageView,
  }),
};

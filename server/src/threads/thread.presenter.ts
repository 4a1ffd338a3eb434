import type { MemberRef } from '#shared/members/member.contract.js';
import type { MessageView } from '#shared/threads/message.contract.js';
import type { ThreadView } from '#shared/threads/thread.contract.js';
import type { Message } from './message.schema.js';
import type { Thread } from './thread.schema.js';

/** What all who may read the thread are shown of it. */
export function presentThread(thread: Thread, createdBy: MemberRef): Omit<ThreadView, 'can'> {
  return {
    threadId: thread._id.toHexString(),
    spaceId: thread.spaceId.toHexString(),
    spaceKind: thread.spaceKind,
    title: thread.title,
    lang: thread.lang,
    createdBy,
    createdAt: thread.createdAt.toISOString(),
    lastSeq: thread.lastSeq,
    ...(thread.lastMessageAt && { lastMessageAt: thread.lastMessageAt.toISOString() }),
    isDemonstration: thread.isDemonstration,
  };
}

export function presentMessage(message: Message): MessageView {
  return {
    messageId: message._id.toHexString(),
    threadId: message.threadId.toHexString(),
    seq: message.seq,
    revision: message.revision,
    clientId: message.clientId,
    authorId: message.authorId.toHexString(),
    body: message.body,
    lang: message.lang,
    createdAt: message.createdAt.toISOString(),
    ...(message.editedAt && { editedAt: message.editedAt.toISOString() }),
    ...(message.removedAt && { removedAt: message.removedAt.toISOString() }),
    ...(message.replyTo && { replyTo: message.replyTo.toHexString() }),
  };
}

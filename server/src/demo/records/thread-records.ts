import type { SpaceKind } from '#shared/threads/thread.contract.js';
import type { Place } from '../../access/spaces.service.js';
import { newId, type Id } from '../../core/ids.js';
import type { PreparedMessage } from '../../threads/thread-import.service.js';
import type { DemoThread } from '../content/types.js';
import type { Made } from './made.js';
import type { NetworkRecords } from './network-records.js';

interface ThreadPlace extends Place {
  spaceId: Id;
  spaceKind: SpaceKind;
}

/** The thread with its messages: `seq` from 1 without gaps, client ids from the key. */
export function addThread(records: NetworkRecords, text: DemoThread, place: ThreadPlace, made: Made): void {
  const threadId = newId();
  const messages: PreparedMessage[] = [];
  for (const { author, lang, body, hoursAgo, replyTo } of text.messages) {
    const seq = messages.length + 1;
    const answered = replyTo === undefined ? undefined : messages[replyTo - 1];
    messages.push({
      _id: newId(),
      threadId,
      seq,
      revision: seq,
      clientId: `demo-${text.key}-${seq}`,
      authorId: made.member(author)._id,
      body,
      lang,
      ...(answered && { replyTo: answered._id }),
      createdAt: made.at(hoursAgo),
    });
  }
  const [first, last] = [messages[0], messages.at(-1)];
  if (!first || !last) throw new Error(`The thread ${text.key} has no message`);
  records.threads.push({
    _id: threadId,
    ...place,
    title: text.title,
    lang: text.lang,
    createdBy: first.authorId,
    createdAt: first.createdAt,
    lastSeq: messages.length,
    revision: messages.length,
    lastMessageAt: last.createdAt,
    lastActivityAt: last.createdAt,
    isDemonstration: true,
  });
  records.messages.push(...messages);
}

/** When something was said in some threads, in hours before now. */
export function hoursOf(threads: readonly DemoThread[]): number[] {
  return threads.flatMap(({ messages }) => messages.map(({ hoursAgo }) => hoursAgo));
}

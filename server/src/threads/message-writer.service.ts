import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import type { DomainEvent } from '../core/domain-events.js';
import { AppError, isDuplicateKey } from '../core/errors.js';
import { newId, type Id } from '../core/ids.js';
import { Transaction } from '../core/transaction.js';
import type { Message } from './message.schema.js';
import { MessagesRepository } from './messages.repository.js';
import { messagePosted, type MessageEvent } from './thread.domain-events.js';
import { presentMessage } from './thread.presenter.js';
import type { Thread } from './thread.schema.js';
import { ThreadReads } from './thread-reads.service.js';
import { ThreadsRepository } from './threads.repository.js';

export interface Draft {
  authorId: Id;
  clientId: string;
  body: string;
  lang: string;
  replyTo?: Id;
}

type Change = () => Promise<Message>;

interface Waiting<Work> {
  work: Work;
  resolve: (message: Message) => void;
  reject: (error: unknown) => void;
}

const BATCH = 64;
const QUEUE_LIMIT = 1_000;
const ATTEMPTS = 3;

/**
 * Gives messages their `seq` and every change its `revision`. What is done to one thread waits in one queue, and new messages are
 * written in small batches: concurrent transactions on one counter would only conflict. Between nodes, the transaction on the
 * counter and the unique index on thread and seq guard.
 */
@Injectable()
export class MessageWriter {
  private readonly queues = new Map<string, Waiting<Draft | Change>[]>();

  constructor(
    private readonly threads: ThreadsRepository,
    private readonly messages: MessagesRepository,
    private readonly reads: ThreadReads,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /**
   * Commits the message, or answers the one that was committed with this `clientId` before.
   * @throws AppError `client-id-used` when that one is in another thread; `busy` when too many wait
   */
  write(thread: Thread, draft: Draft): Promise<Message> {
    return this.enqueue(thread, draft);
  }

  /**
   * Commits an edit or a removal, and answers the message as it is then.
   * @throws AppError `message-removed` when it is removed by now; `busy` when too many wait
   */
  change(thread: Thread, messageId: Id, set: Partial<Message>, event: DomainEvent<MessageEvent>): Promise<Message> {
    return this.enqueue(thread, async () => {
      const changed = await this.transaction.run(() => this.writeChange(thread, messageId, set, event));
      this.tellReads(thread);
      return changed;
    });
  }

  private async writeChange(thread: Thread, messageId: Id, set: Partial<Message>, event: DomainEvent<MessageEvent>) {
    const revision = await this.threads.takeRevision(thread._id);
    if (revision === null) throw new AppError('not-found');
    const changed = await this.messages.change(messageId, { ...set, revision });
    if (!changed) throw new AppError('message-removed');
    this.transaction.record(event, eventOf(thread, changed));
    return changed;
  }

  private tellReads({ _id, spaceId }: Thread): void {
    this.reads.changed(_id.toHexString(), spaceId.toHexString());
  }

  private enqueue(thread: Thread, work: Draft | Change): Promise<Message> {
    const key = thread._id.toHexString();
    const queue = this.queues.get(key);
    if (queue && queue.length >= QUEUE_LIMIT) return Promise.reject(new AppError('busy'));
    return new Promise((resolve, reject) => {
      const waiting = { work, resolve, reject };
      if (queue) queue.push(waiting);
      else {
        this.queues.set(key, [waiting]);
        void this.drain(thread, key);
      }
    });
  }

  private async drain(thread: Thread, key: string): Promise<void> {
    // Senders of the same moment share a batch.
    await new Promise((resolve) => setImmediate(resolve));
    const queue = this.queues.get(key) ?? [];
    while (queue.length > 0) {
      const nextChange = queue.findIndex(({ work }) => typeof work === 'function');
      const drafts = nextChange < 0 ? queue.length : nextChange;
      const works = queue.splice(0, Math.max(1, Math.min(drafts, BATCH)));
      if (drafts > 0) await this.writeBatch(thread, works as Waiting<Draft>[]);
      else await this.runChange(works[0] as Waiting<Change>);
    }
    this.queues.delete(key);
  }

  private async runChange({ work, resolve, reject }: Waiting<Change>): Promise<void> {
    await work().then(resolve, reject);
  }

  private async writeBatch(thread: Thread, batch: Waiting<Draft>[]): Promise<void> {
    try {
      const drafts = batch.map(({ work }) => work);
      const written = await this.commit(thread, drafts);
      this.tellReads(thread);
      for (const { work, resolve, reject } of batch) {
        const message = written.get(identity(work));
        if (message?.threadId.equals(thread._id)) resolve(message);
        else reject(new AppError('client-id-used'));
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  /** Tried again where a message of the batch was committed elsewhere meanwhile: then it is found, and the others go on. */
  private async commit(thread: Thread, drafts: readonly Draft[]): Promise<Map<string, Message>> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.transaction.run(() => this.writeFresh(thread, drafts));
      } catch (error) {
        if (attempt === ATTEMPTS || !isDuplicateKey(error)) throw error;
      }
    }
  }

  /** All messages of the batch by identity, new ones and those that were there. */
  private async writeFresh(thread: Thread, drafts: readonly Draft[]): Promise<Map<string, Message>> {
    const byIdentity = new Map((await this.messages.findSent(drafts)).map((message) => [identity(message), message]));
    const distinct = new Map(drafts.map((draft) => [identity(draft), draft]));
    const fresh = [...distinct.values()].filter((draft) => !byIdentity.has(identity(draft)));
    if (fresh.length === 0) return byIdentity;
    const now = this.clock.now();
    const last = await this.threads.takeNumbers(thread._id, fresh.length, now);
    if (last === null) throw new AppError('not-found');
    const added = fresh.map((draft, index): Message => {
      const behind = fresh.length - 1 - index;
      const numbers = { seq: last.lastSeq - behind, revision: last.revision - behind };
      return { _id: newId(), threadId: thread._id, ...numbers, createdAt: now, ...draft };
    });
    await this.messages.insert(added);
    for (const message of added) {
      byIdentity.set(identity(message), message);
      this.transaction.record(messagePosted, eventOf(thread, message));
    }
    return byIdentity;
  }
}

const identity = ({ authorId, clientId }: { authorId: Id; clientId: string }): string =>
  `${authorId.toHexString()} ${clientId}`;

const eventOf = (thread: Thread, message: Message): MessageEvent => ({
  space: { spaceId: thread.spaceId.toHexString(), kind: thread.spaceKind },
  message: presentMessage(message),
});

import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { AppError } from '../core/errors.js';
import { newId, type Id } from '../core/ids.js';
import { Transaction } from '../core/transaction.js';
import type { Message } from './message.schema.js';
import { MessagesRepository } from './messages.repository.js';
import { messagePosted } from './thread.domain-events.js';
import { presentMessage } from './thread.presenter.js';
import type { Thread } from './thread.schema.js';
import { ThreadsRepository } from './threads.repository.js';

export interface Draft {
  authorId: Id;
  clientId: string;
  body: string;
  lang: string;
  replyTo?: Id;
}

interface Waiting {
  draft: Draft;
  resolve: (message: Message) => void;
  reject: (error: unknown) => void;
}

const BATCH = 64;
const QUEUE_LIMIT = 1_000;

/**
 * Gives messages their `seq`. What is sent to one thread waits in one queue and is written in small batches: concurrent
 * transactions on one counter would only conflict. Between nodes, the unique index on thread and seq guards.
 */
@Injectable()
export class MessageWriter {
  private readonly queues = new Map<string, Waiting[]>();

  constructor(
    private readonly threads: ThreadsRepository,
    private readonly messages: MessagesRepository,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /**
   * Commits the message, or answers the one that was committed with this `clientId` before.
   * @throws AppError `client-id-used` when that one is in another thread; `busy` when too many wait
   */
  write(thread: Thread, draft: Draft): Promise<Message> {
    const key = thread._id.toHexString();
    const queue = this.queues.get(key);
    if (queue && queue.length >= QUEUE_LIMIT) return Promise.reject(new AppError('busy'));
    return new Promise((resolve, reject) => {
      const waiting = { draft, resolve, reject };
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
    while (queue.length > 0) await this.writeBatch(thread, queue.splice(0, BATCH));
    this.queues.delete(key);
  }

  private async writeBatch(thread: Thread, batch: Waiting[]): Promise<void> {
    try {
      const written = await this.commit(
        thread,
        batch.map(({ draft }) => draft),
      );
      for (const { draft, resolve, reject } of batch) {
        const message = written.get(identity(draft));
        if (message?.threadId.equals(thread._id)) resolve(message);
        else reject(new AppError('client-id-used'));
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  /** All messages of the batch by identity, new ones and those that were there. */
  private commit(thread: Thread, drafts: readonly Draft[]): Promise<Map<string, Message>> {
    return this.transaction.run(async () => {
      const byIdentity = new Map((await this.messages.findSent(drafts)).map((message) => [identity(message), message]));
      const fresh = [...new Map(drafts.map((draft) => [identity(draft), draft])).values()].filter(
        (draft) => !byIdentity.has(identity(draft)),
      );
      if (fresh.length === 0) return byIdentity;
      const now = this.clock.now();
      const lastSeq = await this.threads.takeSeqs(thread._id, fresh.length, now);
      if (lastSeq === null) throw new AppError('not-found');
      const firstSeq = lastSeq - fresh.length + 1;
      const added = fresh.map((draft, index): Message => {
        return { _id: newId(), threadId: thread._id, seq: firstSeq + index, createdAt: now, ...draft };
      });
      await this.messages.insert(added);
      const space = { spaceId: thread.spaceId.toHexString(), kind: thread.spaceKind };
      for (const message of added) {
        byIdentity.set(identity(message), message);
        this.transaction.record(messagePosted, { space, message: presentMessage(message) });
      }
      return byIdentity;
    });
  }
}

const identity = ({ authorId, clientId }: { authorId: Id; clientId: string }): string =>
  `${authorId.toHexString()} ${clientId}`;

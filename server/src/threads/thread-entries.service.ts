import { Injectable } from '@nestjs/common';
import type { Space } from '../access/spaces.service.js';
import { isDuplicateKey } from '../core/errors.js';
import type { Id } from '../core/ids.js';
import { Transaction } from '../core/transaction.js';
import { MessageWriter, type Draft } from './message-writer.service.js';
import { threadOpened } from './thread.domain-events.js';
import type { Thread } from './thread.schema.js';
import { ThreadReads } from './thread-reads.service.js';
import { ThreadsRepository } from './threads.repository.js';

/** A thread that another feature keeps: it knows the id before the thread is there. */
export interface KeptThread {
  threadId: Id;
  space: Space;
  title: string;
  lang: string;
  openedAt: Date;
}

/** What is written in another feature and belongs into a thread too. That feature has asked the ability. */
@Injectable()
export class ThreadEntries {
  constructor(
    private readonly threads: ThreadsRepository,
    private readonly reads: ThreadReads,
    private readonly writer: MessageWriter,
    private readonly transaction: Transaction,
  ) {}

  /** Writes the message, however often it is asked for (by its `clientId`); the first one opens the thread. */
  async write(kept: KeptThread, draft: Draft): Promise<void> {
    const thread = (await this.threads.findById(kept.threadId)) ?? (await this.open(kept, draft.authorId));
    await this.writer.write(thread, draft);
  }

  private async open({ threadId, space, title, lang, openedAt }: KeptThread, createdBy: Id): Promise<Thread> {
    const { spaceId, kind: spaceKind, hostId, audienceId, isDemonstration } = space;
    const thread: Thread = {
      _id: threadId,
      ...{ spaceId, spaceKind, hostId, audienceId, title, lang, createdBy, isDemonstration },
      createdAt: openedAt,
      lastSeq: 0,
      revision: 0,
      lastActivityAt: openedAt,
    };
    const ids = { threadId: threadId.toHexString(), spaceId: spaceId.toHexString() };
    await this.transaction
      .run(async () => {
        await this.threads.insert(thread);
        this.transaction.record(threadOpened, {
          threadId: ids.threadId,
          space: { spaceId: ids.spaceId, kind: spaceKind },
        });
      })
      .catch((error: unknown) => {
        // Two first updates of the same moment: one opens the thread, both write in it.
        if (!isDuplicateKey(error)) throw error;
      });
    this.reads.changed(ids.threadId, ids.spaceId);
    return thread;
  }
}

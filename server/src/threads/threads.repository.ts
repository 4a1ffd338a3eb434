import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Id } from '../core/ids.js';
import { afterCursor, toPage } from '../core/pagination.js';
import { Thread } from './thread.schema.js';

type Filter = Record<string, unknown>;

@Injectable()
export class ThreadsRepository {
  constructor(@InjectModel(Thread.name) private readonly threads: Model<Thread>) {}

  findById(id: Id): Promise<Thread | null> {
    return this.threads.findById(id).lean<Thread>().exec();
  }

  countInSpace(spaceId: Id): Promise<number> {
    return this.threads.countDocuments({ spaceId }).exec();
  }

  async insert(thread: Thread): Promise<void> {
    await this.threads.insertMany([thread]);
  }

  /** The liveliest first. */
  async page(filter: Filter, { cursor, limit }: { cursor?: string | undefined; limit: number }) {
    const found = await this.threads
      .find({ $and: [filter, afterCursor(cursor, 'lastActivityAt', 'date', 'descending')] })
      .sort({ lastActivityAt: -1, _id: -1 })
      .limit(limit + 1)
      .lean<Thread[]>();
    return toPage(found, limit, ({ lastActivityAt }) => lastActivityAt);
  }

  /** Takes the next `count` numbers of a thread; the first of them is `lastSeq - count + 1`. Null when the thread is gone. */
  async takeSeqs(threadId: Id, count: number, now: Date): Promise<number | null> {
    const thread = await this.threads
      .findOneAndUpdate(
        { _id: threadId },
        { $inc: { lastSeq: count }, $set: { lastMessageAt: now }, $max: { lastActivityAt: now } },
        { returnDocument: 'after', projection: { lastSeq: 1 } },
      )
      .lean<Pick<Thread, 'lastSeq'>>();
    return thread?.lastSeq ?? null;
  }
}

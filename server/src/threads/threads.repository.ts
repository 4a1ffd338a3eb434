import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Id } from '../core/ids.js';
import { Pages, type PageRequest } from '../core/pages.service.js';
import { liveliestFirst } from '../core/pagination.js';
import { Thread } from './thread.schema.js';

type Filter = Record<string, unknown>;
type Numbers = Pick<Thread, 'lastSeq' | 'revision'>;

@Injectable()
export class ThreadsRepository {
  constructor(
    @InjectModel(Thread.name) private readonly threads: Model<Thread>,
    private readonly pages: Pages,
  ) {}

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
  page(filter: Filter, request: PageRequest) {
    return this.pages.find(this.threads, liveliestFirst('threads'), filter, request);
  }

  /** Takes the numbers of the next `count` messages; they end at those answered. Null when the thread is gone. */
  takeNumbers(threadId: Id, count: number, now: Date): Promise<Numbers | null> {
    return this.take(threadId, {
      $inc: { lastSeq: count, revision: count },
      $set: { lastMessageAt: now },
      $max: { lastActivityAt: now },
    });
  }

  /** Takes the number of a change to a message. Null when the thread is gone. */
  async takeRevision(threadId: Id): Promise<number | null> {
    return (await this.take(threadId, { $inc: { revision: 1 } }))?.revision ?? null;
  }

  private take(threadId: Id, update: Filter): Promise<Numbers | null> {
    return this.threads
      .findOneAndUpdate({ _id: threadId }, update, { returnDocument: 'after', projection: { lastSeq: 1, revision: 1 } })
      .lean<Numbers>()
      .exec();
  }
}

import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { Clock } from '../core/clock.js';
import type { Id } from '../core/ids.js';
import { Message } from './message.schema.js';
import { Thread } from './thread.schema.js';

export type PreparedThread = Thread;
export type PreparedMessage = Message;

const THREADS_AT_ONCE = 200;

/** Takes prepared threads in, and the demonstration's out. No rights are asked: callers run at the operator's wish. */
@Injectable()
export class ThreadImport {
  constructor(
    @InjectModel(Thread.name) private readonly threads: Model<Thread>,
    @InjectModel(Message.name) private readonly messages: Model<Message>,
    private readonly clock: Clock,
  ) {}

  async insert(threads: readonly PreparedThread[], messages: readonly PreparedMessage[]): Promise<void> {
    await this.threads.insertMany(threads);
    await this.messages.insertMany(messages);
  }

  /** Removes all threads of some spaces, whoever wrote in them: the space goes. Messages first, so that a second run finds the rest. */
  async removeInSpaces(spaceIds: readonly Id[]): Promise<{ threads: number; messages: number }> {
    const removed = { threads: 0, messages: 0 };
    for (;;) {
      const found = await this.threads
        .find({ spaceId: { $in: spaceIds } }, { _id: 1 })
        .limit(THREADS_AT_ONCE)
        .lean();
      if (found.length === 0) return removed;
      const ids = found.map(({ _id }) => _id);
      removed.messages += (await this.messages.deleteMany({ threadId: { $in: ids } })).deletedCount;
      removed.threads += (await this.threads.deleteMany({ _id: { $in: ids } })).deletedCount;
    }
  }

  /**
   * Removes what some members wrote where others read on. Their messages become tombstones, so that `seq` keeps no gap; a
   * thread that they opened passes to the first other member who wrote in it, and goes where there is none.
   * @returns how many tombstones there are now that were messages
   */
  async removeTextsOf(memberIds: readonly Id[]): Promise<number> {
    const removed = await this.removeMessagesOf(memberIds);
    for (const { _id } of await this.threads.find({ createdBy: { $in: memberIds } }, { _id: 1 }).lean()) {
      await this.handOver(_id, memberIds);
    }
    return removed;
  }

  /** Each takes a number of its thread, as any change does: browsers that were away learn of it. */
  private async removeMessagesOf(memberIds: readonly Id[]): Promise<number> {
    const own = { authorId: { $in: memberIds }, removedAt: null };
    const found = this.messages.find(own, { threadId: 1 }).lean().cursor();
    let removed = 0;
    for await (const { _id, threadId } of found) {
      const thread = await this.threads.findOneAndUpdate(
        { _id: threadId },
        { $inc: { revision: 1 } },
        { returnDocument: 'after' },
      );
      const set = { body: '', removedAt: this.clock.now(), ...(thread && { revision: thread.revision }) };
      await this.messages.updateOne({ _id }, { $set: set });
      removed += 1;
    }
    return removed;
  }

  /** Those of the spaces that have a thread. */
  inUse(spaceIds: readonly Id[]): Promise<Id[]> {
    return this.threads.distinct('spaceId', { spaceId: { $in: spaceIds } });
  }

  private async handOver(threadId: Id, memberIds: readonly Id[]): Promise<void> {
    const byAnother = { threadId, authorId: { $nin: memberIds } };
    const heir = await this.messages.findOne(byAnother, { authorId: 1 }).sort({ seq: 1 }).lean();
    if (heir) {
      await this.threads.updateOne({ _id: threadId }, { $set: { createdBy: heir.authorId } });
      return;
    }
    await this.messages.deleteMany({ threadId });
    await this.threads.deleteOne({ _id: threadId });
  }
}

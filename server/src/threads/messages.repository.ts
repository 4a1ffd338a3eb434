import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { MessageQuery } from '#shared/threads/thread.contract.js';
import type { Id } from '../core/ids.js';
import { Message } from './message.schema.js';

@Injectable()
export class MessagesRepository {
  constructor(@InjectModel(Message.name) private readonly messages: Model<Message>) {}

  findById(threadId: Id, messageId: Id): Promise<Message | null> {
    return this.messages.findOne({ _id: messageId, threadId }).lean<Message>().exec();
  }

  /** Those that these authors sent with these client ids. */
  findSent(sent: readonly { authorId: Id; clientId: string }[]): Promise<Message[]> {
    const same = sent.map(({ authorId, clientId }) => ({ authorId, clientId }));
    return this.messages.find({ $or: same }).lean<Message[]>().exec();
  }

  /** As they are: the writer has made all of each, and a document of mongoose's for each would take longer than storing it. */
  async insert(messages: readonly Message[]): Promise<void> {
    await this.messages.insertMany(messages, { lean: true });
  }

  /** Answers the message as it is afterwards; null where it is gone or removed already. */
  change(messageId: Id, set: Partial<Message>): Promise<Message | null> {
    return this.messages
      .findOneAndUpdate({ _id: messageId, removedAt: null }, { $set: set }, { returnDocument: 'after' })
      .lean<Message>()
      .exec();
  }

  /** Those that were written, edited or removed after `revision`, in the order of those changes. */
  changedSince(threadId: Id, revision: number, limit: number): Promise<Message[]> {
    return this.messages
      .find({ threadId, revision: { $gt: revision } })
      .sort({ revision: 1 })
      .limit(limit)
      .lean<Message[]>()
      .exec();
  }

  /** In order of `seq`; one more than `limit` where there are more in the asked direction. */
  async page(threadId: Id, { after, before, limit }: MessageQuery): Promise<{ messages: Message[]; more: boolean }> {
    const isForward = after !== undefined;
    const range = { ...(after !== undefined && { $gt: after }), ...(before !== undefined && { $lt: before }) };
    const found = await this.messages
      .find({ threadId, seq: { $gte: 1, ...range } })
      .sort({ seq: isForward ? 1 : -1 })
      .limit(limit + 1)
      .lean<Message[]>();
    const messages = found.slice(0, limit);
    return { messages: isForward ? messages : messages.reverse(), more: found.length > limit };
  }
}

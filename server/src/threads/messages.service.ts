import { Injectable } from '@nestjs/common';
import type { MessageEdit, MessageInput, MessageView } from '#shared/threads/message.contract.js';
import type { MessageQuery } from '#shared/threads/thread.contract.js';
import { AbilityService, assertMember } from '../access/ability.service.js';
import type { Actor } from '../access/actor.js';
import { Clock } from '../core/clock.js';
import { AppError } from '../core/errors.js';
import { toId, toIdOrNull } from '../core/ids.js';
import type { PreparedAnswer } from '../core/prepared-answer.js';
import { MessageWriter } from './message-writer.service.js';
import type { Message } from './message.schema.js';
import { MessagesRepository } from './messages.repository.js';
import { messageEdited, messageRemoved } from './thread.domain-events.js';
import { presentMessage } from './thread.presenter.js';
import type { Thread } from './thread.schema.js';
import { ThreadReads } from './thread-reads.service.js';

const CATCH_UP_PAGE = 100;

@Injectable()
export class MessagesService {
  constructor(
    private readonly reads: ThreadReads,
    private readonly messages: MessagesRepository,
    private readonly writer: MessageWriter,
    private readonly ability: AbilityService,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, threadId: string, query: MessageQuery): Promise<PreparedAnswer> {
    return this.reads.messagesOf(await this.thread(actor, 'read', threadId), query);
  }

  /** What changed after revision `since`, for one who joins; the caller enters the room before it asks, so that nothing falls between. */
  async since(actor: Actor, threadId: string, since: number) {
    const thread = await this.thread(actor, 'read', threadId);
    const messages = await this.messages.changedSince(thread._id, since, CATCH_UP_PAGE);
    const last = messages.at(-1)?.revision ?? 0;
    // Read after the thread: what is found beyond the thread's own numbers was committed in between.
    const revision = messages.length < CATCH_UP_PAGE ? Math.max(thread.revision, last) : last;
    const behind = Math.max(0, thread.revision - revision);
    const lastSeq = Math.max(thread.lastSeq, ...messages.map(({ seq }) => seq));
    return { messages: messages.map(presentMessage), revision, behind, lastSeq };
  }

  async post(actor: Actor, threadId: string, input: MessageInput): Promise<MessageView> {
    assertMember(actor);
    const thread = await this.thread(actor, 'write', threadId);
    const { replyTo, ...text } = input;
    const answered = replyTo === undefined ? null : await this.answered(thread, replyTo);
    const draft = { ...text, authorId: actor.memberId, ...(answered && { replyTo: answered._id }) };
    return presentMessage(await this.writer.write(thread, draft));
  }

  async edit(actor: Actor, threadId: string, messageId: string, { body, lang }: MessageEdit): Promise<MessageView> {
    const { thread, message } = await this.message(actor, 'write', threadId, messageId);
    if (!this.ability.can(actor, 'edit', 'Message', message)) throw new AppError('not-allowed');
    const set = { body, ...(lang && { lang }), editedAt: this.clock.now() };
    return presentMessage(await this.writer.change(thread, message._id, set, messageEdited));
  }

  /** Removing twice answers the same tombstone. */
  async remove(actor: Actor, threadId: string, messageId: string): Promise<MessageView> {
    assertMember(actor);
    const { thread, message } = await this.message(actor, 'read', threadId, messageId);
    const isOwn = this.ability.can(actor, 'remove', 'Message', message);
    if (!isOwn && !this.ability.can(actor, 'moderate', 'Thread', thread)) throw new AppError('not-allowed');
    if (message.removedAt) return presentMessage(message);
    const set = { body: '', removedAt: this.clock.now(), removedBy: actor.memberId };
    return presentMessage(await this.writer.change(thread, message._id, set, messageRemoved));
  }

  private async message(actor: Actor, action: 'read' | 'write', threadId: string, messageId: string) {
    const thread = await this.thread(actor, action, threadId);
    const message = await this.messages.findById(thread._id, toId(messageId));
    if (!message) throw new AppError('not-found');
    return { thread, message };
  }

  private async thread(actor: Actor, action: 'read' | 'write', threadId: string): Promise<Thread> {
    const thread = await this.reads.thread(toId(threadId));
    this.ability.assertCan(actor, action, 'Thread', thread);
    return thread;
  }

  private async answered(thread: Thread, replyTo: string): Promise<Message> {
    const id = toIdOrNull(replyTo);
    const message = id && (await this.messages.findById(thread._id, id));
    if (!message) throw new AppError('invalid-input', { fields: { replyTo: 'unknown' } });
    return message;
  }
}

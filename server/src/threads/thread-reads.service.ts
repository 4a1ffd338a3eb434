import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { threadRoutes, type MessageQuery, type ThreadView } from '#shared/threads/thread.contract.js';
import { DomainEvents } from '../core/domain-events.js';
import type { Id } from '../core/ids.js';
import { Kept } from '../core/kept.js';
import type { PageRequest } from '../core/pages.service.js';
import { PreparedAnswer, PreparedVariants } from '../core/prepared-answer.js';
import { MemberCards } from '../members/member-cards.service.js';
import { MessagesRepository } from './messages.repository.js';
import { messageEdited, messagePosted, messageRemoved, threadOpened } from './thread.domain-events.js';
import { presentMessage, presentThread } from './thread.presenter.js';
import type { Thread } from './thread.schema.js';
import { ThreadsRepository } from './threads.repository.js';

/** A thread, and what all who may read it are shown of it. */
export interface PresentedThread {
  thread: Thread;
  view: Omit<ThreadView, 'can'>;
}

type ListReply = z.infer<typeof threadRoutes.list.reply>;
type MessagesReply = z.infer<typeof threadRoutes.messages.reply>;

/** A page of threads of one host, whose readers have the same rights in all of them. */
type ThreadPage = PreparedVariants<ThreadView['can']>;

const KEPT_FOR_MS = 1_000;
const SPACES = 10_000;

/**
 * What many read within the same second, from memory: threads, their pages of messages, and the lists of spaces. It knows no
 * rights: what it answers is the same for all. Who changes something here says so before the change is acknowledged; what other
 * nodes change is dropped when they are heard.
 */
@Injectable()
export class ThreadReads {
  private readonly threads = new Kept<Thread | null>(KEPT_FOR_MS, 2_000);
  private readonly pages = new Kept<PreparedAnswer>(KEPT_FOR_MS, 500);
  private readonly lists = new Kept<ThreadPage>(KEPT_FOR_MS, 500);
  /** By space, the number of its last change: it is part of the keys of its lists. */
  private readonly changes = new Map<string, number>();
  private lastChange = 0;

  constructor(
    private readonly repository: ThreadsRepository,
    private readonly messages: MessagesRepository,
    private readonly memberCards: MemberCards,
    events: DomainEvents,
  ) {
    for (const event of [messagePosted, messageEdited, messageRemoved]) {
      events.onEveryNode(event, ({ space, message }) => this.changed(message.threadId, space.spaceId));
    }
    events.onEveryNode(threadOpened, ({ threadId, space }) => this.changed(threadId, space.spaceId));
  }

  /** Between the commit and its acknowledgement: what was read before is not answered after. */
  changed(threadId: string, spaceId: string): void {
    this.threads.drop(threadId);
    if (this.changes.size >= SPACES) {
      this.changes.clear();
      this.lists.dropAll();
    }
    this.changes.set(spaceId, ++this.lastChange);
  }

  thread(threadId: Id): Promise<Thread | null> {
    const key = threadId.toHexString();
    return this.threads.get(key) ?? this.threads.keep(key, this.repository.findById(threadId));
  }

  /** By the revision of the thread, so that a change has pages of its own. */
  messagesOf({ _id, revision }: Thread, query: MessageQuery): Promise<PreparedAnswer> {
    const { after, before, limit } = query;
    const key = JSON.stringify([_id.toHexString(), revision, after, before, limit]);
    return this.pages.get(key) ?? this.pages.keep(key, this.readMessages(_id, revision, query));
  }

  /** Threads of a space, the liveliest first. */
  inSpace(spaceId: Id, { cursor, limit }: PageRequest): Promise<ThreadPage> {
    const space = spaceId.toHexString();
    const key = JSON.stringify([space, this.changes.get(space) ?? 0, cursor, limit]);
    return this.lists.get(key) ?? this.lists.keep(key, this.readList(spaceId, { cursor, limit }));
  }

  /** Those whose author is known. */
  async present(threads: readonly Thread[]): Promise<PresentedThread[]> {
    const cards = await this.memberCards.byId(threads.map(({ createdBy }) => createdBy));
    return threads.flatMap((thread) => {
      const createdBy = cards.get(thread.createdBy.toHexString());
      return createdBy ? [{ thread, view: presentThread(thread, createdBy) }] : [];
    });
  }

  private async readList(spaceId: Id, request: PageRequest): Promise<ThreadPage> {
    const { documents, next } = await this.repository.page({ spaceId }, request);
    const entries = await this.present(documents);
    return new PreparedVariants((can): ListReply => ({
      items: entries.map(({ view }) => ({ ...view, can })),
      next,
    }));
  }

  private async readMessages(threadId: Id, revision: number, query: MessageQuery): Promise<PreparedAnswer> {
    const { messages, more } = await this.messages.page(threadId, query);
    const goOn = query.after === undefined ? messages[0] : messages.at(-1);
    const next = more && goOn ? String(goOn.seq) : null;
    return PreparedAnswer.of<MessagesReply>({ items: messages.map(presentMessage), next, revision });
  }
}

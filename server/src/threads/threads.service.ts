import { Injectable } from '@nestjs/common';
import type { ThreadInput, ThreadView } from '#shared/threads/thread.contract.js';
import { AbilityService, assertMember } from '../access/ability.service.js';
import type { Actor } from '../access/actor.js';
import { Spaces, type Place, type Space } from '../access/spaces.service.js';
import { Clock } from '../core/clock.js';
import { newId, toId, type Id } from '../core/ids.js';
import { Transaction } from '../core/transaction.js';
import { threadOpened } from './thread.domain-events.js';
import { ThreadReads, type PresentedThread } from './thread-reads.service.js';
import type { Thread } from './thread.schema.js';
import { ThreadsRepository } from './threads.repository.js';

@Injectable()
export class ThreadsService {
  constructor(
    private readonly threads: ThreadsRepository,
    private readonly reads: ThreadReads,
    private readonly spaces: Spaces,
    private readonly ability: AbilityService,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: { spaceId: string; cursor?: string | undefined; limit: number }) {
    const space = await this.space(actor, 'read', query.spaceId);
    const threads = await this.reads.inSpace(space.spaceId, query);
    return threads.of(this.rightsIn(actor, space));
  }

  async get(actor: Actor, threadId: string): Promise<ThreadView> {
    const thread = await this.reads.thread(toId(threadId));
    this.ability.assertCan(actor, 'read', 'Thread', thread);
    return this.presentOne(actor, thread);
  }

  /** For one who enters the thread's room. */
  async placeOf(actor: Actor, threadId: string): Promise<Place> {
    const thread = await this.reads.thread(toId(threadId));
    this.ability.assertCan(actor, 'read', 'Thread', thread);
    return { hostId: thread.hostId, audienceId: thread.audienceId };
  }

  async create(actor: Actor, input: ThreadInput): Promise<ThreadView> {
    assertMember(actor);
    const space = await this.space(actor, 'write', input.spaceId);
    const thread = this.toThread(space, actor.memberId, input);
    await this.transaction.run(async () => {
      await this.threads.insert(thread);
      this.transaction.record(threadOpened, {
        threadId: thread._id.toHexString(),
        space: { spaceId: space.spaceId.toHexString(), kind: space.kind },
      });
    });
    this.reads.changed(thread._id.toHexString(), thread.spaceId.toHexString());
    return this.presentOne(actor, thread);
  }

  /** The liveliest threads that the actor may write in, of some hosts, with the title of where each lives. */
  async liveliest(actor: Actor, hostIds: readonly Id[], limit: number) {
    const filter = { $and: [this.ability.readable(actor, 'Thread', 'write'), { hostId: { $in: hostIds } }] };
    const { documents } = await this.threads.page(filter, { limit });
    const spaces = await this.spaces.findAll(documents.map(({ spaceId }) => spaceId));
    const views = await this.present(actor, documents);
    return views.map((view) => ({ ...view, spaceTitle: spaces.get(view.spaceId)?.title ?? '' }));
  }

  private toThread(space: Space, createdBy: Id, { title, lang }: Omit<ThreadInput, 'spaceId'>): Thread {
    const now = this.clock.now();
    return {
      _id: newId(),
      spaceId: space.spaceId,
      spaceKind: space.kind,
      hostId: space.hostId,
      audienceId: space.audienceId,
      title,
      lang,
      createdBy,
      createdAt: now,
      lastSeq: 0,
      revision: 0,
      lastActivityAt: now,
      isDemonstration: false,
    };
  }

  private async space(actor: Actor, action: 'read' | 'write', spaceId: string): Promise<Space> {
    const space = await this.spaces.find(toId(spaceId));
    this.ability.assertCan(actor, action, 'Space', space);
    return space;
  }

  private async presentOne(actor: Actor, thread: Thread): Promise<ThreadView> {
    const [view] = await this.present(actor, [thread]);
    return view!;
  }

  private async present(actor: Actor, threads: readonly Thread[]): Promise<ThreadView[]> {
    return this.withRights(actor, await this.reads.present(threads));
  }

  private withRights(actor: Actor, entries: readonly PresentedThread[]): ThreadView[] {
    const rights = new Map<string, ThreadView['can']>();
    return entries.map(({ thread, view }) => {
      const host = thread.hostId.toHexString();
      const can = rights.get(host) ?? this.rightsIn(actor, thread);
      rights.set(host, can);
      return { ...view, can };
    });
  }

  /** The same for all threads of one host: the rules ask for nothing else of a thread. */
  private rightsIn(actor: Actor, place: Place): ThreadView['can'] {
    return {
      write: this.ability.can(actor, 'write', 'Thread', place),
      moderate: this.ability.can(actor, 'moderate', 'Thread', place),
    };
  }
}

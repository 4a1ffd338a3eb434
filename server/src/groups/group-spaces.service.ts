import { Injectable, type OnModuleInit } from '@nestjs/common';
import { rooms } from '#shared/events.js';
import type { SpaceRights } from '../access/actor.js';
import { Actors, type SpaceSource } from '../access/actors.service.js';
import { groupsInScope } from '../access/facilitation-scope.js';
import { Spaces } from '../access/spaces.service.js';
import { DomainEvents } from '../core/domain-events.js';
import { toId } from '../core/ids.js';
import { Realtime } from '../realtime/realtime.service.js';
import { resourceShared, ResourceCounts } from '../resources/resource-counts.service.js';
import { messagePosted, threadOpened } from '../threads/thread.domain-events.js';
import { ThreadCounts } from '../threads/thread-counts.service.js';
import { placeInGroup } from './group-places.policy.js';
import { GroupsRepository } from './groups.repository.js';
import { membershipChanged } from './memberships.service.js';

const ACTIVITY_WRITTEN_EVERY_MS = 10_000;

/** Groups as spaces: who reads, writes and moderates them, and how their counts follow what happens in them. */
@Injectable()
export class GroupSpaces implements OnModuleInit {
  private readonly lastWritten = new Map<string, number>();

  constructor(
    private readonly groups: GroupsRepository,
    private readonly threads: ThreadCounts,
    private readonly resources: ResourceCounts,
    private readonly actors: Actors,
    private readonly spaces: Spaces,
    private readonly realtime: Realtime,
    private readonly events: DomainEvents,
  ) {}

  onModuleInit(): void {
    this.actors.addSpaceSource((actor) => this.rightsOf(actor));
    this.spaces.add(async (ids) => {
      const found = await this.groups.findByIds(ids);
      return found.map((group) => {
        const { _id, title, isDemonstration } = group;
        return { spaceId: _id, kind: 'group', ...placeInGroup(group), title, isDemonstration };
      });
    });
    this.events.on(threadOpened, ({ space }) => (space.kind === 'group' ? this.countAgain(space.spaceId) : undefined));
    this.events.on(resourceShared, ({ groupId }) => (groupId ? this.countAgain(groupId) : undefined));
    this.events.on(messagePosted, ({ space }) =>
      space.kind === 'group' ? this.noteActivity(space.spaceId) : undefined,
    );
    this.events.onEveryNode(membershipChanged, ({ groupId }) => {
      this.realtime.publish(rooms.space(groupId), 'space.changed', { spaceId: groupId, what: 'members' });
    });
  }

  private readonly rightsOf: SpaceSource = async (actor): Promise<SpaceRights> => {
    const scope = groupsInScope({ ...actor, spaces: { reads: [], writes: [], moderates: [] } });
    const [memberships, inScope] = await Promise.all([
      this.groups.membershipsOf(actor.memberId),
      scope ? this.groups.ids(scope) : [],
    ]);
    const inState = (...states: string[]) =>
      memberships.filter(({ state }) => states.includes(state)).map(({ groupId }) => groupId);
    const writes = [...inState('member', 'facilitator'), ...inScope];
    return { reads: writes, writes, moderates: [...inState('facilitator'), ...inScope] };
  };

  private async countAgain(groupId: string): Promise<void> {
    const id = toId(groupId);
    const [threadCount, resourceCount] = await Promise.all([this.threads.inSpace(id), this.resources.inGroup(id)]);
    await this.groups.update(id, { $set: { threadCount, resourceCount }, $max: { lastActivityAt: new Date() } });
  }

  /** Order of a list, not a promise: written at most every ten seconds for each group. */
  private async noteActivity(groupId: string): Promise<void> {
    const now = Date.now();
    if (now - (this.lastWritten.get(groupId) ?? 0) < ACTIVITY_WRITTEN_EVERY_MS) return;
    this.lastWritten.set(groupId, now);
    await this.groups.update(toId(groupId), { $max: { lastActivityAt: new Date(now) } });
  }
}

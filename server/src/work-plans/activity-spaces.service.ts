import { Injectable, type OnModuleInit } from '@nestjs/common';
import { rooms } from '#shared/events.js';
import { Spaces, type Space } from '../access/spaces.service.js';
import { DomainEvents } from '../core/domain-events.js';
import { toId } from '../core/ids.js';
import { PairWorkplaces } from '../pairs/pair-workplaces.service.js';
import { Realtime } from '../realtime/realtime.service.js';
import { messagePosted } from '../threads/thread.domain-events.js';
import { ThreadEntries } from '../threads/thread-entries.service.js';
import { ActivitiesRepository } from './activities.repository.js';
import type { Activity } from './activity.schema.js';
import { planChanged, updateWritten } from './plan.domain-events.js';

/** Activities as spaces, which are their pair's; updates go into their threads, and open pages are told. */
@Injectable()
export class ActivitySpaces implements OnModuleInit {
  constructor(
    private readonly activities: ActivitiesRepository,
    private readonly threads: ThreadEntries,
    private readonly pairs: PairWorkplaces,
    private readonly spaces: Spaces,
    private readonly realtime: Realtime,
    private readonly events: DomainEvents,
  ) {}

  onModuleInit(): void {
    this.spaces.add(async (ids) => (await this.activities.findByIds(ids)).map(toSpace));
    this.events.on(updateWritten, ({ entryId }) => this.writeIntoThread(entryId));
    this.events.on(messagePosted, async ({ space, message }) => {
      if (space.kind !== 'activity') return;
      const [activity] = await this.activities.findByIds([toId(space.spaceId)]);
      if (activity) await this.pairs.touch(activity.pairId, new Date(message.createdAt));
    });
    this.events.onEveryNode(planChanged, ({ pairId }) => {
      this.realtime.publish(rooms.space(pairId), 'space.changed', { spaceId: pairId, what: 'plan' });
    });
  }

  /** The client id is made of the update's id: delivered again, it is the same message. */
  private async writeIntoThread(entryId: string): Promise<void> {
    const entry = await this.activities.findEntry(toId(entryId));
    const activity = entry && (await this.activities.findById(entry.activityId));
    if (!activity || entry.text === undefined) return;
    const { threadId, title, lang } = activity;
    const thread = { threadId, space: toSpace(activity), title, lang, openedAt: entry.createdAt };
    const { authorId, text: body } = entry;
    await this.threads.write(thread, { authorId, clientId: `update-${entryId}`, body, lang: entry.lang ?? lang });
  }
}

function toSpace({ _id, pairId, title, isDemonstration }: Activity): Space {
  return { spaceId: _id, kind: 'activity', hostId: pairId, audienceId: pairId, title, isDemonstration };
}

import { Injectable } from '@nestjs/common';
import type { ActivityEntryView } from '#shared/work-plans/activity.contract.js';
import type { Id } from '../core/ids.js';
import type { Page, PageRequest } from '../core/pages.service.js';
import { MemberCards } from '../members/member-cards.service.js';
import { ActivitiesRepository } from './activities.repository.js';
import type { ActivityEntry } from './activity-entry.schema.js';
import { presentEntry } from './activity.presenter.js';

/** What happened to activities, with who did it. Callers have asked the ability. */
@Injectable()
export class ActivityEntries {
  constructor(
    private readonly activities: ActivitiesRepository,
    private readonly memberCards: MemberCards,
  ) {}

  async updatesOf(pairId: Id, request: PageRequest) {
    return this.presentPage(await this.activities.updates(pairId, request));
  }

  async historyOf(activityId: Id, request: PageRequest) {
    return this.presentPage(await this.activities.history(activityId, request));
  }

  async presentOne(entry: ActivityEntry): Promise<ActivityEntryView> {
    return (await this.presentPage({ documents: [entry], next: null })).items[0]!;
  }

  private async presentPage({ documents, next }: Page<ActivityEntry>) {
    const [people, activities] = await Promise.all([
      this.memberCards.byId(documents.map(({ authorId }) => authorId)),
      this.activities.findByIds(documents.map(({ activityId }) => activityId)),
    ]);
    const titles = new Map(activities.map(({ _id, title }) => [_id.toHexString(), title]));
    const items = documents.map((entry) =>
      presentEntry(entry, titles.get(entry.activityId.toHexString()) ?? '', people.get(entry.authorId.toHexString())),
    );
    return { items, next };
  }
}

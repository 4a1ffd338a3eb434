import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { MAX_ACTIVITIES } from '#shared/work-plans/activity.contract.js';
import type { Id } from '../core/ids.js';
import { Pages, type PageRequest } from '../core/pages.service.js';
import { newestFirst } from '../core/pagination.js';
import { ActivityEntry } from './activity-entry.schema.js';
import { Activity } from './activity.schema.js';

type Fields = Omit<Partial<Activity>, '_id' | 'revision'>;

@Injectable()
export class ActivitiesRepository {
  constructor(
    @InjectModel(Activity.name) private readonly activities: Model<Activity>,
    @InjectModel(ActivityEntry.name) private readonly entries: Model<ActivityEntry>,
    private readonly pages: Pages,
  ) {}

  findById(id: Id): Promise<Activity | null> {
    return this.activities.findById(id).lean<Activity>().exec();
  }

  findByIds(ids: readonly Id[]): Promise<Activity[]> {
    return this.activities
      .find({ _id: { $in: ids } })
      .lean<Activity[]>()
      .exec();
  }

  /** All of a plan, by their start. */
  findOfPair(pairId: Id): Promise<Activity[]> {
    return this.activities
      .find({ pairId })
      .sort({ startsOn: 1, _id: 1 })
      .limit(MAX_ACTIVITIES)
      .lean<Activity[]>()
      .exec();
  }

  findMade(createdBy: Id, clientId: string): Promise<Activity | null> {
    return this.activities.findOne({ createdBy, clientId }).lean<Activity>().exec();
  }

  async insert(activities: readonly Activity[]): Promise<void> {
    await this.activities.insertMany(activities);
  }

  /** Answers the activity as it is afterwards; null when `revision` was not its last. */
  change(
    activityId: Id,
    revision: number,
    set: Fields,
    unset: readonly ('objectiveId' | 'waiver')[] = [],
  ): Promise<Activity | null> {
    const update = {
      $set: set,
      $inc: { revision: 1 },
      ...(unset.length > 0 && { $unset: Object.fromEntries(unset.map((name) => [name, ''])) }),
    };
    return this.activities
      .findOneAndUpdate({ _id: activityId, revision }, update, { returnDocument: 'after' })
      .lean<Activity>()
      .exec();
  }

  async insertEntries(entries: readonly ActivityEntry[]): Promise<void> {
    await this.entries.insertMany(entries);
  }

  findEntry(entryId: Id): Promise<ActivityEntry | null> {
    return this.entries.findById(entryId).lean<ActivityEntry>().exec();
  }

  /** The update that its author sent with this client id. */
  findSent(authorId: Id, clientId: string): Promise<ActivityEntry | null> {
    return this.entries.findOne({ authorId, clientId }).lean<ActivityEntry>().exec();
  }

  history(activityId: Id, request: PageRequest) {
    return this.pages.find(this.entries, newestFirst('activity-history'), { activityId }, request);
  }

  updates(pairId: Id, request: PageRequest) {
    return this.pages.find(this.entries, newestFirst('plan-updates'), { pairId, kind: 'update' }, request);
  }
}

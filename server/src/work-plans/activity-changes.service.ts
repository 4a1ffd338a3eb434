import { Injectable } from '@nestjs/common';
import type { ActivityDetail, ActivityEntryView, EvidenceInput } from '#shared/work-plans/activity.contract.js';
import type { Actor, MemberActor } from '../access/actor.js';
import { Clock } from '../core/clock.js';
import { AppError } from '../core/errors.js';
import { newId, toId, toIdOrNull } from '../core/ids.js';
import { Transaction } from '../core/transaction.js';
import { MemberCards } from '../members/member-cards.service.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import type { Pair } from '../pairs/pair.schema.js';
import { PairWorkplaces } from '../pairs/pair-workplaces.service.js';
import { ResourcesService } from '../resources/resources.service.js';
import { ActivitiesRepository } from './activities.repository.js';
import type { ActivityEntry } from './activity-entry.schema.js';
import { presentActivityDetail } from './activity.presenter.js';
import type { Activity, Evidence } from './activity.schema.js';
import { assertShown } from './done-rule.js';
import { planChanged } from './plan.domain-events.js';
import { PlanReads } from './plan-reads.service.js';

/** What is another in an activity, and what its history says of it. */
export interface Change {
  set: Omit<Partial<Activity>, '_id' | 'revision'>;
  unset?: readonly ('objectiveId' | 'waiver')[];
  entry?: { kind: ActivityEntryView['kind'] } & Partial<
    Pick<ActivityEntry, 'from' | 'to' | 'text' | 'lang' | 'clientId'>
  >;
}

/** The way of every change to an activity: opened by right, told apart by its revision, written with its history. */
@Injectable()
export class ActivityChanges {
  constructor(
    private readonly activities: ActivitiesRepository,
    private readonly reads: PlanReads,
    private readonly pairs: PairWorkplaces,
    private readonly resources: ResourcesService,
    private readonly organisations: OrganisationsService,
    private readonly memberCards: MemberCards,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError `not-found` for one who may not look into the pair, `not-allowed` for one who may only look */
  async open(actor: Actor, action: 'read' | 'write', activityId: string): Promise<{ activity: Activity; pair: Pair }> {
    const activity = await this.activities.findById(toId(activityId));
    if (!activity) throw new AppError('not-found');
    return { activity, pair: await this.pairs.open(actor, action, activity.pairId) };
  }

  /**
   * Writes what `decide` makes of the activity as it is inside the transaction.
   * @throws AppError `changed-meanwhile` when `revision` is given and not its last, `evidence-required`
   */
  async write(
    actor: MemberActor,
    { _id, pairId }: Activity,
    revision: number | null,
    decide: (activity: Activity) => Change | null,
    also: (entry: ActivityEntry) => void = () => undefined,
  ): Promise<Activity> {
    const changed = await this.transaction.run(async () => {
      const now = await this.activities.findById(_id);
      if (!now || (revision !== null && now.revision !== revision)) throw new AppError('changed-meanwhile');
      const change = decide(now);
      return change ? this.store(actor, now, change, also) : now;
    });
    this.reads.changed(pairId);
    return changed;
  }

  /** @throws AppError `invalid-input` for a work that the actor may not read */
  async toEvidence(actor: MemberActor, input: EvidenceInput): Promise<Evidence> {
    const made = { _id: newId(), by: actor.memberId, at: this.clock.now() };
    if (input.kind === 'link') {
      return { ...made, kind: 'link', url: input.url, ...(input.title && { title: input.title }) };
    }
    const resourceId = toIdOrNull(input.resourceId);
    const readable = await this.resources.titles(actor, resourceId ? [resourceId] : []);
    if (!resourceId || readable.size === 0) throw new AppError('invalid-input', { fields: { evidence: 'unknown' } });
    return { ...made, kind: 'resource', resourceId };
  }

  async present(actor: Actor, activity: Activity, pair: Pair): Promise<ActivityDetail> {
    const [zones, resources, people] = await Promise.all([
      this.organisations.timeZones([activity.ownerId]),
      this.resources.titles(
        actor,
        activity.evidence.flatMap(({ resourceId }) => resourceId ?? []),
      ),
      this.memberCards.byId(activity.waiver ? [activity.waiver.by] : []),
    ]);
    return presentActivityDetail(activity, {
      timeZone: zones.get(activity.ownerId.toHexString()) ?? 'UTC',
      now: this.clock.now(),
      resources,
      people,
      can: { write: this.pairs.can(actor, pair).write },
    });
  }

  private async store(
    { memberId }: MemberActor,
    activity: Activity,
    { set, unset = [], entry }: Change,
    also: (entry: ActivityEntry) => void,
  ): Promise<Activity> {
    const next = { ...activity, ...set };
    if (unset.includes('waiver')) delete next.waiver;
    assertShown(next);
    const isOther = Object.keys(set).length + unset.length > 0;
    const changed = isOther ? await this.activities.change(activity._id, activity.revision, set, unset) : activity;
    if (!changed) throw new AppError('changed-meanwhile');
    if (entry) {
      const ids = { _id: newId(), activityId: activity._id, pairId: activity.pairId, authorId: memberId };
      const written = { ...ids, ...entry, createdAt: this.clock.now() };
      await this.activities.insertEntries([written]);
      also(written);
    }
    this.transaction.record(planChanged, { pairId: activity.pairId.toHexString() });
    return changed;
  }
}

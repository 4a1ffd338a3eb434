import { Injectable } from '@nestjs/common';
import type { ActivityDetail, ActivityEdit, ActivityInput } from '#shared/work-plans/activity.contract.js';
import { assertMember } from '../access/ability.service.js';
import type { Actor, MemberActor } from '../access/actor.js';
import { Clock } from '../core/clock.js';
import { AppError, isDuplicateKey } from '../core/errors.js';
import { hasId, newId, toIdOrNull } from '../core/ids.js';
import type { PageRequest } from '../core/pages.service.js';
import { Transaction } from '../core/transaction.js';
import type { Pair } from '../pairs/pair.schema.js';
import { PairWorkplaces } from '../pairs/pair-workplaces.service.js';
import { VocabulariesService } from '../vocabularies/vocabularies.service.js';
import { ActivitiesRepository } from './activities.repository.js';
import { ActivityChanges } from './activity-changes.service.js';
import { ActivityEntries } from './activity-entries.service.js';
import type { Activity } from './activity.schema.js';
import { planChanged } from './plan.domain-events.js';
import { PlanReads } from './plan-reads.service.js';
import { PlansRepository } from './plans.repository.js';

type Facts = Omit<ActivityInput, 'clientId'>;

/** What a pair plans: activities with an owner and dates. */
@Injectable()
export class ActivitiesService {
  constructor(
    private readonly activities: ActivitiesRepository,
    private readonly plans: PlansRepository,
    private readonly changes: ActivityChanges,
    private readonly entries: ActivityEntries,
    private readonly reads: PlanReads,
    private readonly pairs: PairWorkplaces,
    private readonly vocabularies: VocabulariesService,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor, activityId: string): Promise<ActivityDetail> {
    const { activity, pair } = await this.changes.open(actor, 'read', activityId);
    return this.changes.present(actor, activity, pair);
  }

  async history(actor: Actor, activityId: string, request: PageRequest) {
    const { activity } = await this.changes.open(actor, 'read', activityId);
    return this.entries.historyOf(activity._id, request);
  }

  async create(actor: Actor, pairId: string, { clientId, ...facts }: ActivityInput): Promise<ActivityDetail> {
    assertMember(actor);
    const pair = await this.pairs.open(actor, 'write', pairId);
    const known = await this.activities.findMade(actor.memberId, clientId);
    if (known) return this.presentMade(actor, known, pair);
    const activity = this.toActivity(actor, pair, clientId, await this.checked(pair, facts));
    try {
      await this.insert(actor, pair, [activity]);
    } catch (error) {
      // The same request in the same moment, as a double click sends it.
      const meanwhile = isDuplicateKey(error) && (await this.activities.findMade(actor.memberId, clientId));
      if (!meanwhile) throw error;
      return this.presentMade(actor, meanwhile, pair);
    }
    return this.changes.present(actor, activity, pair);
  }

  async edit(actor: Actor, activityId: string, { revision, ...facts }: ActivityEdit): Promise<ActivityDetail> {
    assertMember(actor);
    const { activity, pair } = await this.changes.open(actor, 'write', activityId);
    const { objectiveId, ...set } = await this.checked(pair, facts, activity.ownerId.toHexString());
    const changed = await this.changes.write(actor, activity, revision, () => ({
      set: { ...set, ...(objectiveId && { objectiveId }) },
      unset: objectiveId ? [] : ['objectiveId'],
      entry: { kind: 'edited' },
    }));
    return this.changes.present(actor, changed, pair);
  }

  /** Plans several at once, or none of them. @throws AppError `limit-reached` */
  async insert(actor: MemberActor, pair: Pair, activities: readonly Activity[]): Promise<void> {
    await this.plans.begin(pair._id);
    await this.transaction.run(async () => {
      if (!(await this.plans.takePlaces(pair._id, activities.length))) throw new AppError('limit-reached');
      await this.activities.insert(activities);
      await this.activities.insertEntries(
        activities.map(({ _id, createdAt }) => {
          return {
            _id: newId(),
            activityId: _id,
            pairId: pair._id,
            kind: 'planned',
            authorId: actor.memberId,
            createdAt,
          };
        }),
      );
      this.transaction.record(planChanged, { pairId: pair._id.toHexString() });
    });
    this.reads.changed(pair._id);
  }

  toActivity(
    { memberId }: MemberActor,
    { _id: pairId, isDemonstration }: Pair,
    clientId: string,
    facts: Pick<
      Activity,
      'title' | 'lang' | 'function' | 'methodology' | 'ownerId' | 'objectiveId' | 'startsOn' | 'endsOn'
    >,
  ): Activity {
    const made = { state: 'planned', evidence: [], revision: 1, threadId: newId() } as const;
    const who = { createdBy: memberId, clientId, createdAt: this.clock.now(), isDemonstration };
    return { _id: newId(), pairId, ...facts, ...made, evidence: [], ...who };
  }

  /** @throws AppError `unknown-term`, `invalid-input` for a city or an objective that is not of the pair */
  private async checked(pair: Pair, facts: Facts, ownerBefore?: string) {
    this.vocabularies.assertKnown('plan-functions', [facts.function], 'function');
    this.vocabularies.assertKnown('methodologies', [facts.methodology], 'methodology');
    const ownerId = toIdOrNull(facts.ownerId);
    // A city that has left may keep what it owned until somebody takes it over.
    const isOfPair = ownerId && (hasId(pair.organisationIds, ownerId) || facts.ownerId === ownerBefore);
    if (!isOfPair) throw new AppError('invalid-input', { fields: { ownerId: 'unknown' } });
    const objectiveId = facts.objectiveId === undefined ? undefined : toIdOrNull(facts.objectiveId);
    if (objectiveId !== undefined) {
      const { objectives } = await this.plans.find(pair._id);
      const isKnown = objectiveId && objectives.some(({ _id }) => _id.equals(objectiveId));
      if (!isKnown) throw new AppError('invalid-input', { fields: { objectiveId: 'unknown' } });
    }
    const { title, lang, methodology, startsOn, endsOn } = facts;
    const stated = { title, lang, function: facts.function, methodology, ownerId, startsOn, endsOn };
    return { ...stated, ...(objectiveId && { objectiveId }) };
  }

  /** @throws AppError `client-id-used` when it was made in another pair */
  private presentMade(actor: Actor, activity: Activity, pair: Pair): Promise<ActivityDetail> {
    if (!activity.pairId.equals(pair._id)) throw new AppError('client-id-used');
    return this.changes.present(actor, activity, pair);
  }
}

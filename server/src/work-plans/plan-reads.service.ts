import { Injectable } from '@nestjs/common';
import type { PlanView } from '#shared/work-plans/plan.contract.js';
import { Clock } from '../core/clock.js';
import { DomainEvents } from '../core/domain-events.js';
import type { Id } from '../core/ids.js';
import { Kept } from '../core/kept.js';
import { PreparedVariants, type PreparedAnswer } from '../core/prepared-answer.js';
import { MemberCards } from '../members/member-cards.service.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import type { Pair } from '../pairs/pair.schema.js';
import { ActivitiesRepository } from './activities.repository.js';
import { planChanged } from './plan.domain-events.js';
import { presentPlan, type PlanCity, type SharedPlan } from './plan.presenter.js';
import { PlansRepository } from './plans.repository.js';

/** What of a plan is not the same for all who read it, or not its own. */
type OwnPart = Pick<PlanView, 'phase' | 'can'>;

const KEPT_FOR_MS = 1_000;
const KEPT_AT_MOST = 100;

/**
 * Plans as all who may read them are shown them, from memory within the same second: a plan may have 500 activities. It knows no
 * rights. Who changes a plan says so before the change is acknowledged.
 */
@Injectable()
export class PlanReads {
  private readonly kept = new Kept<SharedPlan>(KEPT_FOR_MS, KEPT_AT_MOST);
  private readonly answers = new WeakMap<SharedPlan, PreparedVariants<OwnPart>>();

  constructor(
    private readonly plans: PlansRepository,
    private readonly activities: ActivitiesRepository,
    private readonly organisations: OrganisationsService,
    private readonly memberCards: MemberCards,
    private readonly clock: Clock,
    events: DomainEvents,
  ) {
    events.onEveryNode(planChanged, ({ pairId }) => this.kept.drop(pairId));
  }

  changed(pairId: Id): void {
    this.kept.drop(pairId.toHexString());
  }

  of(pair: Pick<Pair, '_id' | 'organisationIds'>): Promise<SharedPlan> {
    const key = pair._id.toHexString();
    return this.kept.get(key) ?? this.kept.keep(key, this.read(pair));
  }

  /** A `PlanView`, ready to be sent: with 500 activities, writing it out takes longer than all the rest. */
  async answerFor(
    pair: Pick<Pair, '_id' | 'organisationIds' | 'phase'>,
    can: PlanView['can'],
  ): Promise<PreparedAnswer> {
    const shared = await this.of(pair);
    const answers =
      this.answers.get(shared) ?? new PreparedVariants<OwnPart>((own): PlanView => ({ ...shared, ...own }));
    this.answers.set(shared, answers);
    return answers.of({ phase: pair.phase, can });
  }

  /** The cities in the order in which the pair names them. */
  async citiesOf({ organisationIds }: Pick<Pair, 'organisationIds'>): Promise<PlanCity[]> {
    const [refs, zones] = await Promise.all([
      this.organisations.refs(organisationIds),
      this.organisations.timeZones(organisationIds),
    ]);
    return organisationIds.flatMap((id) => {
      const city = refs.get(id.toHexString());
      return city ? [{ ...city, timeZone: zones.get(id.toHexString()) ?? 'UTC' }] : [];
    });
  }

  private async read(pair: Pick<Pair, '_id' | 'organisationIds'>): Promise<SharedPlan> {
    const [plan, activities, cities] = await Promise.all([
      this.plans.find(pair._id),
      this.activities.findOfPair(pair._id),
      this.citiesOf(pair),
    ]);
    const people = await this.memberCards.byId(plan.factors.map(({ by }) => by));
    return presentPlan(plan, { activities, cities, people, now: this.clock.now() });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Clock } from '../core/clock.js';
import { CONFIG, publicOrigin, type Config } from '../core/config.js';
import type { Pair } from '../pairs/pair.schema.js';
import { PairWorkplaces } from '../pairs/pair-workplaces.service.js';
import { ResourcesService } from '../resources/resources.service.js';
import { ActivitiesRepository } from './activities.repository.js';
import { planCsv } from './plan-csv.js';
import { planIcs } from './plan-ics.js';
import { PlanReads } from './plan-reads.service.js';
import { PlansRepository } from './plans.repository.js';

/** A plan for other programs, by the same rights. */
@Injectable()
export class PlanExports {
  constructor(
    private readonly activities: ActivitiesRepository,
    private readonly plans: PlansRepository,
    private readonly reads: PlanReads,
    private readonly pairs: PairWorkplaces,
    private readonly resources: ResourcesService,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async csv(actor: Actor, pairId: string): Promise<string> {
    const pair = await this.pairs.open(actor, 'read', pairId);
    const [activities, cities, { objectives }] = await Promise.all([
      this.activities.findOfPair(pair._id),
      this.reads.citiesOf(pair),
      this.plans.find(pair._id),
    ]);
    const works = activities.flatMap(({ evidence }) => evidence.flatMap(({ resourceId }) => resourceId ?? []));
    return planCsv(activities, {
      cities,
      objectives: new Map(objectives.map(({ _id, title }) => [_id.toHexString(), title])),
      resources: await this.resources.titles(actor, works),
      now: this.clock.now(),
    });
  }

  async ics(actor: Actor, pairId: Pair['_id']): Promise<string> {
    const pair = await this.pairs.open(actor, 'read', pairId);
    const [activities, cities] = await Promise.all([this.activities.findOfPair(pair._id), this.reads.citiesOf(pair)]);
    return planIcs({
      title: pair.title,
      activities,
      cities: new Map(cities.map(({ organisationId, name }) => [organisationId, name])),
      addressOf: ({ _id }) => new URL(`/activities/${_id.toHexString()}`, publicOrigin(this.config)).href,
      now: this.clock.now(),
    });
  }
}

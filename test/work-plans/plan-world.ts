import { randomUUID } from 'node:crypto';
import {
  activityRoutes,
  type ActivityDetail,
  type ActivityInput,
} from '../../shared/src/work-plans/activity.contract.js';
import { planRoutes, type PlanView } from '../../shared/src/work-plans/plan.contract.js';
import type { TestApp } from '../support/app.js';
import { factories, type TestMember } from '../support/factories.js';

/** Two cities under way with their facilitator. */
export interface PlanWorld {
  make: ReturnType<typeof factories>;
  facilitator: TestMember;
  cities: [TestMember, TestMember];
  pairId: string;
  plan: (who?: TestMember) => Promise<PlanView>;
  activity: (input?: Partial<ActivityInput>, who?: TestMember) => Promise<ActivityDetail>;
  /** The facts of an activity of the first city, as a request has them. */
  facts: (input?: Partial<ActivityInput>) => ActivityInput;
}

export async function planWorld(app: TestApp): Promise<PlanWorld> {
  const make = factories(app);
  const facilitator = await make.facilitator({ regions: ['africa'] });
  const cities: [TestMember, TestMember] = [await make.member(), await make.member()];
  const { pairId } = await make.pair(facilitator, cities);
  const facts = (input: Partial<ActivityInput> = {}): ActivityInput => ({
    clientId: randomUUID(),
    title: 'Crossed interviews with traders',
    lang: 'en',
    function: 'exchange',
    methodology: 'crossed-interviews',
    ownerId: cities[0].organisationId,
    startsOn: '2026-11-01',
    endsOn: '2099-12-20',
    ...input,
  });
  return {
    make,
    facilitator,
    cities,
    pairId,
    facts,
    plan: (who = cities[0]) => who.client.send(planRoutes.get, { params: { pairId } }),
    activity: (input = {}, who = cities[0]) =>
      who.client.send(activityRoutes.create, { params: { pairId }, body: facts(input) }),
  };
}

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pairRoutes, phases } from '../../shared/src/pairs/pair.contract.js';
import { planRoutes, type FactorInput, type PhaseChangeInput } from '../../shared/src/work-plans/plan.contract.js';
import { bootApp, type TestApp } from '../support/app.js';
import type { TestMember } from '../support/factories.js';
import { planWorld, type PlanWorld } from './plan-world.js';

let app: TestApp;
let world: PlanWorld;
beforeAll(async () => {
  app = await bootApp();
  world = await planWorld(app);
});
afterAll(() => app.close());

interface Answer {
  code?: string;
  fields?: Record<string, string>;
}
const assess = (who: TestMember, factorId: string, body: FactorInput) =>
  who.client.call<Answer>('PUT', `/api/pairs/${world.pairId}/plan/factors/${factorId}`, { body });
const move = (who: TestMember, body: PhaseChangeInput, pairId = world.pairId) =>
  who.client.post<Answer>(`/api/pairs/${pairId}/plan/phase-changes`, body);
const pair = (who: TestMember) => who.client.send(pairRoutes.get, { params: { pairId: world.pairId } });
const history = (who: TestMember) => who.client.send(planRoutes.phaseChanges, { params: { pairId: world.pairId } });

describe('the success factors', () => {
  test('are not yet met until somebody assesses them, and say who did and when', async () => {
    const [a] = world.cities;
    expect((await world.plan()).factors.map(({ state, revision }) => `${state} ${revision}`)).toEqual(
      Array.from({ length: 5 }, () => 'not-yet 0'),
    );
    expect((await assess(a, 'trust', { state: 'met', revision: 0 })).status).toBe(200);
    const trust = (await world.plan(world.facilitator)).factors.find(({ factorId }) => factorId === 'trust');
    expect(trust).toMatchObject({ state: 'met', revision: 1, by: { memberId: a.memberId } });
  });

  test('need a reason unless they are met', async () => {
    const [a] = world.cities;
    for (const state of ['not-yet', 'not-relevant'] as const) {
      const { status, body } = await assess(a, 'early-funding', { state, revision: 0 });
      expect([status, body.code, Object.keys(body.fields ?? {})]).toEqual([400, 'invalid-input', ['reason']]);
    }
    const reason = 'Answer expected in January.';
    expect((await assess(a, 'early-funding', { state: 'not-yet', reason, revision: 0 })).status).toBe(200);
    expect((await assess(a, 'luck', { state: 'met', revision: 0 })).status).toBe(404);
  });

  test('assessed twice at the same instant, are what one of the two said', async () => {
    const reasons = ['Too short.', 'Too long.'];
    const answers = await Promise.all(
      world.cities.map((city, at) =>
        assess(city, 'realistic-time-frame', { state: 'not-yet', reason: reasons[at]!, revision: 0 }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('changed-meanwhile');
    const kept = (await world.plan()).factors.find(({ factorId }) => factorId === 'realistic-time-frame');
    expect(kept).toMatchObject({ reason: reasons[answers.findIndex(({ status }) => status === 200)], revision: 1 });
  });

  test('of which different ones are assessed at the same instant, are all kept', async () => {
    const statuses = await Promise.all([
      assess(world.cities[0], 'clear-objectives', { state: 'met', revision: 0 }),
      assess(world.cities[1], 'bottom-up-monitoring', { state: 'not-yet', reason: 'Not asked yet.', revision: 0 }),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([200, 200]);
    expect((await world.plan()).factors.map(({ revision }) => revision)).toEqual([1, 1, 1, 1, 1]);
  });
});

describe('a change of phase', () => {
  test('is not blocked by unmet factors, and is recorded with them, who made it and why', async () => {
    const [a, b] = world.cities;
    const reason = 'The visit cannot wait for the funding.';
    expect((await move(a, { from: 'courtship', to: 'inspiration', reason })).status).toBe(201);
    const { phase, phaseSince } = await pair(b);
    expect(phase).toBe('inspiration');
    expect(Date.parse(phaseSince!)).toBeGreaterThan(Date.now() - 60_000);
    const { items } = await history(b);
    expect(items).toMatchObject([{ from: 'courtship', to: 'inspiration', reason, by: { memberId: a.memberId } }]);
    expect(items[0]!.factors.map(({ factorId, state }) => [factorId, state])).toEqual([
      ['clear-objectives', 'met'],
      ['realistic-time-frame', 'not-yet'],
      ['bottom-up-monitoring', 'not-yet'],
      ['early-funding', 'not-yet'],
      ['trust', 'met'],
    ]);
  });

  test('keeps the factors as they were when they are assessed anew', async () => {
    await assess(world.cities[0], 'early-funding', { state: 'met', revision: 1 });
    const { items } = await history(world.cities[0]);
    expect(items[0]!.factors.find(({ factorId }) => factorId === 'early-funding')).toEqual({
      factorId: 'early-funding',
      state: 'not-yet',
      reason: 'Answer expected in January.',
    });
  });

  test('goes one phase on or back, by the pair itself', async () => {
    const [a] = world.cities;
    expect((await move(a, { from: 'inspiration', to: 'implementation' })).status).toBe(400);
    expect((await move(a, { from: 'inspiration', to: 'inspiration' })).status).toBe(400);
    expect((await move(world.facilitator, { from: 'inspiration', to: 'courtship' })).status).toBe(201);
    expect((await pair(a)).phase).toBe('courtship');
  });

  test('waits for all cities to accept', async () => {
    const [a, b] = world.cities;
    const organisationIds = [a.organisationId, b.organisationId];
    const { pairId } = await world.facilitator.client.send(pairRoutes.create, {
      body: { title: 'Next', organisationIds },
    });
    const { status, body } = await move(a, { from: 'courtship', to: 'inspiration' }, pairId);
    expect([status, body.code]).toEqual([403, 'not-allowed']);
  });

  test('of two at the same instant, one is made: 50 times', async () => {
    const before = (await history(world.cities[0])).items.length;
    const path = Array.from({ length: 50 }, (_, at) => {
      const turn = at % 8;
      const [from, to] = turn < 4 ? [turn, turn + 1] : [8 - turn, 7 - turn];
      return { from: phases[from]!, to: phases[to]! };
    });
    for (const step of path) {
      const answers = await Promise.all([...world.cities, world.facilitator].map((who) => move(who, step)));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
      expect((await pair(world.cities[1])).phase).toBe(step.to);
    }
    const { items } = await world.cities[0].client.send(planRoutes.phaseChanges, {
      params: { pairId: world.pairId },
      query: { limit: 100 },
    });
    expect(items.length - before).toBe(50);
    expect(items.slice(0, 50).map(({ from, to }) => ({ from, to }))).toEqual(path.toReversed());
  });
});

describe('phases and objectives', () => {
  const own = (names: Partial<Record<(typeof phases)[number], string>>) =>
    phases.map((phase) => ({ phase, ...(names[phase] && { name: names[phase] }) }));

  test('may be called otherwise and have dates; the method keeps its names', async () => {
    const [a, b] = world.cities;
    const { revision } = await world.plan();
    const body = { revision, phases: own({ inspiration: 'La visite' }) };
    Object.assign(body.phases[1]!, { startsOn: '2026-10-01', endsOn: '2026-12-31' });
    const plan = await a.client.send(planRoutes.setPhases, { params: { pairId: world.pairId }, body });
    expect(plan.phases[1]).toEqual({
      phase: 'inspiration',
      name: 'La visite',
      startsOn: '2026-10-01',
      endsOn: '2026-12-31',
    });
    expect((await pair(b)).phaseNames).toEqual({ inspiration: 'La visite' });
    const backwards = { revision: plan.revision, phases: own({}) };
    Object.assign(backwards.phases[0]!, { startsOn: '2026-12-01', endsOn: '2026-11-30' });
    expect((await a.client.call('PUT', `/api/pairs/${world.pairId}/plan/phases`, { body: backwards })).status).toBe(
      400,
    );
  });

  test('are not shown to a facilitator who only sees that the pair exists', async () => {
    const colleague = await world.make.facilitator({ regions: ['africa'] });
    const seen = await pair(colleague);
    expect(seen.can.readThreads).toBe(false);
    expect([seen.phaseSince, seen.phaseNames]).toEqual([undefined, undefined]);
  });

  test('changed on an old state are refused, and nothing is lost', async () => {
    const { revision } = await world.plan();
    const set = (who: TestMember, title: string) =>
      who.client.call<Answer>('PUT', `/api/pairs/${world.pairId}/plan/objectives`, {
        body: { revision, objectives: [{ title, lang: 'en' }] },
      });
    const answers = await Promise.all([set(world.cities[0], 'Clean markets'), set(world.cities[1], 'Safe markets')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { objectives } = await world.plan();
    expect(objectives.map(({ title }) => title)).toEqual([
      answers[0].status === 200 ? 'Clean markets' : 'Safe markets',
    ]);
  });

  test('keep the id of an objective that is renamed', async () => {
    const { revision, objectives } = await world.plan();
    const [first] = objectives;
    const body = { revision, objectives: [{ objectiveId: first!.objectiveId, title: 'Renamed', lang: 'en' }] };
    const plan = await world.cities[0].client.send(planRoutes.setObjectives, {
      params: { pairId: world.pairId },
      body,
    });
    expect(plan.objectives).toEqual([{ objectiveId: first!.objectiveId, title: 'Renamed', lang: 'en' }]);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Outbox } from '../../server/src/core/outbox.js';
import { pairRoutes } from '../../shared/src/pairs/pair.contract.js';
import { threadRoutes } from '../../shared/src/threads/thread.contract.js';
import {
  activityRoutes,
  type ActivityDetail,
  type UpdateInput,
} from '../../shared/src/work-plans/activity.contract.js';
import { planRoutes } from '../../shared/src/work-plans/plan.contract.js';
import { bootApp, type TestApp } from '../support/app.js';
import type { TestMember } from '../support/factories.js';
import { ask, collect, connectAs, until } from '../support/sockets.js';
import { planWorld, type PlanWorld } from './plan-world.js';

let app: TestApp;
let world: PlanWorld;
beforeAll(async () => {
  app = await bootApp();
  world = await planWorld(app);
});
afterAll(() => app.close());

interface Answer extends Partial<ActivityDetail> {
  code?: string;
  fields?: Record<string, string>;
}
const link = { kind: 'link' as const, url: 'https://example.org/report' };
const at = ({ activityId }: { activityId: string }, part = '') => `/api/activities/${activityId}${part}`;
const get = (who: TestMember, { activityId }: { activityId: string }) =>
  who.client.send(activityRoutes.get, { params: { activityId } });
const move = (who: TestMember, activity: ActivityDetail, body: object) =>
  who.client.post<Answer>(at(activity, '/moves'), { revision: activity.revision, ...body });
const update = (input: Partial<UpdateInput> = {}): UpdateInput => ({
  clientId: randomUUID(),
  from: 'planned',
  to: 'planned',
  text: 'Interviews: 14 traders heard, 6 to go',
  lang: 'en',
  ...input,
});
const write = (who: TestMember, activity: { activityId: string }, body: UpdateInput) =>
  who.client.post<Answer & { entryId?: string }>(at(activity, '/updates'), body);

describe('an activity', () => {
  test('is planned once, however often the same request comes', async () => {
    const body = world.facts({ title: 'Planned once' });
    const path = `/api/pairs/${world.pairId}/plan/activities`;
    const answers = await Promise.all([1, 2, 3].map(() => world.cities[0].client.post<ActivityDetail>(path, body)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body: { activityId } }) => activityId)).size).toBe(1);
    const { activities } = await world.plan();
    expect(activities.filter(({ title }) => title === 'Planned once')).toHaveLength(1);
  });

  test('belongs to a city of the pair, uses the words of the vocabularies and ends after it starts', async () => {
    const { body: refused } = await world.cities[0].client.post<Answer>(
      `/api/pairs/${world.pairId}/plan/activities`,
      world.facts({ ownerId: (await world.make.member()).organisationId }),
    );
    expect(refused).toMatchObject({ code: 'invalid-input', fields: { ownerId: 'unknown' } });
    for (const [wrong, code] of [
      [{ function: 'entertain' }, 'unknown-term'],
      [{ methodology: 'magic' }, 'unknown-term'],
      [{ startsOn: '2026-11-02', endsOn: '2026-11-01' }, 'invalid-input'],
      [{ startsOn: '2026-02-30' }, 'invalid-input'],
      [{ objectiveId: 'f'.repeat(24) }, 'invalid-input'],
    ] as const) {
      const path = `/api/pairs/${world.pairId}/plan/activities`;
      expect((await world.cities[0].client.post<Answer>(path, world.facts(wrong))).body.code).toBe(code);
    }
  });

  test('changed on an old state is not changed, by edit, move and evidence alike', async () => {
    const [a, b] = world.cities;
    const seen = await world.activity();
    const { clientId: _clientId, ...facts } = world.facts({ title: 'Renamed' });
    const answers = await Promise.all(
      [a, b, world.facilitator].map((who, nth) =>
        who.client.call<Answer>('PUT', at(seen), {
          body: { ...facts, title: `Renamed ${nth}`, revision: seen.revision },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(new Set(answers.flatMap(({ body: { code } }) => code ?? []))).toEqual(new Set(['changed-meanwhile']));
    const kept = await get(b, seen);
    expect(kept).toMatchObject({ title: `Renamed ${answers.findIndex(({ status }) => status === 200)}`, revision: 2 });
    expect((await move(a, seen, { state: 'in-progress' })).body.code).toBe('changed-meanwhile');
    const evidence = { revision: seen.revision, evidence: link };
    expect((await a.client.post<Answer>(at(seen, '/evidence'), evidence)).body.code).toBe('changed-meanwhile');
    expect(await get(b, seen)).toEqual(kept);
  });

  test('is done with evidence, or with a reason why there is none', async () => {
    const [a] = world.cities;
    const first = await world.activity();
    expect((await move(a, first, { state: 'done' })).body.code).toBe('evidence-required');
    expect((await get(a, first)).state).toBe('planned');
    const done = await move(a, first, { state: 'done', evidence: link });
    expect(done.body).toMatchObject({ state: 'done', evidenceCount: 1, isWaived: false });
    const evidenceId = done.body.evidence![0]!.evidenceId;
    const taken = await a.client.call<Answer>('DELETE', at(first, `/evidence/${evidenceId}`));
    expect(taken.body.code).toBe('evidence-required');

    const waived = await move(a, await world.activity(), { state: 'done', waiver: 'It was a phone call.' });
    expect(waived.body).toMatchObject({ state: 'done', isWaived: true, waiver: { reason: 'It was a phone call.' } });
    const again = await move(a, waived.body as ActivityDetail, { state: 'in-progress' });
    expect(again.body).toMatchObject({ state: 'in-progress', isWaived: false });
    expect((await move(a, again.body as ActivityDetail, { state: 'done' })).body.code).toBe('evidence-required');
  });

  test('takes links of the web and works that the member may read, and names a work only to who may read it', async () => {
    const [a, b] = world.cities;
    const lead = await world.make.facilitator();
    const { groupId } = await world.make.group(lead, { access: 'secret' });
    await lead.client.call('PUT', `/api/groups/${groupId}/memberships/${a.memberId}`, { body: { state: 'member' } });
    const { resourceId, title } = await world.make.resource(lead, { groupId });
    const activity = await world.activity();
    const add = (who: TestMember, evidence: object, revision = 1) =>
      who.client.post<Answer>(at(activity, '/evidence'), { revision, evidence });
    expect((await add(b, { kind: 'resource', resourceId })).body).toMatchObject({ fields: { evidence: 'unknown' } });
    expect((await add(a, { kind: 'link', url: 'javascript:alert(1)' })).status).toBe(400);
    expect((await add(a, { kind: 'resource', resourceId })).body.evidence).toMatchObject([{ resourceId, title }]);
    const [hidden] = (await get(b, activity)).evidence;
    expect(Object.keys(hidden!).sort()).toEqual(['addedAt', 'evidenceId', 'kind']);
    const table = (who: TestMember) => who.client.get<string>(`/api/pairs/${world.pairId}/plan.csv`);
    expect((await table(a)).body).toContain(title);
    expect((await table(b)).body).not.toContain(title);
  });

  test('is late by the calendar of the city that owns it', async () => {
    const late = await world.activity({ startsOn: '2020-01-01', endsOn: '2020-01-02' });
    expect(late.daysLate).toBeGreaterThan(2000);
    const { body } = await move(world.cities[0], late, { state: 'cancelled' });
    expect(body.daysLate).toBeUndefined();
  });
});

describe('an update', () => {
  test('sent several times is written once: in the plan, in the thread and in the history', async () => {
    const [a, b] = world.cities;
    const activity = await world.activity();
    const body = update({ to: 'in-progress' });
    const answers = await Promise.all([1, 2, 3, 4].map(() => write(a, activity, body)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map((one) => one.body.entryId)).size).toBe(1);
    expect(await get(b, activity)).toMatchObject({ state: 'in-progress', revision: 2 });

    await app.get(Outbox).drained();
    const { items: threads } = await b.client.send(threadRoutes.list, { query: { spaceId: activity.activityId } });
    expect(threads).toMatchObject([{ spaceKind: 'activity', title: activity.title, lastSeq: 1 }]);
    const { items: messages } = await b.client.send(threadRoutes.messages, {
      params: { threadId: threads[0]!.threadId },
    });
    expect(messages).toMatchObject([{ body: body.text, lang: 'en', authorId: a.memberId, seq: 1 }]);

    const params = { activityId: activity.activityId };
    const { items: history } = await b.client.send(activityRoutes.history, { params });
    expect(history.map(({ kind, from, to, text }) => [kind, from, to, text])).toEqual([
      ['update', 'planned', 'in-progress', body.text],
      ['planned', undefined, undefined, undefined],
    ]);
    const { items: latest } = await b.client.send(planRoutes.updates, { params: { pairId: world.pairId } });
    expect(latest[0]).toMatchObject({ activityTitle: activity.title, text: body.text, by: { memberId: a.memberId } });
  });

  test('delivered again after a crash is the same message', async () => {
    const activity = await world.activity();
    const { body } = await write(world.cities[0], activity, update());
    await app.get(Outbox).drained();
    const event = { eventId: randomUUID(), name: 'plan.update-written', isUrgent: false };
    await app.get(Outbox).publish([{ ...event, payload: { pairId: world.pairId, entryId: body.entryId } }]);
    await app.get(Outbox).drained();
    const query = { spaceId: activity.activityId };
    expect((await world.cities[1].client.send(threadRoutes.list, { query })).items).toMatchObject([{ lastSeq: 1 }]);
  });

  test('changes the state that its writer saw, or says that it was changed; a line alone always goes in', async () => {
    const [a, b] = world.cities;
    const activity = await world.activity();
    const answers = await Promise.all([
      write(a, activity, update({ to: 'in-progress' })),
      write(b, activity, update({ to: 'cancelled' })),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('changed-meanwhile');
    expect((await write(b, activity, update({ from: 'planned', to: 'planned' }))).status).toBe(201);
    const state = answers[0].status === 201 ? 'in-progress' : 'cancelled';
    expect((await get(a, activity)).state).toBe(state);
  });

  test('that says done brings evidence or a reason', async () => {
    const activity = await world.activity();
    const { body } = await write(world.cities[0], activity, update({ to: 'done' }));
    expect(body.code).toBe('evidence-required');
    expect((await write(world.cities[0], activity, update({ to: 'done', evidence: link }))).status).toBe(201);
    expect(await get(world.cities[1], activity)).toMatchObject({ state: 'done', evidenceCount: 1 });
  });

  test('is not another one under the same client id', async () => {
    const [first, second] = [await world.activity(), await world.activity()];
    const body = update();
    await write(world.cities[0], first, body);
    expect((await write(world.cities[0], second, body)).body.code).toBe('client-id-used');
  });

  test('shows on open pages, and makes the pair the liveliest', async () => {
    const [a, b] = world.cities;
    const other = await world.make.pair(world.facilitator, world.cities);
    const activity = await world.activity();
    const socket = await connectAs(b.client);
    await ask(socket, 'space.join', { spaceId: world.pairId });
    const changes = collect(socket, 'space.changed');
    await write(a, activity, update());
    await app.get(Outbox).drained();
    await until(() => changes.some(({ what }) => what === 'plan'), 'the change of the plan');
    socket.disconnect();
    const { items } = await b.client.send(pairRoutes.list, {});
    expect(items.map(({ pairId }) => pairId).indexOf(world.pairId)).toBeLessThan(
      items.map(({ pairId }) => pairId).indexOf(other.pairId),
    );
  });
});

describe('a plan', () => {
  test('of a pair that is closed is read and not written', async () => {
    const { pairId } = await world.make.pair(world.facilitator, world.cities);
    const [a] = world.cities;
    const path = `/api/pairs/${pairId}/plan/activities`;
    const made = await a.client.post<ActivityDetail>(path, world.facts());
    const { title } = await a.client.send(pairRoutes.get, { params: { pairId } });
    await app.connection.collection('pairs').updateOne({ title }, { $set: { state: 'closed' } });
    const stranger = await world.make.member({ organisationId: a.organisationId });
    expect((await stranger.client.get<{ can: object }>(`/api/pairs/${pairId}/plan`)).body.can).toEqual({
      write: false,
      changePhase: false,
    });
    expect((await stranger.client.post<Answer>(path, world.facts())).body.code).toBe('not-allowed');
    expect((await write(stranger, made.body, update())).body.code).toBe('not-allowed');
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { activityRoutes, MAX_ACTIVITIES } from '../../shared/src/work-plans/activity.contract.js';
import { planRoutes } from '../../shared/src/work-plans/plan.contract.js';
import { templateRoutes } from '../../shared/src/work-plans/template.contract.js';
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

const renew = async (who: TestMember) =>
  new URL((await who.client.send(planRoutes.renewCalendar, { params: { pairId: world.pairId } })).url).pathname;
const read = (path: string) => world.make.guest().get<string>(path);
/** Lines as they were before they were folded. */
const linesOf = (calendar: string) => calendar.replaceAll('\r\n ', '').split('\r\n');

describe('the table of a plan', () => {
  test('is a file whose words no spreadsheet takes for a formula', async () => {
    const titles = ['=HYPERLINK("https://example.org")', '+1', '-1', '@SUM(A1)', 'Plain, with "quotes"'];
    for (const title of titles) await world.activity({ title });
    const { headers, body } = await world.cities[1].client.get<string>(`/api/pairs/${world.pairId}/plan.csv`);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toContain('attachment');
    expect(body).toContain('title,language,state,city,time_zone,starts_on,ends_on,days_late');
    const cells = body.split('\n').map((line) => line.replace(/^"/, ''));
    expect(cells.filter((cell) => /^[=+\-@\t]/.test(cell))).toEqual([]);
    expect(body).toContain(`"Plain, with ""quotes"""`);
  });
});

describe('the calendar of a plan', () => {
  test('keeps the UID of a changed activity, and counts its changes', async () => {
    const activity = await world.activity({ title: 'Field visit', startsOn: '2027-03-01', endsOn: '2027-03-03' });
    const path = await renew(world.cities[0]);
    const uid = `UID:activity-${activity.activityId}@tandem`;
    const event = async () => {
      const { headers, body } = await read(path);
      expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      const lines = linesOf(body);
      const at = lines.indexOf(uid);
      return lines.slice(at, lines.indexOf('END:VEVENT', at));
    };
    expect(await event()).toEqual(
      expect.arrayContaining([
        'SEQUENCE:0',
        'DTSTART;VALUE=DATE:20270301',
        'DTEND;VALUE=DATE:20270304',
        'SUMMARY:Field visit',
      ]),
    );
    const { clientId: _clientId, ...facts } = world.facts({
      title: 'Field visit, later',
      endsOn: '2027-03-05',
      startsOn: '2027-03-04',
    });
    await world.cities[1].client.send(activityRoutes.edit, {
      params: { activityId: activity.activityId },
      body: { ...facts, revision: 1 },
    });
    expect(await event()).toEqual(
      expect.arrayContaining(['SEQUENCE:1', 'DTSTART;VALUE=DATE:20270304', 'SUMMARY:Field visit\\, later']),
    );
  });

  test('at an address that was renewed is not there', async () => {
    const [a, b] = world.cities;
    const [before, others] = [await renew(a), await renew(b)];
    const after = await renew(a);
    expect((await read(before)).status).toBe(404);
    expect([(await read(after)).status, (await read(others)).status]).toEqual([200, 200]);
    const { madeAt } = await a.client.send(planRoutes.calendarState, { params: { pairId: world.pairId } });
    expect(Date.parse(madeAt!)).toBeGreaterThan(Date.now() - 60_000);
    expect(
      (await world.facilitator.client.send(planRoutes.calendarState, { params: { pairId: world.pairId } })).madeAt,
    ).toBeNull();
  });

  test('ends with the right of its holder', async () => {
    const colleague = await world.make.facilitator({ regions: ['africa'] });
    const organisationIds = world.cities.map(({ organisationId }) => organisationId);
    const body = { title: 'Short', organisationIds, facilitatorIds: [colleague.memberId] };
    const { body: pair } = await colleague.client.post<{ pairId: string }>('/api/pairs', body);
    const params = { pairId: pair.pairId };
    const path = new URL((await colleague.client.send(planRoutes.renewCalendar, { params })).url).pathname;
    expect((await read(path)).status).toBe(200);
    const administrator = await world.make.administrator();
    await administrator.client.call('DELETE', `/api/members/${colleague.memberId}/facilitation`);
    expect((await read(path)).status).toBe(404);
    expect((await colleague.client.get(`/api/pairs/${pair.pairId}/plan.csv`)).status).toBe(404);
  });
});

describe('a template', () => {
  test('plans the same again from another day, with the cities in their places, once', async () => {
    const [a] = world.cities;
    const source = await world.make.pair(world.facilitator, world.cities);
    const plan = (input: object) =>
      a.client.send(activityRoutes.create, { params: { pairId: source.pairId }, body: world.facts(input) });
    await plan({ title: 'First', startsOn: '2026-03-20', endsOn: '2026-03-31' });
    await plan({
      title: 'Second',
      ownerId: world.cities[1].organisationId,
      startsOn: '2026-04-10',
      endsOn: '2026-04-10',
    });
    const { activityId } = await plan({ title: 'Dropped', startsOn: '2026-01-01' });
    const dropped = { params: { activityId }, body: { revision: 1, state: 'cancelled' as const } };
    await a.client.send(activityRoutes.move, dropped);
    const template = await a.client.send(templateRoutes.create, { body: { pairId: source.pairId, title: 'Visits' } });
    expect(template).toMatchObject({ activityCount: 2, days: 22 });

    const partner = await world.make.member();
    const target = await world.make.pair(world.facilitator, [partner, a]);
    const use = { clientId: randomUUID(), templateId: template.templateId, startsOn: '2027-10-25' };
    const params = { pairId: target.pairId };
    const used = await Promise.all([1, 2].map(() => a.client.send(templateRoutes.use, { params, body: use })));
    expect(used[1]!.activities).toEqual(used[0]!.activities);
    expect(
      used[0]!.activities.map(({ title, ownerId, startsOn, endsOn, state }) => [
        title,
        ownerId,
        startsOn,
        endsOn,
        state,
      ]),
    ).toEqual([
      ['First', partner.organisationId, '2027-10-25', '2027-11-05', 'planned'],
      ['Second', a.organisationId, '2027-11-15', '2027-11-15', 'planned'],
    ]);
    expect((await a.client.send(templateRoutes.list, {})).items).toEqual([template]);
    await a.client.send(templateRoutes.remove, { params: { templateId: template.templateId } });
    expect((await a.client.send(templateRoutes.list, {})).items).toEqual([]);
  });
});

describe('a large plan', () => {
  test(`has room for ${MAX_ACTIVITIES} activities and not one more, also when many are planned at once`, async () => {
    const [a, b] = world.cities;
    const { pairId } = await world.make.pair(world.facilitator, world.cities);
    const plan = (who: TestMember) =>
      who.client.post<{ code?: string }>(`/api/pairs/${pairId}/plan/activities`, world.facts());
    for (let made = 0; made < 20; made += 1) await plan(a);
    const template = await a.client.send(templateRoutes.create, { body: { pairId, title: 'Twenty' } });
    const use = () =>
      a.client.post<{ code?: string }>(`/api/pairs/${pairId}/plan/template-uses`, {
        ...{ clientId: randomUUID(), templateId: template.templateId, startsOn: '2027-01-01' },
      });
    for (let used = 0; used < 23; used += 1) expect((await use()).status).toBe(201);
    for (let made = 0; made < 18; made += 1) await plan(a);
    const answers = await Promise.all([a, b, world.facilitator, a, b].map(plan));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('limit-reached');
    const { activities } = await a.client.send(planRoutes.get, { params: { pairId } });
    expect(activities).toHaveLength(MAX_ACTIVITIES);
    expect(activities.map(({ startsOn }) => startsOn)).toEqual(activities.map(({ startsOn }) => startsOn).sort());
  });
});

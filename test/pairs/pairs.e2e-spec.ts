import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { homeRoutes } from '../../shared/src/home/home.contract.js';
import { pairRoutes } from '../../shared/src/pairs/pair.contract.js';
import { bootApp, type TestApp } from '../support/app.js';
import { factories, type TestMember } from '../support/factories.js';

let app: TestApp;
let make: ReturnType<typeof factories>;
let facilitator: TestMember;
let cities: [TestMember, TestMember, TestMember];
beforeAll(async () => {
  app = await bootApp();
  make = factories(app);
  facilitator = await make.facilitator({ regions: ['africa'] });
  cities = [await make.member({ voice: 'political' }), await make.member(), await make.member()];
});
afterAll(() => app.close());

const propose = (who: TestMember, input: object) =>
  who.client.post<{ code?: string; fields?: object; pairId: string }>('/api/pairs', { title: 'A pair', ...input });
const idsOf = (members: readonly TestMember[]) => members.map(({ organisationId }) => organisationId);

describe('pairs', () => {
  test('wait for each city, ask again without harm, and are active with the last one', async () => {
    const { body } = await propose(facilitator, { organisationIds: idsOf(cities) });
    const { pairId } = body;
    const accept = (who: TestMember) => who.client.send(pairRoutes.accept, { params: { pairId } });
    const home = await cities[0].client.send(homeRoutes.get);
    expect(home.pairsToAccept.map((pair) => pair.pairId)).toEqual([pairId]);
    expect((await accept(cities[0])).state).toBe('proposed');
    expect((await cities[0].client.send(homeRoutes.get)).pairsToAccept).toEqual([]);
    expect(await accept(cities[0])).toMatchObject({ state: 'proposed', can: { accept: false } });
    const last = await Promise.all([accept(cities[1]), accept(cities[2]), accept(cities[2])]);
    expect(last.some(({ state }) => state === 'active')).toBe(true);
    const pair = await facilitator.client.send(pairRoutes.get, { params: { pairId } });
    expect(pair.state).toBe('active');
    expect(pair.cities.map(({ acceptedAt }) => acceptedAt !== undefined)).toEqual([true, true, true]);
  });

  test('show both voices of each city, and which is missing', async () => {
    const { pairId } = await make.pair(facilitator, [cities[0], cities[1]]);
    const { cities: shown } = await cities[1].client.send(pairRoutes.get, { params: { pairId } });
    expect(shown.map(({ political, technical }) => [political.count, technical.people.length])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  test('threads are allowed before all have accepted', async () => {
    const { body } = await propose(facilitator, { organisationIds: idsOf(cities.slice(0, 2)) });
    const thread = await make.thread(cities[1], body.pairId);
    expect((await make.message(facilitator, thread.threadId)).seq).toBe(1);
  });

  test('have two known cities or more, each once, and a facilitator', async () => {
    const [a, b] = idsOf(cities);
    const refused = async (who: TestMember, input: object) => {
      const { status, body } = await propose(who, input);
      return [status, body.code, Object.keys(body.fields ?? {}).join(' ')];
    };
    expect(await refused(facilitator, { organisationIds: [a] })).toEqual([400, 'invalid-input', 'organisationIds']);
    expect(await refused(facilitator, { organisationIds: [a, a] })).toEqual([400, 'invalid-input', 'organisationIds']);
    expect(await refused(facilitator, { organisationIds: [a, 'f'.repeat(24)] })).toEqual([
      400,
      'invalid-input',
      'organisationIds',
    ]);
    const administrator = await make.administrator();
    expect(await refused(administrator, { organisationIds: [a, b] })).toEqual([400, 'invalid-input', 'facilitatorIds']);
    const noFacilitator = { organisationIds: [a, b], facilitatorIds: [cities[0].memberId] };
    expect(await refused(administrator, noFacilitator)).toEqual([400, 'invalid-input', 'facilitatorIds']);
  });

  test("a facilitator in scope sees that a pair exists, but reads no thread of another's pair", async () => {
    const { pairId } = await make.pair(facilitator, [cities[0], cities[1]]);
    const colleague = await make.facilitator({ regions: ['africa'] });
    expect(await colleague.client.send(pairRoutes.get, { params: { pairId } })).toMatchObject({
      can: { readThreads: false, write: false, accept: false },
    });
    expect((await colleague.client.get('/api/threads', { spaceId: pairId })).status).toBe(404);
  });

  test('lists hold what exists for one, page by page', async () => {
    const own = await make.member();
    for (let i = 0; i < 3; i += 1) await make.pair(facilitator, [own, cities[2]]);
    const first = await own.client.send(pairRoutes.list, { query: { limit: 2 } });
    const second = await own.client.send(pairRoutes.list, { query: { limit: 2, cursor: first.next } });
    expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, null]);
    expect((await (await make.member()).client.send(pairRoutes.list, {})).items).toEqual([]);
    expect((await (await make.administrator()).client.send(pairRoutes.list, {})).items).toEqual([]);
  });
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { matchRoutes, type MatchView } from '../../shared/src/matching/match.contract.js';
import { pairRoutes } from '../../shared/src/pairs/pair.contract.js';
import { bootApp, type TestApp } from '../support/app.js';
import { factories, type TestMember } from '../support/factories.js';

const ROUNDS = 50;

let app: TestApp;
let make: ReturnType<typeof factories>;
let facilitators: [TestMember, TestMember];
beforeAll(async () => {
  app = await bootApp();
  make = factories(app);
  facilitators = [await make.facilitator({ regions: ['africa'] }), await make.facilitator()];
});
afterAll(() => app.close());

const post = (who: TestMember, matchId: string, what: string, body: object = {}) =>
  who.client.post<MatchView & { code?: string }>(`/api/matches/${matchId}/${what}`, body);
const read = (who: TestMember, matchId: string) => who.client.send(matchRoutes.get, { params: { matchId } });
/** Two cities of their own for some rounds: a city has so many requests at most. */
const cities = async (): Promise<[TestMember, TestMember]> => [await make.member(), await make.member()];
const pairsOf = async (who: TestMember) => (await who.client.send(pairRoutes.list, { query: { limit: 100 } })).items;

/** Put to both cities, so that both can accept. */
async function proposed([asking, asked]: [TestMember, TestMember]): Promise<string> {
  const { listingId: requestId } = await make.listing(asking);
  const { listingId: offerId } = await make.listing(asked, { kind: 'offer' });
  const { client } = facilitators[0];
  return (await client.send(matchRoutes.create, { body: { requestId, offerId } })).matchId;
}

test('two acceptances: both count', async () => {
  const both = await cities();
  for (let round = 0; round < ROUNDS; round += 1) {
    const matchId = await proposed(both);
    const replies = await Promise.all(both.map((city) => post(city, matchId, 'acceptances')));
    expect(replies.map(({ status }) => status)).toEqual([201, 201]);
    expect((await read(both[0], matchId)).state).toBe('waiting-for-facilitator');
  }
});

test('two who ask each other: one match, accepted by both', async () => {
  const both = await cities();
  for (let round = 0; round < ROUNDS; round += 1) {
    const { listingId: requestId } = await make.listing(both[0]);
    const { listingId: offerId } = await make.listing(both[1], { kind: 'offer' });
    const body = { requestId, offerId };
    const asked = await Promise.all(both.map(({ client }) => client.send(matchRoutes.create, { body })));
    expect(new Set(asked.map(({ matchId }) => matchId)).size).toBe(1);
    expect((await read(both[0], asked[0]!.matchId)).state).toBe('waiting-for-facilitator');
  }
});

test('an acceptance and a refusal: declined in the end, whichever came first, and the word is kept', async () => {
  const both = await cities();
  const word = 'Not this year';
  for (let round = 0; round < ROUNDS; round += 1) {
    const matchId = await proposed(both);
    const [accepted, declined] = await Promise.all([
      post(both[0], matchId, 'acceptances'),
      post(both[1], matchId, 'refusals', { word }),
    ]);
    expect(declined.status).toBe(201);
    expect([201, 409]).toContain(accepted.status);
    if (accepted.status === 409) expect(accepted.body.code).toBe('changed-meanwhile');
    expect(await read(both[0], matchId)).toMatchObject({ state: 'declined', declined: { word } });
  }
});

test('two facilitators, and a double click: one pair', async () => {
  const both = await cities();
  for (let round = 0; round < ROUNDS; round += 1) {
    const matchId = await proposed(both);
    for (const city of both) await post(city, matchId, 'acceptances');
    const confirming = [facilitators[0], facilitators[1], facilitators[0]];
    const replies = await Promise.all(confirming.map((who) => post(who, matchId, 'confirmations')));
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(replies.map(({ body }) => body.pairId)).size).toBe(1);
  }
  expect(await pairsOf(both[0])).toHaveLength(ROUNDS);
});

test('a confirmation and a refusal: a pair, or none', async () => {
  const both = await cities();
  let founded = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const matchId = await proposed(both);
    for (const city of both) await post(city, matchId, 'acceptances');
    const [confirmed, declined] = await Promise.all([
      post(facilitators[0], matchId, 'confirmations'),
      post(both[1], matchId, 'refusals', { word: 'After all, no' }),
    ]);
    expect([confirmed.status, declined.status].sort()).toEqual([201, 409]);
    const { state, pairId } = await read(both[0], matchId);
    expect([state, pairId !== undefined]).toEqual(confirmed.status === 201 ? ['accepted', true] : ['declined', false]);
    founded += confirmed.status === 201 ? 1 : 0;
  }
  expect(await pairsOf(both[0])).toHaveLength(founded);
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { homeRoutes } from '../../shared/src/home/home.contract.js';
import { listingRoutes } from '../../shared/src/matching/listing.contract.js';
import { matchRoutes } from '../../shared/src/matching/match.contract.js';
import { Clock } from '../../server/src/core/clock.js';
import { MatchDeadlines } from '../../server/src/matching/match-deadlines.service.js';
import { bootApp, type TestApp } from '../support/app.js';
import { factories, type TestMember } from '../support/factories.js';

const DAY = 86_400_000;
const env = { MATCH_RAISED_DAYS: '10', MATCH_EXPIRY_DAYS: '30' };

let app: TestApp;
let make: ReturnType<typeof factories>;
let facilitator: TestMember;
beforeAll(async () => {
  app = await bootApp({ env });
  make = factories(app);
  facilitator = await make.facilitator({ regions: ['africa'] });
});
afterAll(() => app.close());

/** The application's time from now on, and what is due by then. */
async function after(days: number, of: TestApp = app): Promise<void> {
  const now = Date.now() + days * DAY;
  of.get(Clock).now = () => new Date(now);
  await of.get(MatchDeadlines).sweep();
}
const read = (who: TestMember, matchId: string) => who.client.send(matchRoutes.get, { params: { matchId } });
const unanswered = async ({ client }: TestMember) =>
  (await client.send(homeRoutes.get)).matchesUnanswered.map(({ matchId }) => matchId);

test('what nobody answers is raised to the facilitators of the region, and expires in the end; an answer ends both', async () => {
  const [asking, asked] = [await make.member(), await make.member()];
  const elsewhere = await make.facilitator({ regions: ['europe'] });
  const [{ matchId }, answered] = [await make.match(asking, asked), await make.match(asking, asked)];
  await after(9.9);
  expect(await unanswered(facilitator)).toEqual([]);
  await after(10.1);
  expect(new Set(await unanswered(facilitator))).toEqual(new Set([matchId, answered.matchId]));
  expect([await unanswered(elsewhere), await unanswered(asking)]).toEqual([[], []]);
  const { raisedAt } = await read(asking, matchId);
  await after(12);
  expect((await read(asking, matchId)).raisedAt).toBe(raisedAt);
  await asked.client.send(matchRoutes.accept, { params: { matchId: answered.matchId } });
  expect(await unanswered(facilitator)).toEqual([matchId]);
  await after(30.1);
  const expired = await read(asking, matchId);
  expect([expired.state, expired.raisedAt, expired.can.askAgain]).toEqual(['expired', undefined, true]);
  expect(await unanswered(facilitator)).toEqual([]);
  // The cities have done their part: it waits on.
  await after(500);
  expect((await read(asking, answered.matchId)).state).toBe('waiting-for-facilitator');
  const body = { requestId: expired.request.listingId, offerId: expired.offer.listingId };
  expect(await asking.client.send(matchRoutes.create, { body })).toMatchObject({ matchId, state: 'waiting-for-offer' });
});

test('a pause ends with its day', async () => {
  await after(0);
  const city = await make.member();
  const { listingId } = await make.listing(city, { kind: 'offer' });
  const params = { listingId };
  const pausedUntil = new Date(Date.now() + 3 * DAY).toISOString().slice(0, 10);
  await city.client.send(listingRoutes.setState, { params, body: { state: 'paused', pausedUntil } });
  const stateAfter = async (days: number) => {
    await after(days);
    return (await city.client.send(listingRoutes.get, { params })).state;
  };
  expect(await stateAfter(1)).toBe('paused');
  expect(await stateAfter(3)).toBe('open');
});

// Last: what limits signing in has one connection in a process, and goes with the other nodes.
test('with the server stopped over the time, two nodes that start do it once', async () => {
  await after(0);
  const [asking, asked] = [await make.member(), await make.member()];
  const { matchId } = await make.match(asking, asked);
  const [first, second] = [
    await bootApp({ env, database: app.connection.name }),
    await bootApp({ env, database: app.connection.name }),
  ];
  try {
    await Promise.all([after(11, first), after(11, second)]);
    const raised = await read(asking, matchId);
    await Promise.all([after(11.5, first), after(11.5, second)]);
    expect((await read(asking, matchId)).raisedAt).toBe(raised.raisedAt);
    expect(raised.state).toBe('waiting-for-offer');
  } finally {
    await first.close();
    await second.close();
  }
});

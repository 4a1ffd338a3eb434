import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { homeRoutes } from '../../shared/src/home/home.contract.js';
import { listingRoutes } from '../../shared/src/matching/listing.contract.js';
import { matchRoutes } from '../../shared/src/matching/match.contract.js';
import { memberRoutes } from '../../shared/src/members/member.contract.js';
import { pairRoutes } from '../../shared/src/pairs/pair.contract.js';
import { bootApp, type TestApp } from '../support/app.js';
import { factories, type TestMember } from '../support/factories.js';
import { collect, connectAs, until } from '../support/sockets.js';

let app: TestApp;
let make: ReturnType<typeof factories>;
let facilitator: TestMember;
beforeAll(async () => {
  app = await bootApp();
  make = factories(app);
  facilitator = await make.facilitator({ regions: ['africa'] });
});
afterAll(() => app.close());

const suggestionsFor = (who: TestMember, listingId: string) =>
  who.client.send(matchRoutes.suggestions, { params: { listingId } });
const accept = (who: TestMember, matchId: string) => who.client.send(matchRoutes.accept, { params: { matchId } });
const read = (who: TestMember, matchId: string) => who.client.send(matchRoutes.get, { params: { matchId } });
const codeOf = async (reply: Promise<{ status: number; body: unknown }>) => {
  const { status, body } = await reply;
  return [status, (body as { code?: string }).code];
};

describe('a match', () => {
  test('goes from the suggestion by both cities to the facilitator, and becomes a pair', async () => {
    const [asking, asked] = [await make.member(), await make.member()];
    const match = await make.match(asking, asked);
    expect(match).toMatchObject({
      state: 'waiting-for-offer',
      side: 'request',
      can: { accept: false, confirm: false },
    });
    const homeOf = ({ client }: TestMember) => client.send(homeRoutes.get);
    expect((await homeOf(asked)).matchesToAnswer.map(({ matchId }) => matchId)).toEqual([match.matchId]);
    expect((await homeOf(asking)).matchesToAnswer).toEqual([]);
    expect(await read(asked, match.matchId)).toMatchObject({ side: 'offer', can: { accept: true, decline: true } });
    expect(await accept(asked, match.matchId)).toMatchObject({ state: 'waiting-for-facilitator' });
    expect(await accept(asked, match.matchId)).toMatchObject({ state: 'waiting-for-facilitator' });
    expect((await homeOf(asked)).matchesToAnswer).toEqual([]);
    const waiting = (await homeOf(facilitator)).matchesToConfirm.find(({ matchId }) => matchId === match.matchId);
    expect(waiting?.can).toMatchObject({ confirm: true, accept: false });
    const confirmed = await facilitator.client.send(matchRoutes.confirm, { params: { matchId: match.matchId } });
    const again = await facilitator.client.send(matchRoutes.confirm, { params: { matchId: match.matchId } });
    expect([confirmed.state, again.pairId]).toEqual(['accepted', confirmed.pairId]);
    const pair = await asked.client.send(pairRoutes.get, { params: { pairId: confirmed.pairId! } });
    expect(pair).toMatchObject({ state: 'active', title: match.request.title, themes: ['public-space'] });
    expect(
      pair.cities.map(({ organisation, acceptedAt }) => [organisation.organisationId, acceptedAt !== undefined]),
    ).toEqual([asking, asked].map(({ organisationId }) => [organisationId, true]));
    expect(pair.facilitators.map(({ memberId }) => memberId)).toEqual([facilitator.memberId]);
    const thread = await make.thread(asking, pair.pairId);
    expect((await make.message(asked, thread.threadId)).seq).toBe(1);
  });

  test('is declined with a word that both read; only who declined asks again', async () => {
    const [asking, asked] = [await make.member(), await make.member()];
    const { matchId, request, offer } = await make.match(asking, asked);
    const declined = await asked.client.send(matchRoutes.decline, {
      params: { matchId },
      body: { word: 'Not this year' },
    });
    expect(declined).toMatchObject({ state: 'declined', can: { askAgain: true, accept: false, decline: false } });
    const seen = await read(asking, matchId);
    expect(seen.declined).toMatchObject({ word: 'Not this year', by: { organisationId: asked.organisationId } });
    expect(seen.can).toEqual({ accept: false, decline: false, confirm: false, askAgain: false });
    expect(await codeOf(asking.client.post(`/api/matches/${matchId}/acceptances`))).toEqual([409, 'changed-meanwhile']);
    const body = { requestId: request.listingId, offerId: offer.listingId };
    expect(await codeOf(asking.client.post('/api/matches', body))).toEqual([409, 'changed-meanwhile']);
    const again = await asked.client.send(matchRoutes.create, { body });
    expect([again.matchId, again.state, again.declined]).toEqual([matchId, 'waiting-for-request', undefined]);
  });

  test('put to both cities by a facilitator waits for both', async () => {
    const [asking, asked] = [await make.member(), await make.member()];
    const request = await make.listing(asking);
    const offer = await make.listing(asked, { kind: 'offer' });
    const { suggestions } = await suggestionsFor(facilitator, request.listingId);
    const suggested = suggestions.find(({ listing }) => listing.listingId === offer.listingId);
    expect(suggested?.can).toEqual({ ask: false, propose: true });
    const body = { requestId: request.listingId, offerId: offer.listingId };
    const { matchId, state } = await facilitator.client.send(matchRoutes.create, { body });
    expect(state).toBe('waiting-for-both');
    expect((await facilitator.client.send(matchRoutes.create, { body })).matchId).toBe(matchId);
    expect((await accept(asked, matchId)).state).toBe('waiting-for-request');
    // Asking is accepting where the other has asked.
    expect((await asking.client.send(matchRoutes.create, { body })).state).toBe('waiting-for-facilitator');
    const reply = await facilitator.client.send(matchRoutes.decline, { params: { matchId }, body: { word: 'Later' } });
    expect(reply.declined).toEqual({ by: null, word: 'Later' });
  });

  test('is not made with a closed offer, nor within one city', async () => {
    const [asking, asked] = [await make.member(), await make.member()];
    const request = await make.listing(asking);
    const [offer, own] = [await make.listing(asked, { kind: 'offer' }), await make.listing(asking, { kind: 'offer' })];
    await asked.client.send(listingRoutes.setState, {
      params: { listingId: offer.listingId },
      body: { state: 'closed' },
    });
    const ask = (offerId: string) =>
      codeOf(asking.client.post('/api/matches', { requestId: request.listingId, offerId }));
    expect(await ask(offer.listingId)).toEqual([409, 'changed-meanwhile']);
    expect(await ask(own.listingId)).toEqual([403, 'not-allowed']);
    expect(await ask(request.listingId)).toEqual([404, 'not-found']);
    expect(await ask('nonsense')).toEqual([404, 'not-found']);
  });

  test('is told to its cities and the facilitators in scope, and to nobody else', async () => {
    const [asking, asked, third] = [await make.member(), await make.member(), await make.member()];
    const [elsewhere, administrator] = [await make.facilitator({ regions: ['europe'] }), await make.administrator()];
    const readers = [asking, asked, facilitator];
    const others = [third, elsewhere, administrator];
    const sockets = await Promise.all([...readers, ...others].map(({ client }) => connectAs(client)));
    const told = sockets.map((socket) => collect(socket, 'match.changed'));
    const { matchId } = await make.match(asking, asked);
    await until(() => told.slice(0, 3).every((events) => events.length === 1), 'the readers to be told');
    await accept(asked, matchId);
    await until(() => told.slice(0, 3).every((events) => events.length === 2), 'the readers to be told again');
    expect(told.slice(0, 3).flat()).toEqual(Array.from({ length: 6 }, () => ({ matchId })));
    expect(told.slice(3)).toEqual([[], [], []]);
    for (const socket of sockets) socket.disconnect();
  });

  test('is gone for a facilitator whose time is over', async () => {
    const former = await make.facilitator({ regions: ['africa'] });
    const { matchId } = await make.match(await make.member(), await make.member());
    expect((await read(former, matchId)).matchId).toBe(matchId);
    const administrator = await make.administrator();
    await administrator.client.send(memberRoutes.endFacilitation, { params: { memberId: former.memberId } });
    expect((await former.client.get(`/api/matches/${matchId}`)).status).toBe(404);
    expect((await former.client.send(matchRoutes.list, { query: {} })).items).toEqual([]);
    expect((await former.client.send(homeRoutes.get)).matchesUnanswered).toEqual([]);
  });
});

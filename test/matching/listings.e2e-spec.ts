import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { listingRoutes, MAX_LISTINGS_OF_CITY } from '../../shared/src/matching/listing.contract.js';
import { matchRoutes } from '../../shared/src/matching/match.contract.js';
import { organisationRoutes } from '../../shared/src/organisations/organisation.contract.js';
import { bootApp, type TestApp } from '../support/app.js';
import { factories, type TestMember } from '../support/factories.js';
import { until } from '../support/sockets.js';

let app: TestApp;
let make: ReturnType<typeof factories>;
beforeAll(async () => {
  app = await bootApp();
  make = factories(app);
});
afterAll(() => app.close());

const suggestionsFor = (who: TestMember, listingId: string) =>
  who.client.send(matchRoutes.suggestions, { params: { listingId } });
const codeOf = async (reply: Promise<{ status: number; body: unknown }>) => {
  const { status, body } = await reply;
  return [status, (body as { code?: string }).code];
};
const inRegion = async (region: string) =>
  make.member({ organisationId: await make.organisation({ regions: [region] }) });

describe('a request', () => {
  test('is suggested whom it matches at once, with what matched and what did not, the best first', async () => {
    const [asking, near, far] = [await make.member(), await make.member(), await inRegion('europe')];
    const themes = ['cadastre-and-urban-planning'];
    const kind = 'offer' as const;
    const offer = { kind, themes, languages: ['pt'], methodologies: ['learning-exchange'] };
    const nearest = await make.listing(near, { ...offer, month: '2099-03' });
    const farther = await make.listing(far, { ...offer, languages: ['en'], month: '2099-01' });
    await make.listing(near, { ...offer, themes: ['gender'] });
    const { listingId } = await make.listing(asking, {
      themes,
      languages: ['pt'],
      methodologies: ['learning-exchange'],
      wishedRegions: ['africa'],
      wishedSizes: ['over-1m'],
      month: '2099-01',
    });
    const { suggestions } = await suggestionsFor(asking, listingId);
    expect(suggestions.map(({ listing }) => listing.listingId)).toEqual([nearest.listingId, farther.listingId]);
    const [best] = suggestions;
    expect([best?.matched, best?.of, best?.can]).toEqual([4, 6, { ask: true, propose: false }]);
    expect(best?.points.map(({ point, isMatched }) => [point, isMatched])).toEqual([
      ['theme', true],
      ['methodology', true],
      ['language', true],
      ['region', true],
      ['size', false],
      ['month', false],
    ]);
    expect(best?.points.at(-1)).toMatchObject({ asked: ['2099-01'], found: ['2099-03'] });
    expect(best?.points.find(({ point }) => point === 'size')?.found).toEqual([]);
  });

  test('without a match says what to relax, and how many more cities that gives', async () => {
    const [asking, other] = [await make.member(), await make.member()];
    const asked = {
      themes: ['migration-and-civil-society'],
      sdgs: ['11'],
      methodologies: ['webinar'],
      languages: ['fr'],
      wishedRegions: ['europe'],
    };
    const { listingId, revision } = await make.listing(asking, asked);
    await make.listing(other, { kind: 'offer', themes: ['migration-and-civil-society'], languages: ['ar'] });
    const { suggestions, relaxations } = await suggestionsFor(asking, listingId);
    expect(suggestions).toEqual([]);
    expect(relaxations).toContainEqual({ what: 'language', add: 'ar', cities: 1 });
    expect(relaxations).toContainEqual({ what: 'region', cities: 1 });
    const said = { ...asked, title: 'Less', wishedRegions: [], revision };
    await asking.client.send(listingRoutes.update, { params: { listingId }, body: said });
    expect((await suggestionsFor(asking, listingId)).suggestions).toHaveLength(1);
  });

  test('about an issue that nobody offers says how many would match without it', async () => {
    const asking = await make.member();
    const { listingId } = await make.listing(asking, { themes: ['decent-work'] });
    const { suggestions, relaxations } = await suggestionsFor(asking, listingId);
    expect(suggestions).toEqual([]);
    expect(relaxations[0]).toMatchObject({ what: 'theme' });
    expect(relaxations[0]?.cities).toBeGreaterThan(0);
  });

  test('posted twice with one client id is one; a city has so many at most', async () => {
    const city = await make.member();
    const body = { clientId: randomUUID(), kind: 'request' as const, title: 'Once', themes: ['gender'] };
    const posted = await Promise.all([1, 2, 3].map(() => city.client.send(listingRoutes.create, { body })));
    expect(new Set(posted.map(({ listingId }) => listingId)).size).toBe(1);
    for (let at = 1; at < MAX_LISTINGS_OF_CITY; at += 1) await make.listing(city);
    const one = { ...body, clientId: randomUUID() };
    expect(await codeOf(city.client.post('/api/listings', one))).toEqual([409, 'limit-reached']);
    const { listingId } = posted[0]!;
    const state = (value: string) =>
      city.client.call('PUT', `/api/listings/${listingId}/state`, { body: { state: value } });
    expect((await state('closed')).status).toBe(200);
    expect((await city.client.post('/api/listings', one)).status).toBe(201);
    expect(await codeOf(state('open'))).toEqual([409, 'limit-reached']);
  });

  test('written by two at once keeps one, and tells the other', async () => {
    const first = await make.member();
    const second = await make.member({ organisationId: first.organisationId });
    const { listingId } = await make.listing(first);
    const write = ({ client: by }: TestMember, title: string) =>
      by.call<{ title: string }>('PUT', `/api/listings/${listingId}`, {
        body: { title, themes: ['gender'], revision: 1 },
      });
    const replies = await Promise.all([write(first, 'First'), write(second, 'Second')]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { body } = replies.find(({ status }) => status === 200)!;
    const now = await first.client.send(listingRoutes.get, { params: { listingId } });
    expect([now.title, now.revision]).toEqual([body.title, 2]);
  });

  test('names known words only, and keeps to a region only where the city has one', async () => {
    const nowhere = await make.member({ organisationId: await make.organisation({ regions: [] }) });
    const post = async (input: object) => {
      const body = { clientId: randomUUID(), kind: 'request', title: 'A need', themes: ['gender'], ...input };
      const reply = await nowhere.client.post<{ code?: string; fields?: object }>('/api/listings', body);
      return [reply.status, Object.keys(reply.body.fields ?? {}).join(' ')];
    };
    expect(await post({ themes: ['unknown'] })).toEqual([400, 'themes']);
    expect(await post({ themes: [] })).toEqual([400, 'themes']);
    expect(await post({ sdgs: ['18'] })).toEqual([400, 'sdgs']);
    expect(await post({ wishedRegions: ['atlantis'] })).toEqual([400, 'wishedRegions']);
    expect(await post({ month: '2026-13' })).toEqual([400, 'month']);
    expect(await post({ keepsToRegion: true })).toEqual([400, 'keepsToRegion']);
    expect(await post({})).toEqual([201, '']);
  });
});

describe('kept to its region', () => {
  test('it is read and suggested there only, and says what that costs; a city that moves in sees it', async () => {
    const [asking, near, far] = [await inRegion('eurasia'), await inRegion('eurasia'), await inRegion('europe')];
    const themes = ['mentoring'];
    const kept = await make.listing(asking, { themes, keepsToRegion: true });
    const offers = [
      await make.listing(near, { kind: 'offer', themes }),
      await make.listing(far, { kind: 'offer', themes }),
    ];
    const found = await suggestionsFor(asking, kept.listingId);
    expect(found.suggestions.map(({ listing }) => listing.listingId)).toEqual([offers[0]!.listingId]);
    expect(found.relaxations).toContainEqual({ what: 'region-kept', cities: 1 });
    expect((await suggestionsFor(far, offers[1]!.listingId)).suggestions).toEqual([]);
    const seenBy = async ({ client }: TestMember) => {
      const one = await client.get(`/api/listings/${kept.listingId}`);
      const list = await client.send(listingRoutes.list, { query: { theme: themes[0], kind: 'request' } });
      return [one.status, list.items.length, list.total];
    };
    expect(await seenBy(near)).toEqual([200, 1, 1]);
    expect(await seenBy(far)).toEqual([404, 0, 0]);
    const ask = { requestId: kept.listingId, offerId: offers[1]!.listingId };
    expect(await codeOf(far.client.post('/api/matches', ask))).toEqual([404, 'not-found']);
    expect(await codeOf(asking.client.post('/api/matches', ask))).toEqual([403, 'not-allowed']);
    const administrator = await make.administrator();
    await administrator.client.send(organisationRoutes.update, {
      params: { organisationId: far.organisationId },
      body: { name: 'Moved', kind: 'city', regions: ['eurasia'], size: 'over-1m' },
    });
    await until(async () => (await seenBy(far))[0] === 200, 'the city to see it');
    const { suggestions } = await suggestionsFor(asking, kept.listingId);
    expect(suggestions.map(({ listing }) => listing.city.size)).toContain('over-1m');
  });

  test('an offer of the other side counts as well', async () => {
    const [asking, far] = [await inRegion('north-america'), await inRegion('latin-america')];
    const themes = ['culture-and-heritage'];
    await make.listing(far, { kind: 'offer', themes, keepsToRegion: true });
    const { listingId } = await make.listing(asking, { themes });
    const { suggestions, relaxations } = await suggestionsFor(asking, listingId);
    expect(suggestions).toEqual([]);
    expect(relaxations.every(({ what }) => what === 'theme')).toBe(true);
  });
});

describe('a paused offer', () => {
  test('is suggested to nobody, stands in the list of its city, and can be opened again', async () => {
    const [asking, away] = [await make.member(), await make.member()];
    const themes = ['disaster-risk-reduction'];
    const offer = await make.listing(away, { kind: 'offer', themes });
    const { listingId } = await make.listing(asking, { themes });
    const setState = (body: { state: 'open' | 'paused' | 'closed'; pausedUntil?: string }) =>
      away.client.send(listingRoutes.setState, { params: { listingId: offer.listingId }, body });
    expect(await setState({ state: 'paused', pausedUntil: '2099-01-31' })).toMatchObject({ pausedUntil: '2099-01-31' });
    expect((await suggestionsFor(asking, listingId)).suggestions).toEqual([]);
    const listed = async (query: object) =>
      (await away.client.send(listingRoutes.list, { query: { ...query } })).items.map(({ state }) => state);
    expect(await listed({ organisationId: away.organisationId })).toEqual([]);
    expect(await listed({ mine: 'true' })).toEqual(['paused']);
    expect(await setState({ state: 'open' })).not.toHaveProperty('pausedUntil');
    expect((await suggestionsFor(asking, listingId)).suggestions).toHaveLength(1);
    const wrong = { state: 'open', pausedUntil: '2099-01-31' };
    expect(await codeOf(away.client.call('PUT', `/api/listings/${offer.listingId}/state`, { body: wrong }))).toEqual([
      400,
      'invalid-input',
    ]);
  });
});

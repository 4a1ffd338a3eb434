import { randomUUID } from 'node:crypto';
import { insiders, members, row, type PolicyRow } from './policy-row.js';
import type { PolicyWorld } from './policy-world.js';

/** Of a city in Europe that keeps it to its region: all who ask are from Africa, one of them facilitates Europe. */
const european = (status: number) => `401 404 404 404 404 ${status} 404`;

const said = { title: 'Clean markets', themes: ['public-space'] };
const inEurope = async ({ make }: PolicyWorld) =>
  make.member({ organisationId: await make.organisation({ regions: ['europe'] }) });
const keptInEurope = async (world: PolicyWorld, kind: 'request' | 'offer') =>
  (await world.make.listing(await inEurope(world), { kind, keepsToRegion: true })).listingId;

const listings: PolicyRow[] = [
  row('listings.list', 'those that exist for one', members(200), () => ({ path: '/api/listings' })),
  row('listings.create', 'for the own city', members(201), () => ({
    path: '/api/listings',
    body: { ...said, kind: 'request', clientId: randomUUID() },
  })),
  row('listings.get', 'of the network', members(200), async ({ make, people: { member } }) => ({
    path: `/api/listings/${(await make.listing(member)).listingId}`,
  })),
  row('listings.get', 'kept to Europe', european(200), async (world) => ({
    path: `/api/listings/${await keptInEurope(world, 'offer')}`,
  })),
  row(
    'listings.update',
    "of the member's city",
    '401 403 200 403 403 403 403',
    async ({ make, people: { member } }) => ({
      path: `/api/listings/${(await make.listing(member)).listingId}`,
      body: { ...said, revision: 1 },
    }),
  ),
  row('listings.update', 'kept to Europe', european(403), async (world) => ({
    path: `/api/listings/${await keptInEurope(world, 'offer')}`,
    body: { ...said, revision: 1 },
  })),
  row(
    'listings.setState',
    "of the member's city",
    '401 403 200 403 403 403 403',
    async ({ make, people: { member } }) => ({
      path: `/api/listings/${(await make.listing(member)).listingId}/state`,
      body: { state: 'closed' },
    }),
  ),
];

const matches: PolicyRow[] = [
  row('matches.suggestions', "for the member's city", '401 403 200 403 200 403 403', async ({ make, people }) => ({
    path: `/api/listings/${(await make.listing(people.member)).listingId}/suggestions`,
  })),
  row('matches.suggestions', 'kept to Europe', european(200), async (world) => ({
    path: `/api/listings/${await keptInEurope(world, 'request')}/suggestions`,
  })),
  row('matches.list', 'those that exist for one', members(200), () => ({ path: '/api/matches' })),
  row('matches.create', "with the member's city", '401 403 201 403 201 403 403', async ({ make, people, partner }) => ({
    path: '/api/matches',
    body: {
      requestId: (await make.listing(people.member)).listingId,
      offerId: (await make.listing(partner, { kind: 'offer' })).listingId,
    },
  })),
  row('matches.create', 'of two in Europe that keep it there', european(201), async (world) => ({
    path: '/api/matches',
    body: { requestId: await keptInEurope(world, 'request'), offerId: await keptInEurope(world, 'offer') },
  })),
  row('matches.get', 'of two cities', insiders(200), async ({ make, people, partner }) => ({
    path: `/api/matches/${(await make.match(partner, people.member)).matchId}`,
  })),
  row(
    'matches.accept',
    'that waits for the city',
    '401 404 201 404 403 404 404',
    async ({ make, people, partner }) => ({
      path: `/api/matches/${(await make.match(partner, people.member)).matchId}/acceptances`,
    }),
  ),
  row('matches.decline', 'that waits for the city', insiders(201), async ({ make, people, partner }) => ({
    path: `/api/matches/${(await make.match(partner, people.member)).matchId}/refusals`,
    body: { word: 'Not this year' },
  })),
  row('matches.confirm', 'that both accepted', '401 404 403 404 201 404 404', async ({ make, people, partner }) => {
    const { matchId } = await make.match(partner, people.member);
    await people.member.client.post(`/api/matches/${matchId}/acceptances`);
    return { path: `/api/matches/${matchId}/confirmations` };
  }),
];

export const matchingRows: readonly PolicyRow[] = [...listings, ...matches];

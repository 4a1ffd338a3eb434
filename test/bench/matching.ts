import { listingRoutes } from '../../shared/src/matching/listing.contract.js';
import { measurement, type Measurement } from './measurement.js';
import { median, percentile } from './statistics.js';
import type { World } from './world.js';

const ROUNDS = 5;
/** Each asks about all that its city has listed. */
const MEMBERS = 4;
const MILLISECONDS_AT_MOST = 50;

interface Listed {
  items: { listingId: string; can: { match: boolean } }[];
}

/** What is suggested for a request or an offer, among 5,000 of each, one asked after the other as a member sees it over HTTP. */
export async function measureMatching(world: World): Promise<Measurement[]> {
  const server = await world.start();
  try {
    const taken: number[] = [];
    let suggested = 0;
    for (const headers of world.signed.slice(0, MEMBERS)) {
      const ask = async <Body>(path: string) =>
        (await (await fetch(server.url + path, { headers: { ...headers } })).json()) as Body;
      const { items } = await ask<Listed>(`${listingRoutes.list.path}?mine=true&limit=10`);
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const { listingId } of items) {
          const began = performance.now();
          const { suggestions } = await ask<{ suggestions: unknown[] }>(`/api/listings/${listingId}/suggestions`);
          taken.push(performance.now() - began);
          suggested += suggestions.length;
        }
      }
    }
    if (suggested === 0) throw new Error('Nothing was suggested');
    return [
      measurement({
        what: 'suggestions among 5,000 requests and 5,000 offers, median',
        figure: median(taken),
        unit: 'ms',
        limit: { atMost: MILLISECONDS_AT_MOST },
        note: `p95 ${percentile(taken, 0.95).toFixed(1)} ms, ${taken.length} asked, ${(suggested / taken.length).toFixed(1)} suggested each`,
      }),
    ];
  } finally {
    await server.stop();
  }
}

import { newId } from '../../core/ids.js';
import type { PreparedListing, PreparedMatch } from '../../matching/matching-import.service.js';
import type { DemoListing, DemoMatch } from '../content/types.js';
import type { Made } from './made.js';

const HOURS_A_DAY = 24;

export function listingOf(text: DemoListing, made: Made): PreparedListing {
  const { key, organisation, monthsAhead, pausedForDays, keepsToRegion = false, hoursAgo, ...said } = text;
  const city = made.organisation(organisation);
  const { regions, size } = city;
  const [author] = made.membersOf(city._id);
  if (!author) throw new Error('A city without members posts nothing');
  return {
    _id: newId(),
    organisationId: city._id,
    regions,
    ...(size && { size }),
    kind: said.kind,
    state: pausedForDays === undefined ? 'open' : 'paused',
    ...(pausedForDays !== undefined && { pausedUntil: startOfDay(made.at(-pausedForDays * HOURS_A_DAY)) }),
    title: said.title,
    themes: [...said.themes],
    sdgs: [...said.sdgs],
    methodologies: [...said.methodologies],
    languages: [...said.languages],
    wishedRegions: [...said.wishedRegions],
    wishedSizes: [...said.wishedSizes],
    ...(monthsAhead !== undefined && { month: monthAfter(made.at(0), monthsAhead) }),
    keepsToRegion,
    revision: 1,
    createdBy: author._id,
    clientId: `demo-${key}`,
    createdAt: made.at(hoursAgo),
    isDemonstration: true,
  };
}

export function matchOf(text: DemoMatch, made: Made): PreparedMatch {
  const [request, offer] = [made.listing(text.request), made.listing(text.offer)];
  const at = made.at(text.hoursAgo);
  return {
    _id: newId(),
    requestId: request._id,
    offerId: offer._id,
    requestCityId: request.organisationId,
    offerCityId: offer.organisationId,
    since: at,
    acceptances: text.acceptedBy.map((key) => {
      const organisationId = made.organisation(key)._id;
      return { organisationId, at, by: made.membersOf(organisationId)[0]!._id };
    }),
    regions: [...new Set([...request.regions, ...offer.regions])],
    languages: [...new Set([...request.languages, ...offer.languages])],
    lastActivityAt: at,
    isDemonstration: true,
  };
}

function monthAfter(time: Date, months: number): string {
  return new Date(Date.UTC(time.getUTCFullYear(), time.getUTCMonth() + months, 1)).toISOString().slice(0, 7);
}

const startOfDay = (time: Date): Date => new Date(time.toISOString().slice(0, 10));

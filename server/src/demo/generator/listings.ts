import { interfaceLanguages } from '#shared/text.js';
import { organisationSizes } from '#shared/organisations/organisation.contract.js';
import { methodologies } from '../../vocabularies/reference/methodologies.js';
import { regions } from '../../vocabularies/reference/regions.js';
import { themes } from '../../vocabularies/reference/themes.js';
import type { DemoListing } from '../content/types.js';
import { makeTitle, type Writing } from './writing.js';

const POSTED_WITHIN_HOURS = 4_000;
const MONTHS = 6;

/** Requests and offers by turns, each of a city drawn by lot, about one or two issues. */
export function makeListing(writing: Writing, at: number): DemoListing {
  const { random, prefix, people } = writing;
  const lang = random.pick(interfaceLanguages);
  const idsOf = (entries: readonly { id: string }[], most: number) =>
    random.sample(entries, random.below(most + 1)).map(({ id }) => id);
  const month = random.below(MONTHS);
  return {
    key: `${prefix}-listing-${at}`,
    organisation: people.organisations[at % people.organisations.length]!.key,
    kind: at % 2 === 0 ? 'request' : 'offer',
    title: makeTitle(writing, lang, at + 1),
    themes: random.sample(themes, 1 + random.below(2)).map(({ id }) => id),
    sdgs: random.sample(['1', '5', '8', '11', '13'], random.below(3)),
    methodologies: idsOf(methodologies, 2),
    languages: [...new Set([lang, random.pick(interfaceLanguages)])],
    wishedRegions: idsOf(regions, 2),
    wishedSizes: random.sample(organisationSizes, random.below(3)),
    ...(month > 0 && { monthsAhead: month }),
    hoursAgo: 1 + random.next() * POSTED_WITHIN_HOURS,
  };
}

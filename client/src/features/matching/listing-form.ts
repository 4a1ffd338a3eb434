import { listingUpdate, type ListingView } from '#shared/matching/listing.contract.js';
import { terms } from '#shared/text.js';

/** Among the regions to choose from: only the own one, and shown there only. */
export const OWN_REGION = 'own';

/** What is filled in: eight fields. The kind, the revision and the like are known beside the form. */
export const listingForm = listingUpdate
  .omit({ revision: true, keepsToRegion: true })
  .extend({ wishedRegions: terms(10) })
  .transform(({ wishedRegions, ...said }) => ({
    ...said,
    wishedRegions: wishedRegions.filter((region) => region !== OWN_REGION),
    keepsToRegion: wishedRegions.includes(OWN_REGION),
  }));

/** The form as a request or an offer says it; blank without one. */
export function formOf(listing?: ListingView) {
  const { title = '', themes = [], sdgs = [], methodologies = [], languages = [] } = listing ?? {};
  const { wishedRegions = [], wishedSizes = [], month = '', keepsToRegion = false } = listing ?? {};
  return {
    title,
    themes,
    sdgs,
    methodologies,
    languages,
    wishedRegions: [...(keepsToRegion ? [OWN_REGION] : []), ...wishedRegions],
    wishedSizes: wishedSizes as string[],
    month,
  };
}

/** The answer to somebody's request or offer: about the same, in the same languages, to be looked over. */
export function answerTo(listing: ListingView) {
  const { themes, sdgs, methodologies, languages, month } = formOf(listing);
  return { ...formOf(), themes, sdgs, methodologies, languages, month };
}

const MONTHS_AHEAD = 24;

/** The next two years, month by month, and the one that is chosen if it is none of them. */
export function monthChoices(now: Date, chosen: string): string[] {
  const ahead = Array.from({ length: MONTHS_AHEAD }, (_, at) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + at, 1)).toISOString().slice(0, 7),
  );
  return chosen === '' || ahead.includes(chosen) ? ahead : [chosen, ...ahead];
}

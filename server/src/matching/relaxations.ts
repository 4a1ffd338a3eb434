import { MAX_RELAXATIONS, points, type PointName, type Relaxation } from '#shared/matching/match.contract.js';
import type { Id } from '../core/ids.js';
import { isMatch, type Compared, type Criteria } from './scoring.js';

export type Candidate = Criteria & { organisationId: Id };
type Pool = readonly Compared<Candidate>[];

interface Pools {
  /** Those that share an issue. */
  candidates: Pool;
  /** Of any issue: asked for only where nothing else helps. */
  ofAnyTheme?: Pool;
  /** Those of other regions that share an issue: only where it is kept to the own. */
  elsewhere?: Pool;
}

/** Each single thing that could be asked for less strictly, with how many more cities would match then; the most first. */
export function relaxationsOf(mine: Criteria, { candidates, ofAnyTheme = [], elsewhere = [] }: Pools): Relaxation[] {
  const known = citiesOf(candidates.filter(({ missed }) => isMatch(missed)));
  const more = (among: Pool) => [...citiesOf(among)].filter((city) => !known.has(city)).length;
  const helped = (pool: Pool, what: PointName) =>
    pool.filter(({ missed }) => missed.includes(what) && isMatch(missed.filter((one) => one !== what)));
  const missingLanguage = helped(candidates, 'language');
  const languages = [...new Set(missingLanguage.flatMap(({ candidate }) => candidate.languages))].sort();
  const dropped = points.filter((what) => what !== 'language' || languages.length === 0);
  const found: Relaxation[] = [
    ...dropped.map((what) => ({ what, cities: more(helped(what === 'theme' ? ofAnyTheme : candidates, what)) })),
    // Better than to ask for no language at all.
    ...languages.map((add): Relaxation => {
      const speaking = missingLanguage.filter(({ candidate }) => candidate.languages.includes(add));
      return { what: 'language', add, cities: more(speaking) };
    }),
    { what: 'region-kept', cities: more(elsewhere.filter(({ missed }) => isMatch(missed))) },
  ];
  return found
    .filter(({ cities }) => cities > 0)
    .sort((a, b) => b.cities - a.cities)
    .slice(0, MAX_RELAXATIONS);
}

function citiesOf(pool: Pool): Set<string> {
  return new Set(pool.map(({ candidate }) => candidate.organisationId.toHexString()));
}

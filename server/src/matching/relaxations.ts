import { MAX_RELAXATIONS, points, type PointName, type Relaxation } from '#shared/matching/match.contract.js';
import type { Id } from '../core/ids.js';
import { isMatch, pointsOf, type Criteria } from './scoring.js';

export type Candidate = Criteria & { organisationId: Id };

/** The cities of those candidates that match. */
export function matchingCities(mine: Criteria, candidates: readonly Candidate[], thisMonth: string): Set<string> {
  const matching = candidates.filter((candidate) => isMatch(pointsOf(mine, candidate, thisMonth)));
  return new Set(matching.map(({ organisationId }) => organisationId.toHexString()));
}

const nothingAsked: Record<PointName, Partial<Criteria>> = {
  theme: { themes: [] },
  sdg: { sdgs: [] },
  methodology: { methodologies: [] },
  language: { languages: [] },
  region: { wishedRegions: [] },
  size: { wishedSizes: [] },
  month: { month: undefined },
};

/** The same without asking about one point. */
export const without = (mine: Criteria, name: PointName): Criteria => ({ ...mine, ...nothingAsked[name] });

interface Pools {
  /** Those that share an issue. */
  candidates: readonly Candidate[];
  /** Of any issue: asked for only where nothing matches. */
  ofAnyTheme?: readonly Candidate[] | undefined;
  /** Those of other regions that share an issue: only where it is kept to the own. */
  elsewhere?: readonly Candidate[] | undefined;
}

/** Each single thing that could be asked for less strictly, with how many more cities would match then; the most first. */
export function relaxationsOf(mine: Criteria, pools: Pools, thisMonth: string): Relaxation[] {
  const { candidates, ofAnyTheme = [], elsewhere = [] } = pools;
  const known = matchingCities(mine, candidates, thisMonth);
  const more = (changed: Criteria, among: readonly Candidate[]) =>
    [...matchingCities(changed, among, thisMonth)].filter((city) => !known.has(city)).length;
  const others = [...new Set(candidates.flatMap(({ languages }) => languages))];
  const found: Relaxation[] = [
    ...points.map((what) => ({ what, cities: more(without(mine, what), what === 'theme' ? ofAnyTheme : candidates) })),
    ...(mine.languages.length === 0 ? [] : others).map((add) => ({
      what: 'language' as const,
      add,
      cities: more({ ...mine, languages: [...mine.languages, add] }, candidates),
    })),
    { what: 'region-kept', cities: more(mine, elsewhere) },
  ];
  return found
    .filter(({ cities }) => cities > 0)
    .sort((a, b) => b.cities - a.cities)
    .slice(0, MAX_RELAXATIONS);
}

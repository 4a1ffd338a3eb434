import { MAX_RELAXATIONS, points, type PointName, type Relaxation } from '#shared/matching/match.contract.js';
import type { Id } from '../core/ids.js';
import { isMatch, type Compared, type Criteria } from './scoring.js';

export type Candidate = Criteria & { organisationId: Id };

interface Pools {
  /** Those that share an issue. */
  candidates: readonly Compared<Candidate>[];
  /** Of any issue: asked for only where nothing else helps. */
  ofAnyTheme?: readonly Compared<Candidate>[];
  /** Those of other regions that share an issue: only where it is kept to the own. */
  elsewhere?: readonly Compared<Candidate>[];
}

/** Each single thing that could be asked for less strictly, with how many more cities would match then; the most first. */
export function relaxationsOf(mine: Criteria, { candidates, ofAnyTheme = [], elsewhere = [] }: Pools): Relaxation[] {
  const known = citiesOf(candidates, ({ missed }) => isMatch(missed));
  const more = (among: readonly Compared<Candidate>[], would: (one: Compared<Candidate>) => boolean) =>
    [...citiesOf(among, would)].filter((city) => !known.has(city)).length;
  const dropped = (what: PointName): Relaxation => ({
    what,
    cities: more(what === 'theme' ? ofAnyTheme : candidates, ({ missed }) =>
      isMatch(missed.filter((one) => one !== what)),
    ),
  });
  const spoken = (add: string): Relaxation => ({
    what: 'language',
    add,
    cities: more(
      candidates,
      ({ candidate, missed }) =>
        candidate.languages.includes(add) && isMatch(missed.filter((one) => one !== 'language')),
    ),
  });
  const languages = mine.languages.length > 0 ? languagesBeside(mine, candidates) : [];
  const found: Relaxation[] = [
    ...points.filter((what) => what !== 'language' || languages.length === 0).map(dropped),
    ...languages.map(spoken),
    { what: 'region-kept', cities: more(elsewhere, ({ missed }) => isMatch(missed)) },
  ];
  return found
    .filter(({ cities }) => cities > 0)
    .sort((a, b) => b.cities - a.cities)
    .slice(0, MAX_RELAXATIONS);
}

function citiesOf(all: readonly Compared<Candidate>[], would: (one: Compared<Candidate>) => boolean): Set<string> {
  return new Set(all.filter(would).map(({ candidate }) => candidate.organisationId.toHexString()));
}

/** In which one could speak too: better than to ask for no language at all. */
function languagesBeside({ languages }: Criteria, candidates: readonly Compared<Candidate>[]): string[] {
  const spoken = new Set(candidates.flatMap(({ candidate }) => candidate.languages));
  return [...spoken].filter((tag) => !languages.includes(tag)).sort();
}

import { points, type Point, type PointName } from '#shared/matching/match.contract.js';
import type { ListingKind } from '#shared/matching/listing.contract.js';

/** What a request or an offer says, with what is known of its city. */
export interface Criteria {
  kind: ListingKind;
  themes: readonly string[];
  sdgs: readonly string[];
  methodologies: readonly string[];
  languages: readonly string[];
  wishedRegions: readonly string[];
  wishedSizes: readonly string[];
  month?: string | undefined;
  /** Of the city. */
  regions: readonly string[];
  size?: string | undefined;
}

/** So many of the points that a side asks about may be missed; the issue is not one of them. */
export const MISSED_AT_MOST = 3;

const given = (value: string | undefined): string[] => (value === undefined ? [] : [value]);

/** What `mine` asks for, and what of it `theirs` answers to. */
function asked(name: PointName, mine: Criteria, theirs: Criteria): Pick<Point, 'asked' | 'found'> {
  switch (name) {
    case 'theme':
      return { asked: [...mine.themes], found: [...theirs.themes] };
    case 'sdg':
      return { asked: [...mine.sdgs], found: [...theirs.sdgs] };
    case 'methodology':
      return { asked: [...mine.methodologies], found: [...theirs.methodologies] };
    case 'language':
      return { asked: [...mine.languages], found: [...theirs.languages] };
    case 'region':
      return { asked: [...mine.wishedRegions], found: [...theirs.regions] };
    case 'size':
      return { asked: [...mine.wishedSizes], found: given(theirs.size) };
    case 'month':
      return { asked: given(mine.month), found: given(theirs.month) };
  }
}

/** Help is there from the month of the offer on; a month that is over counts as this one. */
function monthsInCommon(mine: Criteria, theirs: Criteria, thisMonth: string): string[] {
  const [request, offer] = mine.kind === 'request' ? [mine.month, theirs.month] : [theirs.month, mine.month];
  if (request === undefined || offer === undefined) return [];
  const needed = request < thisMonth ? thisMonth : request;
  return offer <= needed ? [request] : [];
}

/**
 * How `theirs` answers to `mine`: a point for each thing that `mine` asks about. What they do not state is not matched: a gap is
 * never filled by a guess.
 * @param thisMonth `2026-11`
 */
export function pointsOf(mine: Criteria, theirs: Criteria, thisMonth: string): Point[] {
  return points.flatMap((name): Point[] => {
    const { asked: wanted, found } = asked(name, mine, theirs);
    if (wanted.length === 0) return [];
    const common =
      name === 'month' ? monthsInCommon(mine, theirs, thisMonth) : wanted.filter((value) => found.includes(value));
    return [{ point: name, isMatched: common.length > 0, asked: wanted, found, common }];
  });
}

/** A candidate beside what is asked, compared once. */
export interface Compared<Candidate> {
  candidate: Candidate;
  points: Point[];
  missed: PointName[];
}

export function compared<Candidate extends Criteria>(
  mine: Criteria,
  candidates: readonly Candidate[],
  thisMonth: string,
): Compared<Candidate>[] {
  return candidates.map((candidate) => {
    const found = pointsOf(mine, candidate, thisMonth);
    return { candidate, points: found, missed: found.flatMap(({ point, isMatched }) => (isMatched ? [] : [point])) };
  });
}

/** Whether so much fits that it is suggested: the issue where one is asked for, and of the others all but a few. */
export const isMatch = (missed: readonly PointName[]): boolean =>
  missed.length <= MISSED_AT_MOST && !missed.includes('theme');

/** Those that match, the best first: by what they have of what is asked, then by what is asked of what they want, then the newest. */
export function ranked<Candidate extends Criteria & { createdAt: Date; _id: { toHexString(): string } }>(
  mine: Criteria,
  all: readonly Compared<Candidate>[],
  thisMonth: string,
): Compared<Candidate>[] {
  const matching = all
    .filter(({ missed }) => isMatch(missed))
    .map((one) => ({ ...one, inReturn: fulfilled(one.candidate, mine, thisMonth) }));
  return matching.sort(
    (a, b) =>
      a.missed.length - b.missed.length ||
      b.inReturn - a.inReturn ||
      b.candidate.createdAt.getTime() - a.candidate.createdAt.getTime() ||
      (a.candidate._id.toHexString() < b.candidate._id.toHexString() ? -1 : 1),
  );
}

/** The share of the other side's own wishes that `mine` fulfils. */
function fulfilled(theirs: Criteria, mine: Criteria, thisMonth: string): number {
  const wishes = pointsOf(theirs, mine, thisMonth);
  return wishes.length === 0 ? 1 : wishes.filter(({ isMatched }) => isMatched).length / wishes.length;
}

/** `2026-11` */
export const monthOf = (time: Date): string => time.toISOString().slice(0, 7);

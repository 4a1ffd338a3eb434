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

const given = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);

/** What `mine` asks for. */
const asks: Record<PointName, (mine: Criteria) => readonly string[]> = {
  theme: ({ themes }) => themes,
  sdg: ({ sdgs }) => sdgs,
  methodology: ({ methodologies }) => methodologies,
  language: ({ languages }) => languages,
  region: ({ wishedRegions }) => wishedRegions,
  size: ({ wishedSizes }) => wishedSizes,
  month: ({ month }) => given(month),
};

/** What `theirs` has of it. */
const has: Record<PointName, (theirs: Criteria) => readonly string[]> = {
  ...asks,
  region: ({ regions }) => regions,
  size: ({ size }) => given(size),
};

/** Help is there from the month of the offer on; a month that is over counts as this one. */
function monthsInCommon(mine: Criteria, theirs: Criteria, thisMonth: string): readonly string[] {
  const [request, offer] = mine.kind === 'request' ? [mine.month, theirs.month] : [theirs.month, mine.month];
  if (request === undefined || offer === undefined) return [];
  const needed = request < thisMonth ? thisMonth : request;
  return offer <= needed ? [request] : [];
}

/** What of the asked matched. What they do not state is not matched: a gap is never filled by a guess. */
function common(name: PointName, mine: Criteria, theirs: Criteria, thisMonth: string): readonly string[] {
  if (name === 'month') return monthsInCommon(mine, theirs, thisMonth);
  const found = has[name](theirs);
  return asks[name](mine).filter((value) => found.includes(value));
}

/** The points that one side asks about at all. */
const askedBy = (mine: Criteria): PointName[] => points.filter((name) => asks[name](mine).length > 0);

/**
 * How `theirs` answers to `mine`: a point for each thing that `mine` asks about.
 * @param thisMonth `2026-11`
 */
export function pointsOf(mine: Criteria, theirs: Criteria, thisMonth: string): Point[] {
  return askedBy(mine).map((point) => {
    const matched = [...common(point, mine, theirs, thisMonth)];
    const sides = { asked: [...asks[point](mine)], found: [...has[point](theirs)] };
    return { point, isMatched: matched.length > 0, ...sides, common: matched };
  });
}

/** A candidate beside what is asked, compared once: which points it misses. */
export interface Compared<Candidate> {
  candidate: Candidate;
  missed: PointName[];
}

export function compared<Candidate extends Criteria>(
  mine: Criteria,
  candidates: readonly Candidate[],
  thisMonth: string,
): Compared<Candidate>[] {
  const asked = askedBy(mine);
  return candidates.map((candidate) => {
    return { candidate, missed: asked.filter((name) => common(name, mine, candidate, thisMonth).length === 0) };
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
  const wishes = askedBy(theirs);
  const missed = wishes.filter((name) => common(name, theirs, mine, thisMonth).length === 0);
  return wishes.length === 0 ? 1 : 1 - missed.length / wishes.length;
}

/** `2026-11` */
export const monthOf = (time: Date): string => time.toISOString().slice(0, 7);

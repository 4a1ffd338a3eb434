import type { FacetCount } from '#shared/pagination.js';

/** Chosen values first, though nothing may carry them any more; the others as they came, the most frequent first. */
export function chosenFirst(counts: readonly FacetCount[], chosen: readonly string[]): FacetCount[] {
  const countOf = (value: string) => counts.find((one) => one.value === value)?.count ?? 0;
  const others = counts.filter(({ value }) => !chosen.includes(value));
  return [...chosen.map((value) => ({ value, count: countOf(value) })), ...others];
}

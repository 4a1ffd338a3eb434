/** In `shownIn` of what the whole network may read; the id of no region. */
export const EVERYWHERE = '*';

interface Reach {
  keepsToRegion: boolean;
  /** Of the city. */
  regions: readonly string[];
}

/** The regions whose cities read a request or an offer. */
export const shownIn = ({ keepsToRegion, regions }: Reach): string[] => (keepsToRegion ? [...regions] : [EVERYWHERE]);

/** Whether two cities may be brought together: what one of them keeps to its regions is for cities of those only. */
export function reachEachOther(a: Reach, b: Reach): boolean {
  const isNear = a.regions.some((region) => b.regions.includes(region));
  return isNear || (!a.keepsToRegion && !b.keepsToRegion);
}

import { z } from 'zod';

/** Told to those who may read it, after the commit; they fetch what they may see. */
export const matchingEvents = {
  'match.changed': z.object({ matchId: z.string() }),
  /** To the members of its city. */
  'listing.changed': z.object({ listingId: z.string() }),
} as const;

import { loadavg } from 'node:os';

/** What was measured, with the limit that it has to keep where it has one. */
export interface Measurement {
  what: string;
  /** The product's figure. */
  figure: number;
  unit: string;
  /** The same of what stands beside it: bare Express, bare socket.io. */
  bare?: number;
  /** Product over bare. */
  ratio?: number;
  limit?: Limit;
  /** What else belongs to it, in words. */
  note?: string;
  /** How busy the machine was, this run included, when it was taken. */
  load: number;
}

/** Of the ratio where there is one, else of the figure. */
export type Limit = { atLeast: number } | { atMost: number };

export function measurement(taken: Omit<Measurement, 'load'>): Measurement {
  return { ...taken, load: loadavg()[0] ?? Number.NaN };
}

/** Undefined where there is no limit to keep. */
export function isMet({ figure, ratio, limit }: Measurement): boolean | undefined {
  if (!limit) return undefined;
  const judged = ratio ?? figure;
  return 'atLeast' in limit ? judged >= limit.atLeast : judged <= limit.atMost;
}

import { median } from './statistics.js';

/** What both sides gave, and how they compare: the ratio of each pair of neighbouring runs, and of these the median. */
export interface Compared {
  product: number;
  bare: number;
  ratio: number;
}

/**
 * Runs product and bare in turn, so that whatever else the machine does meets both, and compares neighbours only.
 * @param rounds how many pairs
 */
export async function inTurn<Figures>(
  rounds: number,
  product: () => Promise<Figures>,
  bare: () => Promise<Figures>,
): Promise<{ product: Figures; bare: Figures }[]> {
  const pairs: { product: Figures; bare: Figures }[] = [];
  for (let round = 0; round < rounds; round += 1) pairs.push({ product: await product(), bare: await bare() });
  return pairs;
}

export function compare<Figures>(
  pairs: readonly { product: Figures; bare: Figures }[],
  figure: (figures: Figures) => number,
): Compared {
  return {
    product: median(pairs.map(({ product }) => figure(product))),
    bare: median(pairs.map(({ bare }) => figure(bare))),
    ratio: median(pairs.map(({ product, bare }) => figure(product) / figure(bare))),
  };
}

import type { Collection } from '../storage/catalog.js';
import { KeyWriter } from '../storage/key-encoding.js';
import { spaceRange } from '../storage/keys.js';
import { keyEnds, type FieldBounds } from './bounds.js';
import type { IndexDefinition } from './index-definition.js';
import type { ScanRange } from './plan.js';

/** More stretches than this are not worth it: the last field that would multiply them is left to the filter. */
export const largestNumberOfRanges = 4096;

export function countRanges(bounds: readonly FieldBounds[]): number {
  return bounds.reduce((product, { intervals }) => product * intervals.length, 1);
}

/** The stretches of an index that the bounds of its leading fields leave, in the order of its keys. */
export function buildRanges(
  collection: Collection,
  index: IndexDefinition,
  bounds: readonly FieldBounds[],
): ScanRange[] {
  // The index on `_id` is the collection itself.
  const space = index.isPrimary ? collection.id : index.id;
  let prefixes = [new KeyWriter().uint32(space).finish()];
  for (const [field, { intervals, points }] of bounds.entries()) {
    const descending = index.fields[field]?.descending ?? false;
    const ends = intervals.map((interval) => keyEnds(interval, descending));
    if (!points || field === bounds.length - 1)
      return prefixes
        .flatMap((prefix) =>
          ends.map(({ start, end }) => ({
            start: Buffer.concat([prefix, start]),
            end: Buffer.concat([prefix, end]),
            prefixLength: points ? prefix.length + start.length : prefix.length,
          })),
        )
        .filter(({ start, end }) => Buffer.compare(start, end) < 0)
        .sort((a, b) => Buffer.compare(a.start, b.start));
    prefixes = prefixes.flatMap((prefix) => ends.map(({ start }) => Buffer.concat([prefix, start])));
  }
  return [{ ...spaceRange(space), prefixLength: 4 }];
}

import type { SortField } from '../semantics/sort.js';
import type { FieldBounds } from './bounds.js';
import type { IndexDefinition, IndexField } from './index-definition.js';

/**
 * How an index gives an order: `inOrder` by reading its ranges one after the other, `merge` by reading them side by
 * side, `none` not at all. `useful` is false where nothing had to be ordered.
 */
export type SortSupport =
  | { readonly kind: 'none' }
  | { readonly kind: 'inOrder' | 'merge'; readonly backwards: boolean; readonly useful: boolean };

const mostMergedRanges = 256;

/** Whether fields of the index begin with the sort's fields; forwards, backwards or not at all. */
function direction(
  index: IndexDefinition,
  fields: readonly IndexField[],
  sort: readonly SortField[],
): 1 | -1 | undefined {
  let found: 1 | -1 | undefined;
  for (const [i, { path, direction: wanted }] of sort.entries()) {
    const field = fields[i];
    if (!field || field.path !== path || index.multikey[index.fields.indexOf(field)]) return undefined;
    const relation = wanted < 0 === field.descending ? 1 : -1;
    if (found !== undefined && found !== relation) return undefined;
    found = relation;
  }
  return found;
}

/** Whether and how reading the index within the bounds gives the order that is asked for. */
export function sortSupport(
  index: IndexDefinition,
  bounds: readonly FieldBounds[],
  sort: readonly SortField[],
): SortSupport {
  const isFixed = (field: number): boolean => {
    const found = bounds[field];
    return found !== undefined && found.points && found.intervals.length === 1;
  };
  const fixedPaths = new Set(
    index.fields.filter((_, field) => isFixed(field) && !index.multikey[field]).map(({ path }) => path),
  );
  const wanted = sort.filter(({ path }) => !fixedPaths.has(path));
  if (wanted.length === 0) return { kind: 'inOrder', backwards: false, useful: sort.length > 0 };
  const open = index.fields.filter((_, field) => !isFixed(field));
  const plain = direction(index, open, wanted);
  if (plain !== undefined) return { kind: 'inOrder', backwards: plain < 0, useful: true };
  const pointFields = bounds.findIndex(({ points }) => !points);
  const behind = index.fields.slice(pointFields < 0 ? bounds.length : pointFields);
  const ranges = bounds
    .filter(({ points }) => points)
    .reduce((product, { intervals }) => product * intervals.length, 1);
  const merged = ranges <= mostMergedRanges ? direction(index, behind, wanted) : undefined;
  return merged === undefined ? { kind: 'none' } : { kind: 'merge', backwards: merged < 0, useful: true };
}

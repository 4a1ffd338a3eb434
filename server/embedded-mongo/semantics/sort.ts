import { StoreError, notSupported } from '../errors.js';
import type { Collation } from './collation.js';
import { compareStrings, compareValues } from './compare.js';
import { describeValue } from './describe.js';
import { asInteger, getField, isDocument, type BsonDocument, type BsonValue } from './values.js';

export interface SortField {
  readonly path: string;
  readonly direction: 1 | -1;
}

/** Checks a sort specification: paths with 1 or -1. */
export function parseSort(specification: BsonDocument): SortField[] {
  return Object.entries(specification).map(([path, value]) => {
    if (isDocument(value)) throw notSupported(`sorting by an expression ($meta) at '${path}'`);
    const direction = asInteger(value);
    if (direction !== 1 && direction !== -1)
      throw new StoreError('BadValue', `Illegal key in $sort specification: ${path}: ${describeValue(value)}`);
    if (path === '' || (path.startsWith('$') && path !== '$natural'))
      throw new StoreError('BadValue', `FieldPath field names may not start with '$' nor be empty: '${path}'`);
    return { path, direction };
  });
}

function collect(node: BsonValue, path: readonly string[], depth: number, found: BsonValue[]): void {
  const name = path[depth];
  if (name === undefined) {
    if (!Array.isArray(node)) found.push(node ?? null);
    // An empty array comes before null.
    else if (node.length === 0) found.push(undefined);
    else for (const element of node) found.push(element ?? null);
  } else if (Array.isArray(node)) {
    if (/^(0|[1-9]\d*)$/.test(name) && Number(name) < node.length) collect(node[Number(name)], path, depth + 1, found);
    else for (const element of node) if (isDocument(element)) collect(element, path, depth, found);
  } else if (isDocument(node)) collect(getField(node, name), path, depth + 1, found);
}

/** By which value a document is sorted: of an array's elements the least, descending the greatest. */
function sortValue(document: BsonValue, path: readonly string[], direction: 1 | -1, collation?: Collation): BsonValue {
  const found: BsonValue[] = [];
  collect(document, path, 0, found);
  if (found.length === 0) return null;
  if (found.length === 1) return found[0];
  const strings = collation?.compare ?? compareStrings;
  return found.reduce((best, value) => (direction * compareValues(value, best, strings) < 0 ? value : best));
}

/** Takes a document's sort key, to be taken once for each document. */
export function compileSortKey(
  fields: readonly SortField[],
  collation?: Collation,
): (document: BsonValue) => BsonValue[] {
  const paths = fields.map(({ path, direction }) => ({ path: path.split('.'), direction }));
  return (document) => paths.map(({ path, direction }) => sortValue(document, path, direction, collation));
}

export function compareSortKeys(fields: readonly SortField[], collation?: Collation) {
  const strings = collation?.compare ?? compareStrings;
  return (a: readonly BsonValue[], b: readonly BsonValue[]): number => {
    for (const [i, { direction }] of fields.entries()) {
      const order = direction * compareValues(a[i], b[i], strings);
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** A comparator of whole documents. */
export function compileSort(
  specification: BsonDocument,
  collation?: Collation,
): (a: BsonValue, b: BsonValue) => number {
  const fields = parseSort(specification);
  const keyOf = compileSortKey(fields, collation);
  const compare = compareSortKeys(fields, collation);
  return (a, b) => compare(keyOf(a), keyOf(b));
}

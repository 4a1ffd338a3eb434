import { StoreError } from '../../errors.js';
import { describeDocument } from '../describe.js';
import { getField, isDocument, setField, type BsonDocument, type BsonValue } from '../values.js';

const isPosition = /^(0|[1-9]\d*)$/;
/** An update may not fill an array with more than this many nulls at once. */
const largestPadding = 1_500_000;

function notViable(name: string, parentName: string, parent: BsonValue): StoreError {
  const element = describeDocument({ [parentName]: parent });
  return new StoreError('PathNotViable', `Cannot create field '${name}' in element ${element}`);
}

/** The value at a path without looking into arrays but by position. */
export function readAt(document: BsonDocument, path: readonly string[]): BsonValue {
  let node: BsonValue = document;
  for (const name of path) {
    if (Array.isArray(node)) node = isPosition.test(name) ? node[Number(name)] : undefined;
    else node = isDocument(node) ? getField(node, name) : undefined;
  }
  return node;
}

function setElement(array: BsonValue[], name: string, parentName: string, value: BsonValue): void {
  if (!isPosition.test(name)) throw notViable(name, parentName, array);
  const position = Number(name);
  if (position - array.length > largestPadding)
    throw new StoreError('BadValue', 'the update would fill an array with too many nulls');
  while (array.length < position) array.push(null);
  array[position] = value;
}

/** Sets the value at a path and makes the documents on the way; a scalar on the way is refused (PathNotViable). */
export function writeAt(document: BsonDocument, path: readonly string[], value: BsonValue): void {
  let node: BsonValue = document;
  for (const [depth, name] of path.entries()) {
    const last = depth === path.length - 1;
    const parentName = path[depth - 1] ?? '';
    const existing: BsonValue = readAt({ node }, ['node', name]);
    const next: BsonValue = last ? value : (existing ?? (existing === null ? null : {}));
    if (Array.isArray(node)) {
      if (last || existing === undefined) setElement(node, name, parentName, next);
    } else if (isDocument(node)) {
      if (last || existing === undefined) setField(node, name, next);
    } else throw notViable(name, parentName, node);
    node = next;
  }
}

/** Takes a field away; an element of an array becomes null, so that the others keep their positions. */
export function removeAt(document: BsonDocument, path: readonly string[]): void {
  const name = path.at(-1) ?? '';
  const parent = readAt(document, path.slice(0, -1));
  if (Array.isArray(parent)) {
    if (isPosition.test(name) && Number(name) < parent.length) parent[Number(name)] = null;
  } else if (isDocument(parent)) delete parent[name];
}

export interface PathContext {
  /** Which element made the filter match: what `$` stands for. */
  readonly position: number | undefined;
  /** Compiled arrayFilters by their names. */
  readonly arrayFilters: ReadonlyMap<string, (element: BsonValue) => boolean>;
}

function positionsOf(array: BsonValue, name: string, path: string, context: PathContext): number[] {
  if (!Array.isArray(array))
    throw new StoreError('BadValue', `The path '${path}' must exist in the document in order to apply array updates.`);
  const filterName = name.slice(2, -1);
  if (filterName === '') return [...array.keys()];
  const filter = context.arrayFilters.get(filterName);
  if (!filter)
    throw new StoreError('BadValue', `No array filter found for identifier '${filterName}' in path '${path}'`);
  return [...array.keys()].filter((position) => filter(array[position] ?? null));
}

/** Replaces `$`, `$[]` and `$[name]` by the positions they stand for in this document. */
export function resolvePath(document: BsonDocument, path: readonly string[], context: PathContext): string[][] {
  let resolved: string[][] = [[]];
  for (const name of path) {
    if (name === '$') {
      const { position } = context;
      if (position === undefined)
        throw new StoreError('BadValue', 'The positional operator did not find the match needed from the query.');
      resolved = resolved.map((prefix) => [...prefix, String(position)]);
    } else if (name.startsWith('$[')) {
      resolved = resolved.flatMap((prefix) =>
        positionsOf(readAt(document, prefix), name, prefix.join('.'), context).map((at) => [...prefix, String(at)]),
      );
    } else for (const prefix of resolved) prefix.push(name);
  }
  return resolved;
}

import { StoreError } from '../errors.js';
import { getField, isDocument, type BsonDocument, type BsonValue } from '../semantics/values.js';

/** One key of a document in an index: a value for each field, `undefined` for an empty array. */
export type IndexKey = readonly BsonValue[];

export interface DocumentKeys {
  readonly keys: readonly IndexKey[];
  /** For each field whether an array was met on its path. */
  readonly multikey: readonly boolean[];
  /** Whether the document has any of the fields at all: sparse indexes leave out those that have none. */
  readonly exists: boolean;
}

/** How far the walk along one field's path has come. */
interface Cursor {
  readonly node: BsonValue;
  readonly rest: readonly string[];
  /** True for the element of an array at the path's end: it is indexed as it is, arrays within arrays too. */
  readonly final: boolean;
}

const isPosition = /^(0|[1-9]\d*)$/;

/** Goes down until the path ends or an array comes that has to be spread. */
function advance(cursor: Cursor): Cursor {
  let { node, rest } = cursor;
  while (rest.length > 0) {
    const [name = ''] = rest;
    if (Array.isArray(node)) {
      if (!isPosition.test(name) || Number(name) >= node.length) break;
      node = node[Number(name)];
    } else if (isDocument(node)) node = getField(node, name);
    else return { node: undefined, rest: [], final: true };
    rest = rest.slice(1);
  }
  return { node, rest, final: cursor.final || (rest.length === 0 && !Array.isArray(node)) };
}

function stepInto(cursor: Cursor, array: BsonValue[], element: BsonValue): Cursor {
  if (cursor.final || cursor.node !== array) return cursor;
  if (cursor.rest.length === 0) return { node: element, rest: [], final: true };
  // Only documents are looked into: a path does not go through arrays within arrays without a position.
  if (!isDocument(element)) return { node: undefined, rest: [], final: true };
  return { node: element, rest: cursor.rest, final: false };
}

/** Collects the keys of one document. */
class KeyCollector {
  readonly keys: IndexKey[] = [];
  readonly multikey: boolean[];
  exists = false;

  constructor(fields: number) {
    this.multikey = new Array<boolean>(fields).fill(false);
  }

  collect(cursors: readonly Cursor[]): void {
    const advanced = cursors.map(advance);
    let array: BsonValue[] | undefined;
    for (const [field, cursor] of advanced.entries()) {
      if (cursor.final || !Array.isArray(cursor.node)) continue;
      if (array && array !== cursor.node)
        throw new StoreError('CannotIndexParallelArrays', 'cannot index parallel arrays');
      array = cursor.node;
      this.multikey[field] = true;
    }
    if (!array)
      return this.#add(
        advanced.map((cursor) => cursor.node ?? null),
        advanced,
      );
    if (array.length === 0) return this.#addEmpty(advanced, array);
    for (const element of array) this.collect(advanced.map((cursor) => stepInto(cursor, array, element ?? null)));
  }

  #add(key: IndexKey, cursors: readonly Cursor[]): void {
    if (cursors.some((cursor) => cursor.node !== undefined)) this.exists = true;
    this.keys.push(key);
  }

  #addEmpty(cursors: readonly Cursor[], array: BsonValue[]): void {
    const key = cursors.map((cursor) => {
      if (cursor.node !== array) return cursor.node ?? null;
      return cursor.rest.length === 0 ? undefined : null;
    });
    this.#add(
      key,
      cursors.map((cursor) => (cursor.rest.length === 0 ? cursor : { ...cursor, node: undefined })),
    );
  }
}

/**
 * The keys of a document for an index on `paths`: one for each element of an array on the way, as MongoDB makes them.
 * Two arrays side by side cannot be indexed together (CannotIndexParallelArrays).
 */
export function keysOfDocument(document: BsonDocument, paths: readonly (readonly string[])[]): DocumentKeys {
  const collector = new KeyCollector(paths.length);
  collector.collect(paths.map((rest) => ({ node: document, rest, final: false })));
  return collector;
}

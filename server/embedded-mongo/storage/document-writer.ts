import { ObjectId } from 'bson';
import { StoreError } from '../errors.js';
import { assertUnique, duplicateKey, entriesOf, type DocumentEntries, type Entry } from '../indexes/entries.js';
import type { IndexDefinition } from '../indexes/index-definition.js';
import { assertDepth } from '../semantics/depth.js';
import { getField, serialize, setField, typeName, type BsonDocument } from '../semantics/values.js';
import type { Collection } from './catalog.js';
import { documentKey, recordKeyOf, slotOfEntry } from './keys.js';
import type { WriteView } from './write-view.js';

export const maxDocumentBytes = 16 * 1024 * 1024;

const noBytes = Buffer.alloc(0);

/** Called when a document with an array comes into an index that had none on this field. */
export type MultikeyListener = (collection: Collection, index: IndexDefinition) => void;

/** A stored document, both ways. */
export interface StoredDocument {
  readonly document: BsonDocument;
  readonly bytes: Uint8Array;
}

function checkId(document: BsonDocument): void {
  const type = typeName(getField(document, '_id'));
  if (type === 'array' || type === 'regex')
    throw new StoreError('InvalidIdField', `The '_id' value cannot be of type ${type}`);
}

function checkTopLevelNames(document: BsonDocument): void {
  for (const name in document)
    if (name.startsWith('$'))
      throw new StoreError(
        'DollarPrefixedFieldName',
        `The dollar ($) prefixed field '${name}' in '${name}' is not valid for storage.`,
      );
}

/** What is stored is neither larger nor deeper than MongoDB allows. */
export function checkStorable(bytes: Uint8Array): void {
  if (bytes.length > maxDocumentBytes)
    throw new StoreError(
      'BSONObjectTooLarge',
      `BSONObj size: ${bytes.length} is invalid. Size must be between 0 and ${maxDocumentBytes}`,
    );
  assertDepth(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** A document with `_id` first, made up where it lacks one. */
export function withId(document: BsonDocument): BsonDocument {
  const [first] = Object.keys(document);
  if (first === '_id') return document;
  const { _id: given, ...rest } = document;
  const completed: BsonDocument = { _id: given === undefined ? new ObjectId() : given };
  for (const [name, value] of Object.entries(rest)) setField(completed, name, value);
  return completed;
}

/** Changes documents together with their index entries. Checks come before the first change. */
export class DocumentWriter {
  constructor(
    private readonly view: WriteView,
    private readonly becameMultikey: MultikeyListener,
  ) {}

  /** @param bytes the document as it came, stored as it is if `_id` is its first field */
  insert(collection: Collection, document: BsonDocument, bytes?: Uint8Array): StoredDocument {
    checkId(document);
    checkTopLevelNames(document);
    const complete = withId(document);
    const stored = { document: complete, bytes: bytes && complete === document ? bytes : serialize(complete) };
    checkStorable(stored.bytes);
    const recordKey = recordKeyOf(complete['_id']);
    const key = documentKey(collection.id, recordKey);
    if (this.view.get(key)) throw this.#duplicateId(collection, complete);
    const additions = collection.indexes.map((index) => entriesOf(index, complete, recordKey));
    this.#assertUnique(
      collection,
      additions.map(({ entries }) => entries),
    );
    this.view.put(key, stored.bytes);
    for (const { entries } of additions) for (const entry of entries) this.view.put(entry.key, noBytes);
    this.#noteArrays(collection, additions);
    return stored;
  }

  /** Stores a document in place of another with the same `_id`. */
  replace(collection: Collection, before: BsonDocument, after: StoredDocument): void {
    checkTopLevelNames(after.document);
    checkStorable(after.bytes);
    const recordKey = recordKeyOf(after.document['_id']);
    const old = collection.indexes.map((index) => entriesOf(index, before, recordKey));
    const next = collection.indexes.map((index) => entriesOf(index, after.document, recordKey));
    const added = next.map(({ entries }, index) => missingFrom(old[index]?.entries ?? [], entries));
    const removed = old.map(({ entries }, index) => missingFrom(next[index]?.entries ?? [], entries));
    this.#assertUnique(collection, added);
    this.#removeEntries(collection, removed);
    for (const entry of added.flat()) this.view.put(entry.key, noBytes);
    this.view.put(documentKey(collection.id, recordKey), after.bytes);
    this.#noteArrays(collection, next);
  }

  remove(collection: Collection, document: BsonDocument): void {
    const recordKey = recordKeyOf(document['_id']);
    const entries = collection.indexes.map((index) => entriesOf(index, document, recordKey).entries);
    this.#removeEntries(collection, entries);
    this.view.delete(documentKey(collection.id, recordKey));
  }

  #duplicateId(collection: Collection, document: BsonDocument): StoreError {
    const primary = collection.indexes.find((index) => index.isPrimary);
    if (!primary) throw new Error(`${collection.namespace} has no index on _id`);
    return duplicateKey(collection.namespace, primary, [document['_id']]);
  }

  #assertUnique(collection: Collection, entries: readonly (readonly Entry[])[]): void {
    for (const [position, index] of collection.indexes.entries())
      for (const entry of entries[position] ?? []) assertUnique(this.view, collection.namespace, index, entry);
  }

  #removeEntries(collection: Collection, entries: readonly (readonly Entry[])[]): void {
    for (const [position, index] of collection.indexes.entries()) {
      for (const entry of entries[position] ?? []) {
        if (index.unique) this.view.claim(slotOfEntry(entry.key));
        this.view.delete(entry.key);
      }
    }
  }

  #noteArrays(collection: Collection, entries: readonly DocumentEntries[]): void {
    for (const [position, index] of collection.indexes.entries()) {
      const arrays = entries[position]?.multikey ?? [];
      if (arrays.some((isArray, field) => isArray && !index.storedMultikey[field])) {
        arrays.forEach((isArray, field) => (index.multikey[field] ||= isArray));
        this.becameMultikey(collection, index);
      }
    }
  }
}

function missingFrom(known: readonly Entry[], entries: readonly Entry[]): Entry[] {
  const keys = new Set(known.map((entry) => entry.key.toString('latin1')));
  return entries.filter((entry) => !keys.has(entry.key.toString('latin1')));
}

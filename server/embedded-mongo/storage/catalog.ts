import { Int32 } from 'bson';
import { StoreError } from '../errors.js';
import { defineIndex, type IndexDefinition } from '../indexes/index-definition.js';
import { compareValues } from '../semantics/compare.js';
import {
  asInteger,
  deserialize,
  isDocument,
  serialize,
  type BsonDocument,
  type BsonValue,
} from '../semantics/values.js';
import type { Database } from './database.js';
import { collectionKey, collectionsRange, formatKey, nextIdKey, spaceRange } from './keys.js';

export interface Collection {
  readonly id: number;
  /** `database.collection` */
  readonly namespace: string;
  readonly database: string;
  readonly name: string;
  readonly options: BsonDocument;
  readonly indexes: readonly IndexDefinition[];
  /** The commit sequence of the last change of its indexes: older snapshots do not know them. */
  readonly changedAt: number;
}

/** Version of everything in the file: raised whenever older programs could not read it rightly. */
const formatVersion = 1;

function splitNamespace(namespace: string): { database: string; name: string } {
  const dot = namespace.indexOf('.');
  return { database: namespace.slice(0, dot), name: namespace.slice(dot + 1) };
}

/** Collections and their indexes, kept in memory and stored in the same commit as what they describe. */
export class Catalog {
  readonly #collections = new Map<string, Collection>();
  #nextId = 1;
  #changed = false;

  constructor(private readonly database: Database) {
    const format = database.get(formatKey);
    const version = format ? asInteger(deserialize(format)['version']) : formatVersion;
    if (version !== formatVersion)
      throw new Error(`The data file has format version ${version}; this program knows version ${formatVersion} only.`);
    if (!format) database.put(formatKey, serialize({ version: new Int32(formatVersion) }));
    this.reload();
  }

  /** After something was undone: reads everything again if anything of the catalog may have been part of it. */
  restore(): void {
    if (this.#changed) this.reload();
  }

  private reload(): void {
    this.#changed = false;
    const before = new Map([...this.#collections.values()].map((known) => [known.id, known]));
    this.#collections.clear();
    const next = this.database.get(nextIdKey);
    this.#nextId = next ? (asInteger(deserialize(next)['id']) ?? 1) : 1;
    for (const [, value] of this.database.page(collectionsRange, false, -1)) {
      const stored = deserialize(value);
      const namespace = typeof stored['ns'] === 'string' ? stored['ns'] : '';
      const id = asInteger(stored['id']) ?? 0;
      this.#remember({
        id,
        namespace,
        ...splitNamespace(namespace),
        options: isDocument(stored['options']) ? stored['options'] : {},
        indexes: readIndexes(stored['indexes'], before.get(id)?.indexes ?? []),
        changedAt: before.get(id)?.changedAt ?? 0,
      });
    }
  }

  find(namespace: string): Collection | undefined {
    return this.#collections.get(namespace);
  }

  collections(): Collection[] {
    return [...this.#collections.values()];
  }

  /** Within a commit. */
  create(namespace: string, options: BsonDocument, changedAt: number): Collection {
    checkNamespace(namespace);
    const primary = defineIndex(this.takeId(), { v: new Int32(2), key: { _id: new Int32(1) }, name: '_id_' });
    return this.save({
      id: this.takeId(),
      namespace,
      ...splitNamespace(namespace),
      options,
      indexes: [primary],
      changedAt,
    });
  }

  /** Within a commit: stores a collection as it is now. */
  save(collection: Collection): Collection {
    this.#changed = true;
    this.database.put(collectionKey(collection.namespace), serialize(storedForm(collection)));
    this.#remember(collection);
    return collection;
  }

  /** Within a commit: forgets a collection with all its documents and entries. */
  drop(collection: Collection): void {
    this.forget(collection);
    this.database.deleteRange(spaceRange(collection.id));
    for (const index of collection.indexes) this.database.deleteRange(spaceRange(index.id));
  }

  /** Within a commit: gives a collection another name. */
  rename(collection: Collection, namespace: string, changedAt: number): void {
    checkNamespace(namespace);
    this.forget(collection);
    this.save({ ...collection, namespace, ...splitNamespace(namespace), changedAt });
  }

  /** Within a commit. */
  dropIndexes(collection: Collection, gone: readonly IndexDefinition[], changedAt: number): void {
    const indexes = collection.indexes.filter((index) => !gone.includes(index));
    this.save({ ...collection, indexes, changedAt });
    for (const index of gone) this.database.deleteRange(spaceRange(index.id));
  }

  /** Within a commit: another expiry of a TTL index, or hiding an index. Answers the options before and after. */
  modifyIndex(collection: Collection, change: BsonDocument): Record<string, BsonValue> {
    const { name, keyPattern, ...options } = change;
    const index = collection.indexes.find(
      (known) => known.name === name || compareValues(known.specification['key'], keyPattern) === 0,
    );
    if (!index) throw new StoreError('IndexNotFound', 'cannot find the index of collMod');
    const answer: Record<string, BsonValue> = {};
    for (const [option, value] of Object.entries(options)) {
      if (option !== 'expireAfterSeconds' && option !== 'hidden')
        throw new StoreError('CommandNotSupported', `collMod cannot change '${option}' of an index`);
      answer[`${option}_old`] = index.specification[option];
      answer[`${option}_new`] = value;
    }
    const next = defineIndex(index.id, { ...index.specification, ...options }, index.storedMultikey);
    this.save({ ...collection, indexes: collection.indexes.map((known) => (known === index ? next : known)) });
    return answer;
  }

  /** Within a commit: a number for a new collection or index, never used again. */
  takeId(): number {
    const id = this.#nextId;
    this.#nextId += 1;
    this.#changed = true;
    this.database.put(nextIdKey, serialize({ id: new Int32(this.#nextId) }));
    return id;
  }

  private forget(collection: Collection): void {
    this.#changed = true;
    this.database.delete(collectionKey(collection.namespace));
    this.#collections.delete(collection.namespace);
  }

  #remember(collection: Collection): void {
    this.#collections.set(collection.namespace, collection);
  }
}

function checkNamespace(namespace: string): void {
  const { database, name } = splitNamespace(namespace);
  if (database === '' || /[/\\. "$\0]/.test(database) || Buffer.byteLength(database) > 63)
    throw new StoreError('InvalidNamespace', `Invalid database name: '${database}'`);
  if (
    name === '' ||
    name.includes('\0') ||
    name.includes('$') ||
    name.startsWith('.') ||
    Buffer.byteLength(namespace) > 255
  )
    throw new StoreError('InvalidNamespace', `Invalid namespace specified '${namespace}'`);
}

function storedForm(collection: Collection): object {
  return {
    ns: collection.namespace,
    id: new Int32(collection.id),
    options: collection.options,
    indexes: collection.indexes.map((index) => ({
      id: new Int32(index.id),
      specification: index.specification,
      multikey: index.storedMultikey,
    })),
  };
}

function readIndex(stored: BsonDocument): IndexDefinition {
  const specification = isDocument(stored['specification']) ? stored['specification'] : {};
  const multikey = Array.isArray(stored['multikey']) ? stored['multikey'].map((flag) => flag === true) : undefined;
  return defineIndex(asInteger(stored['id']) ?? 0, specification, multikey);
}

/** @param before the indexes as they were in memory: what open transactions have noted of arrays is still true */
function readIndexes(stored: BsonValue, before: readonly IndexDefinition[]): IndexDefinition[] {
  const indexes = Array.isArray(stored) ? stored.filter(isDocument).map(readIndex) : [];
  for (const index of indexes) {
    const known = before.find(({ id }) => id === index.id);
    known?.multikey.forEach((isArray, field) => (index.multikey[field] ||= isArray));
  }
  return indexes;
}

import type { Engine } from '../engine.js';
import { StoreError } from '../errors.js';
import { compareValues } from '../semantics/compare.js';
import { deserialize, type BsonDocument } from '../semantics/values.js';
import type { Collection } from '../storage/catalog.js';
import { allRows, type Database } from '../storage/database.js';
import { documentKey, recordKeyOf, recordKeyOfEntry, slotOfEntry, spaceRange } from '../storage/keys.js';
import { duplicateKey, entriesOf } from './entries.js';
import { defineIndex, type IndexDefinition } from './index-definition.js';

const cosmetic = new Set(['v', 'name', 'background']);

function essentials(specification: BsonDocument): BsonDocument {
  return Object.fromEntries(
    Object.entries(specification)
      .filter(([option, value]) => !cosmetic.has(option) && value !== false)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** True if the index is there already; an index of the same name or key with other options is a conflict. */
function exists(collection: Collection, wanted: BsonDocument): boolean {
  for (const index of collection.indexes) {
    const sameName = index.name === wanted['name'];
    const sameKey = compareValues(index.specification['key'], wanted['key']) === 0;
    const same = compareValues(essentials(index.specification), essentials(wanted)) === 0;
    if (index.isPrimary && sameKey) return true;
    if (same && sameName) return true;
    const samePartial =
      compareValues(index.specification['partialFilterExpression'], wanted['partialFilterExpression']) === 0;
    if (sameName)
      throw new StoreError(
        'IndexKeySpecsConflict',
        `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. Requested index: ${index.name}`,
      );
    if (sameKey && samePartial)
      throw new StoreError(
        'IndexOptionsConflict',
        same
          ? `Index already exists with a different name: ${index.name}`
          : `An equivalent index already exists with a different name and options: ${index.name}`,
      );
  }
  return false;
}

const noBytes = Buffer.alloc(0);

/** Writes the entries of all documents that are there. */
function fill({ database }: Engine, collection: Collection, index: IndexDefinition): void {
  for (const [, bytes] of allRows(database, spaceRange(collection.id))) {
    const document = deserialize(bytes);
    const { entries, multikey } = entriesOf(index, document, recordKeyOf(document['_id']));
    multikey.forEach((isArray, field) => (index.multikey[field] ||= isArray));
    for (const { key } of entries) database.put(key, noBytes);
  }
}

/** Entries are in the order of their slots, so that two documents in one slot are neighbours. */
function assertNoDuplicates({ database }: Engine, collection: Collection, index: IndexDefinition): void {
  let before: Buffer | undefined;
  for (const [key] of allRows(database, spaceRange(index.id))) {
    const slot = slotOfEntry(key);
    if (before?.equals(slot)) throw duplicateOf(database, collection, index, key);
    before = slot;
  }
}

/** The error for an entry, with the values that it stands for. */
function duplicateOf(database: Database, collection: Collection, index: IndexDefinition, key: Buffer): StoreError {
  const bytes = database.get(documentKey(collection.id, recordKeyOfEntry(key)));
  const entries = bytes ? entriesOf(index, deserialize(bytes), recordKeyOfEntry(key)).entries : [];
  return duplicateKey(collection.namespace, index, entries.find((entry) => entry.key.equals(key))?.values ?? []);
}

/** Within a commit: makes the indexes that are not there yet, all or none, and answers the collection with them. */
export function buildIndexes(
  engine: Engine,
  collection: Collection,
  specifications: readonly BsonDocument[],
): Collection {
  let changed = collection;
  for (const specification of specifications) {
    if (exists(changed, specification)) continue;
    const index = defineIndex(engine.catalog.takeId(), specification);
    fill(engine, changed, index);
    if (index.unique) assertNoDuplicates(engine, changed, index);
    index.multikey.forEach((isArray, field) => (index.storedMultikey[field] = isArray));
    changed = { ...changed, indexes: [...changed.indexes, index], changedAt: engine.conflicts.advance() };
  }
  return changed === collection ? collection : engine.catalog.save(changed);
}

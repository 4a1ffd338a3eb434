import { StoreError } from '../errors.js';
import { describeDocument } from '../semantics/describe.js';
import type { BsonDocument } from '../semantics/values.js';
import { KeyWriter, afterPrefix } from '../storage/key-encoding.js';
import { entryKey, recordKeyOfEntry, slotOfEntry } from '../storage/keys.js';
import type { WriteView } from '../storage/write-view.js';
import type { IndexDefinition } from './index-definition.js';
import { keysOfDocument, type IndexKey } from './index-keys.js';

/** An entry of an index: its key in the store and, for messages, the values it stands for. */
export interface Entry {
  readonly key: Buffer;
  readonly values: IndexKey;
}

/** The encoded fields of a key, preceded by the index: what a unique index may hold once. */
export function slotOf(index: IndexDefinition, values: IndexKey): Buffer {
  const writer = new KeyWriter().uint32(index.id);
  for (const [field, value] of values.entries()) writer.value(value, index.fields[field]?.descending ?? false);
  return writer.finish();
}

export interface DocumentEntries {
  readonly entries: readonly Entry[];
  readonly multikey: readonly boolean[];
}

/** The entries that a document has in an index, by key and each once. */
export function entriesOf(index: IndexDefinition, document: BsonDocument, recordKey: Buffer): DocumentEntries {
  const none = { entries: [], multikey: [] };
  if (index.isPrimary || (index.isCovered && !index.isCovered(document))) return none;
  const { keys, multikey, exists } = keysOfDocument(
    document,
    index.fields.map((field) => field.components),
  );
  if (index.sparse && !exists) return none;
  const entries = new Map<string, Entry>();
  for (const values of keys) {
    const key = entryKey(slotOf(index, values), recordKey);
    entries.set(key.toString('latin1'), { key, values });
  }
  return { entries: [...entries.values()], multikey };
}

export function duplicateKey(namespace: string, index: IndexDefinition, values: IndexKey): StoreError {
  const keyValue: BsonDocument = {};
  for (const [field, { path }] of index.fields.entries()) keyValue[path] = values[field] ?? null;
  const message = `E11000 duplicate key error collection: ${namespace} index: ${index.name} dup key: ${describeDocument(keyValue)}`;
  return new StoreError('DuplicateKey', message, { keyPattern: index.specification['key'], keyValue });
}

/** Refuses an entry of a unique index whose slot belongs to another document. */
export function assertUnique(view: WriteView, namespace: string, index: IndexDefinition, entry: Entry): void {
  if (!index.unique) return;
  const slot = slotOfEntry(entry.key);
  view.claim(slot);
  const recordKey = recordKeyOfEntry(entry.key);
  for (const [key] of view.page({ start: slot, end: afterPrefix(slot) }, false, 2))
    if (!recordKeyOfEntry(key).equals(recordKey)) throw duplicateKey(namespace, index, entry.values);
}

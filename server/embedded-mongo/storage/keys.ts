import type { BsonValue } from '../semantics/values.js';
import type { KeyRange } from './database.js';
import { KeyWriter, afterPrefix, encodeValue } from './key-encoding.js';

/**
 * Where things are in the one table: every key begins with four bytes, 0 for the store's own records, else the number
 * of a collection (its documents, by the encoding of `_id`) or of an index (its entries).
 */
function systemKey(kind: string, name: Uint8Array | string = ''): Buffer {
  return new KeyWriter().uint32(0).bytes(Buffer.from(kind)).bytes(Buffer.from(name)).finish();
}

export const formatKey = systemKey('f');
export const nextIdKey = systemKey('n');

export function collectionKey(namespace: string): Buffer {
  return systemKey('c', namespace);
}

export const collectionsRange: KeyRange = { start: systemKey('c'), end: afterPrefix(systemKey('c')) };

/** The record that makes a retried write of a session answer instead of run again. */
export function retryKey(session: Uint8Array): Buffer {
  return systemKey('r', session);
}

export const retryRange: KeyRange = { start: systemKey('r'), end: afterPrefix(systemKey('r')) };

export function documentKey(collectionId: number, recordKey: Uint8Array): Buffer {
  return new KeyWriter().uint32(collectionId).bytes(recordKey).finish();
}

/** All keys of a collection or an index. */
export function spaceRange(id: number): KeyRange {
  const prefix = new KeyWriter().uint32(id).finish();
  return { start: prefix, end: afterPrefix(prefix) };
}

/** The bytes by which a document is known in its collection and its index entries. */
export function recordKeyOf(id: BsonValue): Buffer {
  return encodeValue(id);
}

/** An entry: the index, the encoded fields, the document's record key and that key's length in the last four bytes. */
export function entryKey(slot: Uint8Array, recordKey: Uint8Array): Buffer {
  return new KeyWriter().bytes(slot).bytes(recordKey).uint32(recordKey.length).finish();
}

export function recordKeyOfEntry(entry: Buffer): Buffer {
  const length = entry.readUInt32BE(entry.length - 4);
  return entry.subarray(entry.length - 4 - length, entry.length - 4);
}

/** An entry without the document it belongs to: the index and the encoded fields. */
export function slotOfEntry(entry: Buffer): Buffer {
  return entry.subarray(0, entry.length - 4 - entry.readUInt32BE(entry.length - 4));
}

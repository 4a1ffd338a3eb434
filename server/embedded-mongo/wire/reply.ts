import { Long } from 'bson';
import type { CursorReply, Reply } from '../commands/command.js';
import { serialize } from '../semantics/values.js';

function int32(value: number): Buffer {
  const bytes = Buffer.allocUnsafe(4);
  bytes.writeInt32LE(value);
  return bytes;
}

/** A BSON array of documents that are bytes already. */
function arrayOf(documents: readonly Uint8Array[]): Buffer[] {
  const parts: Buffer[] = [];
  let length = 5;
  for (const [i, document] of documents.entries()) {
    const name = Buffer.from(`\x03${i}\0`, 'latin1');
    parts.push(name, Buffer.from(document.buffer, document.byteOffset, document.byteLength));
    length += name.length + document.length;
  }
  return [int32(length), ...parts, Buffer.of(0)];
}

function sizeOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}

/** The `cursor` field of a reply with the documents put in as they are stored. */
function cursorField(cursor: CursorReply): Buffer[] {
  const batch = arrayOf(cursor.rows.map((row) => row.bytes));
  const name = Buffer.from(`\x04${cursor.field}\0`, 'latin1');
  // A document without its length in front, its closing zero included.
  const rest = serialize({ id: Long.fromBigInt(cursor.id), ns: cursor.namespace }).subarray(4);
  const length = 4 + name.length + sizeOf(batch) + rest.length;
  return [Buffer.from('\x03cursor\0', 'latin1'), int32(length), name, ...batch, Buffer.from(rest)];
}

function bodyOf(reply: Reply): Buffer[] {
  const fields = Buffer.from(serialize(reply.fields));
  if (!reply.cursor) return [fields];
  const cursor = cursorField(reply.cursor);
  return [int32(fields.length + sizeOf(cursor)), ...cursor, fields.subarray(4)];
}

const opReply = 1;
const opMsg = 2013;

/** A whole message that answers a request. */
export function encodeReply(reply: Reply, responseTo: number, requestId: number, legacy: boolean): Buffer {
  const body = bodyOf(reply);
  const header = Buffer.alloc(legacy ? 36 : 21);
  header.writeInt32LE(header.length + sizeOf(body), 0);
  header.writeInt32LE(requestId, 4);
  header.writeInt32LE(responseTo, 8);
  header.writeInt32LE(legacy ? opReply : opMsg, 12);
  if (legacy) {
    // Await-capable, one document.
    header.writeInt32LE(8, 16);
    header.writeInt32LE(1, 32);
  }
  return Buffer.concat([header, ...body]);
}

import { StoreError } from '../errors.js';
import { setField, deserializeCommand, type BsonDocument, type BsonValue } from '../semantics/values.js';
import { maxMessageBytes } from '../commands/handshake.js';
import { assertDepth } from '../semantics/depth.js';

/** A message that is not MongoDB's wire protocol: the connection is closed. */
export class MalformedFrame extends Error {}

export interface Request {
  readonly requestId: number;
  readonly command: BsonDocument;
  /** The client does not want an answer. */
  readonly silent: boolean;
  /** The first message of older handshakes, answered in the same old form. */
  readonly legacy: boolean;
}

const headerBytes = 16;
const opQuery = 2004;
const opMsg = 2013;
const checksumPresent = 1;
const moreToCome = 2;
const knownFlags = 0x10003;

/** Cuts a stream of bytes into messages. */
export class FrameReader {
  #chunks: Buffer[] = [];
  #length = 0;

  /** The messages that are complete with this chunk. */
  push(chunk: Buffer): Buffer[] {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    const frames: Buffer[] = [];
    while (this.#length >= 4) {
      const size = this.#join(4).readInt32LE(0);
      if (size < headerBytes || size > maxMessageBytes) throw new MalformedFrame(`a message of ${size} bytes`);
      if (this.#length < size) break;
      const bytes = this.#join(size);
      frames.push(bytes.subarray(0, size));
      this.#chunks = bytes.length > size ? [bytes.subarray(size)] : [];
      this.#length -= size;
    }
    return frames;
  }

  /** The beginning as one buffer of at least so many bytes. Joins only when a message is complete. */
  #join(bytes: number): Buffer {
    const [first = Buffer.alloc(0)] = this.#chunks;
    if (first.length >= bytes) return first;
    const joined = Buffer.concat(this.#chunks);
    this.#chunks = [joined];
    return joined;
  }
}

function documentAt(frame: Buffer, offset: number, end: number): Buffer {
  if (offset + 5 > end) throw new MalformedFrame('a document is cut off');
  const size = frame.readInt32LE(offset);
  if (size < 5 || offset + size > end || frame[offset + size - 1] !== 0)
    throw new MalformedFrame('a document has a wrong length');
  return frame.subarray(offset, offset + size);
}

/** The documents of a section of kind 1: what a command has as an array besides its body. */
function readSequence(frame: Buffer, offset: number, end: number): { name: string; documents: Buffer[]; end: number } {
  if (offset + 4 > end) throw new MalformedFrame('a section is cut off');
  const sectionEnd = offset + frame.readInt32LE(offset);
  const nameEnd = frame.indexOf(0, offset + 4);
  if (sectionEnd > end || nameEnd < 0 || nameEnd >= sectionEnd)
    throw new MalformedFrame('a section has a wrong length');
  const documents: Buffer[] = [];
  for (let at = nameEnd + 1; at < sectionEnd;) {
    const document = documentAt(frame, at, sectionEnd);
    documents.push(document);
    at += document.length;
  }
  return { name: frame.toString('utf8', offset + 4, nameEnd), documents, end: sectionEnd };
}

function parseBody(bytes: Buffer): BsonDocument {
  assertDepth(bytes);
  const first = bytes.indexOf(0, 5);
  // The documents of an insert stay as they came: they are stored so.
  const isInsert = bytes.toString('latin1', 5, first) === 'insert';
  try {
    return deserializeCommand(bytes, isInsert ? 'documents' : undefined);
  } catch (error) {
    throw new MalformedFrame(error instanceof Error ? error.message : 'not BSON');
  }
}

function parseMessage(frame: Buffer, requestId: number): Request {
  if (frame.length < headerBytes + 4) throw new MalformedFrame('a message without flags');
  const flags = frame.readUInt32LE(headerBytes);
  if ((flags & 0xffff & ~knownFlags) !== 0) throw new MalformedFrame('unknown flags');
  const end = frame.length - ((flags & checksumPresent) !== 0 ? 4 : 0);
  let command: BsonDocument | undefined;
  const sequences: { name: string; documents: Buffer[] }[] = [];
  for (let offset = headerBytes + 4; offset < end;) {
    const kind = frame[offset];
    if (kind === 0 && !command) {
      const body = documentAt(frame, offset + 1, end);
      command = parseBody(body);
      offset += 1 + body.length;
    } else if (kind === 1) {
      const sequence = readSequence(frame, offset + 1, end);
      sequences.push(sequence);
      offset = sequence.end;
    } else throw new MalformedFrame('unknown kind of section');
  }
  if (!command) throw new MalformedFrame('a message without a body');
  for (const { name, documents } of sequences) addSequence(command, name, documents);
  return { requestId, command, silent: (flags & moreToCome) !== 0, legacy: false };
}

function addSequence(command: BsonDocument, name: string, documents: Buffer[]): void {
  if (Object.hasOwn(command, name))
    throw new StoreError('FailedToParse', `Duplicate field between body and document sequence ${name}`);
  documents.forEach(assertDepth);
  const isInsert = Object.keys(command)[0] === 'insert' && name === 'documents';
  const values: unknown[] = isInsert ? documents : documents.map((bytes) => parseBody(bytes));
  setField(command, name, values as BsonValue[]);
}

/** Only the handshake may still come in this form. */
function parseQuery(frame: Buffer, requestId: number): Request {
  const nameEnd = frame.indexOf(0, headerBytes + 4);
  if (nameEnd < 0) throw new MalformedFrame('a query without a collection');
  const command = parseBody(documentAt(frame, nameEnd + 9, frame.length));
  const [name = ''] = Object.keys(command);
  if (!/^(hello|ismaster)$/i.test(name)) throw new MalformedFrame('only the handshake may be an OP_QUERY');
  return { requestId, command, silent: false, legacy: true };
}

/** Reads one message; throws MalformedFrame for what is none. */
export function parseFrame(frame: Buffer): Request {
  const requestId = frame.readInt32LE(4);
  const code = frame.readInt32LE(12);
  if (code === opMsg) return parseMessage(frame, requestId);
  if (code === opQuery) return parseQuery(frame, requestId);
  throw new MalformedFrame(`operation code ${code} is not supported`);
}

import type { BSONRegExp, Binary, Code, ObjectId, Timestamp } from 'bson';
import { binaryBytes, bracket, bracketOf, fieldsOf, textOf } from '../semantics/compare.js';
import { isNumeric, type BsonValue } from '../semantics/values.js';
import { writeNumber } from './number-encoding.js';

/**
 * Writes values so that comparing the bytes compares the values as compareValues() does. Every encoding tells where
 * it ends, so that values can be written one after the other, and none is the beginning of another.
 */
export class KeyWriter {
  #buffer = Buffer.allocUnsafe(128);
  #length = 0;

  readonly #room = (bytes: number): { target: Buffer; offset: number } => {
    if (this.#length + bytes > this.#buffer.length) {
      const larger = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#length + bytes));
      this.#buffer.copy(larger, 0, 0, this.#length);
      this.#buffer = larger;
    }
    return { target: this.#buffer, offset: this.#length };
  };

  uint32(value: number): this {
    const { target, offset } = this.#room(4);
    this.#length = target.writeUInt32BE(value, offset);
    return this;
  }

  bytes(bytes: Uint8Array): this {
    const { target, offset } = this.#room(bytes.length);
    target.set(bytes, offset);
    this.#length += bytes.length;
    return this;
  }

  /** A value; descending fields of an index have their bytes inverted. */
  value(value: BsonValue, descending = false): this {
    const start = this.#length;
    this.#value(value);
    if (descending) for (let i = start; i < this.#length; i++) this.#buffer[i] = ~(this.#buffer[i] ?? 0);
    return this;
  }

  finish(): Buffer {
    return Buffer.from(this.#buffer.subarray(0, this.#length));
  }

  #byte(value: number): void {
    const { target, offset } = this.#room(1);
    target[offset] = value;
    this.#length += 1;
  }

  /** Text as UTF-8 and a zero byte; zero and one within it are written as two bytes, which keeps the order. */
  #text(text: string): void {
    for (const byte of Buffer.from(text, 'utf8')) {
      if (byte > 1) this.#byte(byte);
      else {
        this.#byte(1);
        this.#byte(byte + 1);
      }
    }
    this.#byte(0);
  }

  #plainText(text: string): void {
    const { target, offset } = this.#room(text.length * 3 + 1);
    const written = target.write(text, offset, 'utf8');
    const bytes = target.subarray(offset, offset + written);
    if (bytes.includes(0) || bytes.includes(1)) return this.#text(text);
    target[offset + written] = 0;
    this.#length += written + 1;
  }

  #int64(value: bigint, signed: boolean): void {
    const { target, offset } = this.#room(8);
    target.writeBigUInt64BE(BigInt.asUintN(64, signed ? value + (1n << 63n) : value), offset);
    this.#length += 8;
  }

  #fields(value: BsonValue): void {
    for (const [name, field] of fieldsOf(value)) {
      this.#byte(bracketOf(field));
      this.#plainText(name);
      this.#value(field);
    }
    this.#byte(0);
  }

  #binary(value: Binary): void {
    this.uint32(value.position);
    this.#byte(value.sub_type);
    this.bytes(binaryBytes(value));
  }

  #value(value: BsonValue): void {
    const kind = bracketOf(value);
    this.#byte(kind);
    if (typeof value === 'string') this.#plainText(value);
    else if (isNumeric(value)) this.#length = writeNumber(value, this.#room);
    else if (kind === bracket.objectId) this.bytes((value as ObjectId).id);
    else if (value instanceof Date) this.#int64(BigInt(value.getTime()), true);
    else if (typeof value === 'boolean') this.#byte(Number(value));
    else if (kind === bracket.object) this.#fields(value);
    else this.#rareValue(value, kind);
  }

  #rareValue(value: BsonValue, kind: number): void {
    if (Array.isArray(value)) {
      for (const element of value) this.#value(element ?? null);
      this.#byte(0);
    } else if (kind === bracket.string) this.#plainText(textOf(value));
    else if (kind === bracket.binary) this.#binary(value as Binary);
    else if (kind === bracket.timestamp) this.#int64((value as Timestamp).toBigInt(), false);
    else if (kind === bracket.regex) {
      this.#plainText((value as BSONRegExp).pattern);
      this.#plainText((value as BSONRegExp).options);
    } else if (kind === bracket.code || kind === bracket.codeWithScope) {
      this.#plainText(String((value as Code).code));
      if (kind === bracket.codeWithScope) this.#fields((value as Code).scope);
    }
  }
}

/** One value's encoding, ascending. */
export function encodeValue(value: BsonValue): Buffer {
  return new KeyWriter().value(value).finish();
}

/** A string that is the same for equal values and for no others: a key for maps and sets. */
export function identityOf(value: BsonValue): string {
  if (typeof value === 'string') return `s${value}`;
  return encodeValue(value).toString('latin1');
}

/** The smallest key above every key that begins with `prefix`. */
export function afterPrefix(prefix: Uint8Array): Buffer {
  const end = Buffer.from(prefix);
  for (let i = end.length - 1; i >= 0; i--) {
    const byte = end[i] ?? 0xff;
    if (byte === 0xff) continue;
    end[i] = byte + 1;
    return end.subarray(0, i + 1);
  }
  return Buffer.concat([prefix, Buffer.alloc(64, 0xff)]);
}

import {
  BSON,
  BSONRegExp,
  BSONSymbol,
  Binary,
  Code,
  DBRef,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson';
import { StoreError } from '../errors.js';

export type NumericValue = Int32 | Double | Long | Decimal128;

/**
 * A value as it is stored. Numbers keep the type they were written with; a JavaScript number never appears.
 * `undefined` stands for a missing field.
 */
export type BsonValue =
  | undefined
  | null
  | boolean
  | string
  | Date
  | NumericValue
  | ObjectId
  | Binary
  | Timestamp
  | BSONRegExp
  | Code
  | BSONSymbol
  | DBRef
  | MinKey
  | MaxKey
  | BsonValue[]
  | BsonDocument;

export interface BsonDocument {
  [field: string]: BsonValue;
}

const readOptions = { promoteValues: false, promoteBuffers: false, bsonRegExp: true } as const;

/** Reads stored bytes with every numeric type kept. */
export function deserialize(bytes: Uint8Array): BsonDocument {
  return BSON.deserialize(bytes, readOptions);
}

/** Reads a command; the documents of the array field `rawField` stay bytes, to be stored as they came. */
export function deserializeCommand(bytes: Uint8Array, rawField?: string): BsonDocument {
  if (rawField === undefined) return deserialize(bytes);
  return BSON.deserialize(bytes, { ...readOptions, fieldsAsRaw: { [rawField]: true } });
}

/** Larger than the largest document, so that replies around one fit too. */
const serializationBytes = 34 * 1024 * 1024;
BSON.setInternalBufferSize(serializationBytes);

/** @throws StoreError BSONObjectTooLarge for what is far beyond any limit */
export function serialize(document: object): Uint8Array {
  try {
    return BSON.serialize(document, { ignoreUndefined: true });
  } catch (error) {
    if (error instanceof RangeError)
      throw new StoreError('BSONObjectTooLarge', `a document is larger than ${serializationBytes} bytes, or too deep`);
    throw error;
  }
}

function bsonType(value: object): unknown {
  return (value as { _bsontype?: unknown })._bsontype;
}

/** True for an embedded document, false for every scalar, array and BSON class. */
export function isDocument(value: unknown): value is BsonDocument {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof Uint8Array) &&
    typeof bsonType(value) !== 'string'
  );
}

export function isNumeric(value: unknown): value is NumericValue {
  if (typeof value !== 'object' || value === null) return false;
  const type = bsonType(value);
  return type === 'Int32' || type === 'Double' || type === 'Long' || type === 'Decimal128';
}

export function isNullish(value: BsonValue): value is null | undefined {
  return value === null || value === undefined;
}

/** A field's own value. A name such as `constructor` never reaches what the object inherits. */
export function getField(document: BsonDocument, name: string): BsonValue {
  return Object.hasOwn(document, name) ? document[name] : undefined;
}

/** Sets a field of any name, `__proto__` included, as plain data. */
export function setField(document: BsonDocument, name: string, value: BsonValue): void {
  if (name === '__proto__')
    Object.defineProperty(document, name, { value, enumerable: true, configurable: true, writable: true });
  else document[name] = value;
}

/** The names of a document whose first field starts with `$`: an operator document such as `{$gt: 1}`. */
export function isOperatorDocument(value: unknown): value is BsonDocument {
  if (!isDocument(value)) return false;
  for (const name in value) return name.startsWith('$');
  return false;
}

export function cloneValue(value: BsonValue): BsonValue {
  if (Array.isArray(value)) return value.map(cloneValue);
  if (!isDocument(value)) return value;
  const copy: BsonDocument = {};
  for (const [name, field] of Object.entries(value)) setField(copy, name, cloneValue(field));
  return copy;
}

/** A JavaScript number as MongoDB's drivers would send it: whole and small as Int32, else as Double. */
export function numberValue(value: number): Int32 | Double {
  return Number.isInteger(value) && Math.abs(value) <= 0x7fffffff && !Object.is(value, -0)
    ? new Int32(value)
    : new Double(value);
}

/** A whole number of any numeric type as a JavaScript number; undefined if it is none. */
export function asInteger(value: unknown): number | undefined {
  if (!isNumeric(value)) return undefined;
  const number = Number(value.toString());
  return Number.isInteger(number) ? number : undefined;
}

/** MongoDB's truth: everything but false, zero, null and missing. */
export function isTruthy(value: BsonValue): boolean {
  if (isNullish(value) || value === false) return false;
  return !isNumeric(value) || Number(value.toString()) !== 0;
}

/** `$type`'s name of a value, for messages and expressions. */
export function typeName(value: BsonValue): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'string') return 'string';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  if (isDocument(value)) return 'object';
  return classNames[value._bsontype] ?? 'object';
}

const classNames: Readonly<Record<string, string>> = {
  Int32: 'int',
  Double: 'double',
  Long: 'long',
  Decimal128: 'decimal',
  ObjectId: 'objectId',
  Binary: 'binData',
  Timestamp: 'timestamp',
  BSONRegExp: 'regex',
  Code: 'javascript',
  BSONSymbol: 'symbol',
  DBRef: 'object',
  MinKey: 'minKey',
  MaxKey: 'maxKey',
};

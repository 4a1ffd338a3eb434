import type { BSONRegExp, BSONSymbol, Binary, Code, DBRef, ObjectId, Timestamp } from 'bson';
import { compareNumbers } from './numbers.js';
import { isDocument, isNumeric, type BsonDocument, type BsonValue } from './values.js';

/** Compares two strings; replaced by a collation's own order where a command asks for one. */
export type StringComparator = (a: string, b: string) => number;

/**
 * The brackets of MongoDB's comparison order. Values of different brackets compare by bracket alone. The numbers
 * are the first byte of a key's encoding too, so they must never change once data was written.
 */
export const bracket = {
  minKey: 0x01,
  missing: 0x05,
  null: 0x0a,
  number: 0x14,
  string: 0x1e,
  object: 0x28,
  array: 0x32,
  binary: 0x3c,
  objectId: 0x46,
  boolean: 0x50,
  date: 0x5a,
  timestamp: 0x64,
  regex: 0x6e,
  code: 0x78,
  codeWithScope: 0x82,
  maxKey: 0xf0,
} as const;

const bracketOfClass: Readonly<Record<string, number>> = {
  MinKey: bracket.minKey,
  BSONSymbol: bracket.string,
  DBRef: bracket.object,
  Binary: bracket.binary,
  ObjectId: bracket.objectId,
  Timestamp: bracket.timestamp,
  BSONRegExp: bracket.regex,
  MaxKey: bracket.maxKey,
};

export function bracketOf(value: BsonValue): number {
  if (value === undefined) return bracket.missing;
  if (value === null) return bracket.null;
  if (typeof value === 'string') return bracket.string;
  if (typeof value === 'boolean') return bracket.boolean;
  if (isNumeric(value)) return bracket.number;
  if (Array.isArray(value)) return bracket.array;
  if (value instanceof Date) return bracket.date;
  if (isDocument(value)) return bracket.object;
  if (value._bsontype === 'Code') return value.scope ? bracket.codeWithScope : bracket.code;
  return bracketOfClass[value._bsontype] ?? bracket.object;
}

/** Puts UTF-16 units in the order of their code points: surrogates stand for points above every other unit. */
function unitRank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** Order of the strings' UTF-8 bytes, which is the order of their code points. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = a.charCodeAt(i) - b.charCodeAt(i);
    if (difference !== 0) return unitRank(a.charCodeAt(i)) < unitRank(b.charCodeAt(i)) ? -1 : 1;
  }
  return a.length < b.length ? -1 : 1;
}

function sign(difference: number): number {
  return difference < 0 ? -1 : difference > 0 ? 1 : 0;
}

/** The fields of an embedded document, a database reference's included. */
export function fieldsOf(value: BsonValue): [string, BsonValue][] {
  const document = isDocument(value) ? value : ((value as DBRef).toJSON() as unknown as BsonDocument);
  return Object.entries(document);
}

function compareDocuments(a: BsonValue, b: BsonValue, strings: StringComparator): number {
  const left = fieldsOf(a);
  const right = fieldsOf(b);
  for (const [index, [name, value]] of left.entries()) {
    const other = right[index];
    if (!other) return 1;
    const order =
      sign(bracketOf(value) - bracketOf(other[1])) ||
      compareStrings(name, other[0]) ||
      compareValues(value, other[1], strings);
    if (order !== 0) return order;
  }
  return sign(left.length - right.length);
}

function compareArrays(a: BsonValue[], b: BsonValue[], strings: StringComparator): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const order = compareValues(a[i] ?? null, b[i] ?? null, strings);
    if (order !== 0) return order;
  }
  return sign(a.length - b.length);
}

export function binaryBytes(value: Binary): Uint8Array {
  return value.buffer.subarray(0, value.position);
}

function compareBinaries(a: Binary, b: Binary): number {
  return (
    sign(a.position - b.position) || sign(a.sub_type - b.sub_type) || Buffer.compare(binaryBytes(a), binaryBytes(b))
  );
}

function compareRegexes(a: BSONRegExp, b: BSONRegExp): number {
  return compareStrings(a.pattern, b.pattern) || compareStrings(a.options, b.options);
}

function compareCode(a: Code, b: Code): number {
  const order = compareStrings(String(a.code), String(b.code));
  if (order !== 0 || !a.scope || !b.scope) return order;
  return compareDocuments(a.scope, b.scope, compareStrings);
}

/** A string's text, or a symbol's, which is kept as a class of its own. */
export function textOf(value: BsonValue): string {
  return typeof value === 'string' ? value : (value as BSONSymbol).value;
}

/** Within one bracket. */
function compareSameBracket(a: BsonValue, b: BsonValue, kind: number, strings: StringComparator): number {
  switch (kind) {
    case bracket.number:
      return isNumeric(a) && isNumeric(b) ? compareNumbers(a, b) : 0;
    case bracket.string:
      return strings(textOf(a), textOf(b));
    case bracket.object:
      return compareDocuments(a, b, strings);
    case bracket.array:
      return compareArrays(a as BsonValue[], b as BsonValue[], strings);
    case bracket.binary:
      return compareBinaries(a as Binary, b as Binary);
    case bracket.objectId:
      return Buffer.compare((a as ObjectId).id, (b as ObjectId).id);
    case bracket.boolean:
      return sign(Number(a) - Number(b));
    case bracket.date:
      return sign((a as Date).getTime() - (b as Date).getTime());
    case bracket.timestamp:
      return (a as Timestamp).unsigned ? (a as Timestamp).compare(b as Timestamp) : 0;
    case bracket.regex:
      return compareRegexes(a as BSONRegExp, b as BSONRegExp);
    case bracket.code:
    case bracket.codeWithScope:
      return compareCode(a as Code, b as Code);
    default:
      return 0;
  }
}

/**
 * MongoDB's total order over all values: -1, 0 or 1. Numbers of different types compare by value; a missing value
 * comes before null, so callers for whom both are the same say null for missing first.
 */
export function compareValues(a: BsonValue, b: BsonValue, strings: StringComparator = compareStrings): number {
  if (typeof a === 'string' && typeof b === 'string') return strings(a, b);
  const kind = bracketOf(a);
  const difference = kind - bracketOf(b);
  return difference === 0 ? compareSameBracket(a, b, kind, strings) : sign(difference);
}

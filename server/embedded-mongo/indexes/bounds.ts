import { BSONRegExp } from 'bson';
import { bracketOf } from '../semantics/compare.js';
import { isNaNValue } from '../semantics/numbers.js';
import { isDocument, isNullish, isNumeric, isTruthy, typeName, type BsonValue } from '../semantics/values.js';
import { KeyWriter, afterPrefix, encodeValue } from '../storage/key-encoding.js';
import type { Condition } from './conditions.js';

/** A stretch of a field's ascending encoding. Both ends are beginnings of keys. */
export interface Interval {
  readonly low: Buffer;
  readonly lowInclusive: boolean;
  readonly high: Buffer;
  readonly highInclusive: boolean;
}

/** What an index has to be searched for at one of its fields. */
export interface FieldBounds {
  readonly intervals: readonly Interval[];
  /** Every interval is a single value, so that the next field of the index can be bounded too. */
  readonly points: boolean;
}

export interface BoundsOptions {
  /** Whether documents may have several values here: then two conditions may be met by different ones. */
  readonly multikey: boolean;
  /** Whether strings are compared by a collation, which the order of the index knows nothing of. */
  readonly collated: boolean;
}

function point(value: BsonValue): Interval {
  const key = encodeValue(value ?? null);
  return { low: key, lowInclusive: true, high: key, highInclusive: true };
}

function isIndexable(value: BsonValue, options: BoundsOptions): boolean {
  if (Array.isArray(value) || value instanceof BSONRegExp) return false;
  const kind = typeName(value);
  if (kind === 'minKey' || kind === 'maxKey') return false;
  return !options.collated || (typeof value !== 'string' && !isDocument(value));
}

function points(values: readonly BsonValue[]): FieldBounds {
  const byKey = new Map(values.map((value) => [encodeValue(value ?? null).toString('latin1'), value ?? null]));
  const intervals = [...byKey.values()].map(point).sort((a, b) => Buffer.compare(a.low, b.low));
  return { intervals, points: true };
}

/** The values that a condition allows, where it allows but some. */
function allowedValues({ operator, operand }: Condition, options: BoundsOptions): BsonValue[] | undefined {
  if (operator === '$eq' || ((operator === '$gte' || operator === '$lte') && isNullish(operand)))
    return isIndexable(operand, options) ? [operand] : undefined;
  if (operator === '$in' && Array.isArray(operand))
    return operand.every((value) => isIndexable(value, options)) ? operand : undefined;
  // A missing field has the key of null.
  if (operator === '$exists' && !isTruthy(operand)) return [null];
  return undefined;
}

const rangeOperators = new Set(['$gt', '$gte', '$lt', '$lte']);

function isRange({ operator, operand }: Condition, options: BoundsOptions): boolean {
  if (!rangeOperators.has(operator) || isNullish(operand) || !isIndexable(operand, options)) return false;
  return !isNumeric(operand) || !isNaNValue(operand);
}

/** A range within the bracket of its operand, which is all that a range operator looks at. */
function rangeInterval({ operator, operand }: Condition): Interval {
  const whole = Buffer.from([bracketOf(operand)]);
  const bound = encodeValue(operand);
  const inclusive = operator.endsWith('e');
  return operator.startsWith('$g')
    ? { low: bound, lowInclusive: inclusive, high: whole, highInclusive: true }
    : { low: whole, lowInclusive: true, high: bound, highInclusive: inclusive };
}

function startOf(interval: Interval): Buffer {
  return interval.lowInclusive ? interval.low : afterPrefix(interval.low);
}

function endOf(interval: Interval): Buffer {
  return interval.highInclusive ? afterPrefix(interval.high) : interval.high;
}

function intersect(a: Interval, b: Interval): Interval {
  const low = Buffer.compare(startOf(a), startOf(b)) >= 0 ? a : b;
  const high = Buffer.compare(endOf(a), endOf(b)) <= 0 ? a : b;
  return { low: low.low, lowInclusive: low.lowInclusive, high: high.high, highInclusive: high.highInclusive };
}

/** The literal beginning of `/^abc/`, or undefined where a pattern has none that could be searched for. */
function literalPrefix(regex: BSONRegExp): string | undefined {
  if (regex.options !== '' || regex.pattern.includes('|')) return undefined;
  const match = /^\^([\p{L}\p{N} _@:/,;%&<>='"!~-]+)(.?)/u.exec(regex.pattern);
  if (!match?.[1]) return undefined;
  // A quantifier makes the last character optional.
  const text = '*?{'.includes(match[2] || ' ') ? match[1].slice(0, -1) : match[1];
  return text === '' ? undefined : text;
}

/** Strings with a literal beginning, and the regular expression itself stored as a value. */
function prefixBounds(regex: BSONRegExp): FieldBounds | undefined {
  const text = literalPrefix(regex);
  if (text === undefined) return undefined;
  const key = new KeyWriter().value(text).finish();
  const beginning = key.subarray(0, key.length - 1);
  const strings = { low: beginning, lowInclusive: true, high: beginning, highInclusive: true };
  return { intervals: [strings, point(regex)], points: false };
}

/** Where an index on one field has to be searched for these conditions; undefined where they do not narrow it. */
export function boundsOf(conditions: readonly Condition[], options: BoundsOptions): FieldBounds | undefined {
  const fixed = conditions
    .map((condition) => allowedValues(condition, options))
    .filter((values) => values !== undefined);
  if (fixed.length > 0) return points(fixed.reduce((least, values) => (values.length < least.length ? values : least)));
  const ranges = conditions.filter((condition) => isRange(condition, options)).map(rangeInterval);
  const [first, ...others] = ranges;
  if (first) return { intervals: [options.multikey ? first : others.reduce(intersect, first)], points: false };
  const regex = conditions.find(({ operator }) => operator === '$regex')?.operand;
  return regex instanceof BSONRegExp && !options.collated ? prefixBounds(regex) : undefined;
}

/** Start and end of an interval as an index with this direction has them. */
export function keyEnds(interval: Interval, descending: boolean): { start: Buffer; end: Buffer } {
  if (!descending) return { start: startOf(interval), end: endOf(interval) };
  const low = invert(interval.low);
  const high = invert(interval.high);
  return {
    start: interval.highInclusive ? high : afterPrefix(high),
    end: interval.lowInclusive ? afterPrefix(low) : low,
  };
}

function invert(bytes: Buffer): Buffer {
  return Buffer.from(bytes.map((byte) => ~byte));
}

import { Decimal128, Double, Int32, Long } from 'bson';
import { StoreError } from '../errors.js';
import type { NumericValue } from './values.js';

/** A finite number as an exact fraction; the denominator is positive. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const bits = new DataView(new ArrayBuffer(8));

/** The exact value of a finite double. */
export function fractionOfDouble(value: number): Fraction {
  bits.setFloat64(0, value);
  const raw = bits.getBigUint64(0);
  const exponentBits = Number((raw >> 52n) & 0x7ffn);
  const mantissa = (raw & 0xfffffffffffffn) | (exponentBits === 0 ? 0n : 1n << 52n);
  const exponent = (exponentBits === 0 ? 1 : exponentBits) - 1075;
  const magnitude = exponent >= 0 ? mantissa << BigInt(exponent) : mantissa;
  return {
    numerator: value < 0 ? -magnitude : magnitude,
    denominator: exponent >= 0 ? 1n : 1n << BigInt(-exponent),
  };
}

/** The parts of a decimal: `coefficient * 10^exponent`. Undefined for NaN and the infinities. */
export function decimalParts(value: Decimal128): { coefficient: bigint; exponent: number } | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:E([+-]?\d+))?$/.exec(value.toString());
  if (!match) return undefined;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const coefficient = BigInt(whole + fraction);
  return { coefficient: sign ? -coefficient : coefficient, exponent: Number(exponent) - fraction.length };
}

/** The exact value of any number; undefined for NaN and the infinities. */
export function fractionOf(value: NumericValue): Fraction | undefined {
  if (value._bsontype === 'Long') return { numerator: value.toBigInt(), denominator: 1n };
  if (value._bsontype !== 'Decimal128') return Number.isFinite(value.value) ? fractionOfDouble(value.value) : undefined;
  const parts = decimalParts(value);
  if (!parts) return undefined;
  const scale = 10n ** BigInt(Math.abs(parts.exponent));
  return parts.exponent >= 0
    ? { numerator: parts.coefficient * scale, denominator: 1n }
    : { numerator: parts.coefficient, denominator: scale };
}

/** The nearest double. */
export function toDouble(value: NumericValue): number {
  if (value._bsontype === 'Long') return value.toNumber();
  return value._bsontype === 'Decimal128' ? Number(value.toString()) : value.value;
}

export function isNaNValue(value: NumericValue): boolean {
  return Number.isNaN(toDouble(value));
}

export function compareFractions(a: Fraction, b: Fraction): number {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

function compareDoubles(a: number, b: number): number {
  if (a < b) return -1;
  if (a > b) return 1;
  if (a === b) return 0;
  return Number.isNaN(a) ? (Number.isNaN(b) ? 0 : -1) : 1;
}

/** Total order of all numeric types by exact value; NaN equals itself and comes first, -0 equals 0. */
export function compareNumbers(a: NumericValue, b: NumericValue): number {
  const simple = a._bsontype !== 'Decimal128' && b._bsontype !== 'Decimal128';
  if (simple && a._bsontype !== 'Long' && b._bsontype !== 'Long') return compareDoubles(a.value, b.value);
  if (a._bsontype === 'Long' && b._bsontype === 'Long') return a.compare(b);
  const left = fractionOf(a);
  const right = fractionOf(b);
  if (left && right) return compareFractions(left, right);
  // At least one is NaN or infinite; a finite decimal may round to an infinite double, so it is cut to its sign.
  return compareDoubles(
    left ? Number(left.numerator > 0n) : toDouble(a),
    right ? Number(right.numerator > 0n) : toDouble(b),
  );
}

const digitsOfDecimal = 34;

/** A decimal of at most 34 digits, rounded half to even as IEEE 754 asks. */
function decimalFrom(coefficient: bigint, exponent: number): Decimal128 {
  const negative = coefficient < 0n;
  let digits = negative ? -coefficient : coefficient;
  let power = exponent;
  const excess = digits.toString().length - digitsOfDecimal;
  if (excess > 0) {
    const cut = 10n ** BigInt(excess);
    const rest = digits % cut;
    digits /= cut;
    power += excess;
    if (rest * 2n > cut || (rest * 2n === cut && digits % 2n === 1n)) digits += 1n;
  }
  return Decimal128.fromString(`${negative ? '-' : ''}${digits}E${power}`);
}

function toDecimal(value: NumericValue): Decimal128 {
  if (value._bsontype === 'Decimal128') return value;
  if (value._bsontype !== 'Double') return Decimal128.fromString(value.toString());
  if (!Number.isFinite(value.value)) return Decimal128.fromString(String(value.value));
  // MongoDB converts a double to a decimal with 15 significant digits.
  return Decimal128.fromString(value.value.toPrecision(15));
}

export type ArithmeticOperator = 'add' | 'multiply' | 'subtract';

function computeDecimal(operator: ArithmeticOperator, a: Decimal128, b: Decimal128): Decimal128 {
  const x = decimalParts(a);
  const y = decimalParts(b);
  if (!x || !y) return Decimal128.fromString(String(computeDouble(operator, toDouble(a), toDouble(b))));
  if (operator === 'multiply') return decimalFrom(x.coefficient * y.coefficient, x.exponent + y.exponent);
  const exponent = Math.min(x.exponent, y.exponent);
  const left = x.coefficient * 10n ** BigInt(x.exponent - exponent);
  const right = y.coefficient * 10n ** BigInt(y.exponent - exponent);
  return decimalFrom(operator === 'add' ? left + right : left - right, exponent);
}

function computeDouble(operator: ArithmeticOperator, a: number, b: number): number {
  if (operator === 'add') return a + b;
  return operator === 'subtract' ? a - b : a * b;
}

function computeBigInt(operator: ArithmeticOperator, a: bigint, b: bigint): bigint {
  if (operator === 'add') return a + b;
  return operator === 'subtract' ? a - b : a * b;
}

const longRange = { least: -(1n << 63n), greatest: (1n << 63n) - 1n };

function bigIntOf(value: Int32 | Long): bigint {
  return value._bsontype === 'Long' ? value.toBigInt() : BigInt(value.value);
}

/**
 * Adds, subtracts or multiplies with MongoDB's result types: the wider of both, Int32 growing into Long.
 * @param overflow what happens where a Long would not hold the result: updates refuse it, expressions go on as Double
 */
export function compute(
  operator: ArithmeticOperator,
  a: NumericValue,
  b: NumericValue,
  overflow: 'refuse' | 'double',
): NumericValue {
  if (a._bsontype === 'Decimal128' || b._bsontype === 'Decimal128')
    return computeDecimal(operator, toDecimal(a), toDecimal(b));
  if (a._bsontype === 'Double' || b._bsontype === 'Double')
    return new Double(computeDouble(operator, toDouble(a), toDouble(b)));
  const result = computeBigInt(operator, bigIntOf(a), bigIntOf(b));
  const narrow = a._bsontype === 'Int32' && b._bsontype === 'Int32';
  if (narrow && result >= -0x80000000n && result <= 0x7fffffffn) return new Int32(Number(result));
  if (result >= longRange.least && result <= longRange.greatest) return Long.fromBigInt(result);
  if (overflow === 'double') return new Double(computeDouble(operator, toDouble(a), toDouble(b)));
  throw new StoreError(
    'BadValue',
    `Failed to apply the operation to current value: (${a.toString()}) and (${b.toString()}) overflow`,
  );
}

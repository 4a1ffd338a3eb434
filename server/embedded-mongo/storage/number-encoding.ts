import { compareFractions, fractionOf, fractionOfDouble, toDouble, type Fraction } from '../semantics/numbers.js';
import type { NumericValue } from '../semantics/values.js';

/**
 * The order-preserving encoding of numbers: eight bytes of the double next to the value on the side of zero, then
 * 0x00 where that double is the value exactly, else 0x01 and what is left over, counted in steps of that double.
 * Equal numbers of different types so have equal bytes, and no precision of Long or Decimal128 is lost. Negative
 * numbers have every byte inverted.
 */
const bits = new DataView(new ArrayBuffer(8));
const exact = 0x00;
const inexact = 0x01;

function nextTowardsZero(value: number): number {
  bits.setFloat64(0, value);
  bits.setBigUint64(0, bits.getBigUint64(0) - 1n);
  return bits.getFloat64(0);
}

/** Distance from a double to the next one above it. */
function stepAt(value: number): Fraction {
  bits.setFloat64(0, value);
  const exponent = Math.max(Number((bits.getBigUint64(0) >> 52n) & 0x7ffn), 1) - 1075;
  return exponent >= 0
    ? { numerator: 1n << BigInt(exponent), denominator: 1n }
    : { numerator: 1n, denominator: 1n << BigInt(-exponent) };
}

/** Decimal digits of a finite decimal fraction: the whole part's length (two bytes), its digits, those after the point. */
function remainderBytes(remainder: Fraction): number[] {
  const whole = remainder.numerator / remainder.denominator;
  const wholeDigits = whole === 0n ? '' : whole.toString();
  let rest = remainder.numerator % remainder.denominator;
  let digits = wholeDigits;
  while (rest > 0n) {
    rest *= 10n;
    digits += (rest / remainder.denominator).toString();
    rest %= remainder.denominator;
  }
  return [inexact, wholeDigits.length >> 8, wholeDigits.length & 0xff, ...Buffer.from(digits, 'latin1'), 0];
}

function magnitude(fraction: Fraction): Fraction {
  return fraction.numerator < 0n ? { ...fraction, numerator: -fraction.numerator } : fraction;
}

/** The double at or below a positive value, and the bytes for what is left over. */
function split(value: NumericValue): { base: number; tail: number[] } {
  const nearest = Math.abs(toDouble(value));
  if (value._bsontype === 'Int32' || value._bsontype === 'Double') return { base: nearest, tail: [exact] };
  if (value._bsontype === 'Long' && nearest <= Number.MAX_SAFE_INTEGER) return { base: nearest, tail: [exact] };
  const signed = fractionOf(value);
  if (!signed) return { base: nearest, tail: [exact] };
  const target = magnitude(signed);
  let base = Number.isFinite(nearest) ? nearest : Number.MAX_VALUE;
  if (compareFractions(fractionOfDouble(base), target) > 0) base = nextTowardsZero(base);
  const below = fractionOfDouble(base);
  const left = target.numerator * below.denominator - below.numerator * target.denominator;
  if (left === 0n) return { base, tail: [exact] };
  const step = stepAt(base);
  return {
    base,
    tail: remainderBytes({
      numerator: left * step.denominator,
      denominator: target.denominator * below.denominator * step.numerator,
    }),
  };
}

function isNegative(value: NumericValue): boolean {
  if (value._bsontype === 'Long') return value.isNegative();
  if (value._bsontype !== 'Decimal128') return value.value < 0;
  const text = value.toString();
  return text.startsWith('-') && (fractionOf(value)?.numerator ?? -1n) !== 0n;
}

/** Writes a number at `offset` and answers where it ends; `room` makes sure that so many bytes are free. */
export function writeNumber(value: NumericValue, room: (bytes: number) => { target: Buffer; offset: number }): number {
  const { base, tail } = split(value);
  const { target, offset } = room(8 + tail.length);
  const end = offset + 8 + tail.length;
  if (Number.isNaN(base)) {
    target.fill(0, offset, end);
    return end;
  }
  target.writeDoubleBE(base, offset);
  target[offset] = (target[offset] ?? 0) | 0x80;
  target.set(tail, offset + 8);
  if (isNegative(value)) for (let i = offset; i < end; i++) target[i] = ~(target[i] ?? 0);
  return end;
}

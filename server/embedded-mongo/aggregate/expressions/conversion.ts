import { Decimal128, Double, Int32, Long, ObjectId } from 'bson';
import { StoreError } from '../../errors.js';
import { toDouble } from '../../semantics/numbers.js';
import { isNullish, isNumeric, isTruthy, typeName, type BsonValue } from '../../semantics/values.js';
import { valueOperator, type OperatorCompiler, type OperatorTable } from './expression.js';

function failure(value: BsonValue, target: string): StoreError {
  return new StoreError(
    'ConversionFailure',
    `Unsupported conversion from ${typeName(value)} to ${target} in $convert with no onError value`,
  );
}

/** A number or a text that is one. */
function numberOf(value: BsonValue, target: string): number {
  if (isNumeric(value)) return toDouble(value);
  if (typeof value === 'boolean') return Number(value);
  if (value instanceof Date) return value.getTime();
  if (typeof value === 'string' && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value)) return Number(value);
  throw failure(value, target);
}

function toInt(value: BsonValue): BsonValue {
  const number = Math.trunc(numberOf(value, 'int'));
  if (!(Math.abs(number) <= 0x7fffffff)) throw failure(value, 'int');
  return new Int32(number);
}

function toLong(value: BsonValue): BsonValue {
  if (!isNullish(value) && isNumeric(value) && value._bsontype === 'Long') return value;
  if (typeof value === 'string' && /^-?\d+$/.test(value)) return Long.fromString(value);
  const number = Math.trunc(numberOf(value, 'long'));
  if (!(Math.abs(number) < 2 ** 63)) throw failure(value, 'long');
  return Long.fromBigInt(BigInt(number));
}

function toText(value: BsonValue): BsonValue {
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'boolean' || isNumeric(value)) return value.toString();
  if (value instanceof ObjectId) return value.toHexString();
  throw failure(value, 'string');
}

function toDate(value: BsonValue): BsonValue {
  if (value instanceof Date) return value;
  if (value instanceof ObjectId) return value.getTimestamp();
  const date = typeof value === 'string' ? new Date(value) : isNumeric(value) ? new Date(toDouble(value)) : undefined;
  if (!date || Number.isNaN(date.getTime())) throw failure(value, 'date');
  return date;
}

function toObjectId(value: BsonValue): BsonValue {
  if (value instanceof ObjectId) return value;
  if (typeof value === 'string' && /^[0-9a-f]{24}$/i.test(value)) return ObjectId.createFromHexString(value);
  throw failure(value, 'objectId');
}

function toDecimal(value: BsonValue): BsonValue {
  if (isNumeric(value) && value._bsontype !== 'Double') return Decimal128.fromString(value.toString());
  if (typeof value === 'string') {
    numberOf(value, 'decimal');
    return Decimal128.fromString(value);
  }
  return Decimal128.fromString(String(numberOf(value, 'decimal')));
}

function conversion(convert: (value: BsonValue) => BsonValue): OperatorCompiler {
  return valueOperator(1, 1, ([value]) => (isNullish(value) ? null : convert(value)));
}

export const conversionOperators: OperatorTable = {
  $toInt: conversion(toInt),
  $toLong: conversion(toLong),
  $toDouble: conversion((value) => new Double(numberOf(value, 'double'))),
  $toDecimal: conversion(toDecimal),
  $toBool: conversion((value) => isTruthy(value)),
  $toString: conversion(toText),
  $toDate: conversion(toDate),
  $toObjectId: conversion(toObjectId),
  $type: valueOperator(1, 1, ([value]) => typeName(value)),
  $isNumber: valueOperator(1, 1, ([value]) => isNumeric(value)),
};

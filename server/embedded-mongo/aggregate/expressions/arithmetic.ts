import { Double, Int32, Long } from 'bson';
import { StoreError } from '../../errors.js';
import { compute, toDouble } from '../../semantics/numbers.js';
import { isNullish, isNumeric, numberValue, type BsonValue, type NumericValue } from '../../semantics/values.js';
import { valueOperator, wrongType, type OperatorTable } from './expression.js';

function milliseconds(value: NumericValue): number {
  return Math.round(toDouble(value));
}

function add(values: BsonValue[], name: string): BsonValue {
  let sum: NumericValue = new Int32(0);
  let date: Date | undefined;
  for (const value of values) {
    if (isNullish(value)) return null;
    if (value instanceof Date) {
      if (date) throw new StoreError('BadValue', 'only one date allowed in an $add expression');
      date = value;
    } else if (isNumeric(value)) sum = compute('add', sum, value, 'double');
    else throw wrongType(name, 'numeric or date types', value);
  }
  return date ? new Date(date.getTime() + milliseconds(sum)) : sum;
}

function subtract([left, right]: BsonValue[], name: string): BsonValue {
  if (isNullish(left) || isNullish(right)) return null;
  if (left instanceof Date && right instanceof Date) return Long.fromNumber(left.getTime() - right.getTime());
  if (left instanceof Date && isNumeric(right)) return new Date(left.getTime() - milliseconds(right));
  if (isNumeric(left) && isNumeric(right)) return compute('subtract', left, right, 'double');
  throw wrongType(name, 'numeric or date types', isNumeric(left) ? right : left);
}

function multiply(values: BsonValue[], name: string): BsonValue {
  let product: NumericValue = new Int32(1);
  for (const value of values) {
    if (isNullish(value)) return null;
    if (!isNumeric(value)) throw wrongType(name, 'numeric types', value);
    product = compute('multiply', product, value, 'double');
  }
  return product;
}

function operandsOf(values: BsonValue[], name: string): [NumericValue, NumericValue] | undefined {
  const [left, right] = values;
  if (isNullish(left) || isNullish(right)) return undefined;
  if (!isNumeric(left) || !isNumeric(right)) throw wrongType(name, 'numeric types', isNumeric(left) ? right : left);
  return [left, right];
}

function divide(values: BsonValue[], name: string): BsonValue {
  const operands = operandsOf(values, name);
  if (!operands) return null;
  if (toDouble(operands[1]) === 0) throw new StoreError('BadValue', "can't $divide by zero");
  return new Double(toDouble(operands[0]) / toDouble(operands[1]));
}

function modulo(values: BsonValue[], name: string): BsonValue {
  const operands = operandsOf(values, name);
  if (!operands) return null;
  const [left, right] = operands;
  if (toDouble(right) === 0) throw new StoreError('BadValue', "can't $mod by zero");
  const result = toDouble(left) % toDouble(right);
  return left._bsontype === 'Double' || right._bsontype === 'Double' ? new Double(result) : numberValue(result);
}

function absolute([value]: BsonValue[], name: string): BsonValue {
  if (isNullish(value)) return null;
  if (!isNumeric(value)) throw wrongType(name, 'numeric types', value);
  return toDouble(value) < 0 ? compute('multiply', value, new Int32(-1), 'double') : value;
}

export const arithmeticOperators: OperatorTable = {
  $add: valueOperator(0, Infinity, add),
  $subtract: valueOperator(2, 2, subtract),
  $multiply: valueOperator(0, Infinity, multiply),
  $divide: valueOperator(2, 2, divide),
  $mod: valueOperator(2, 2, modulo),
  $abs: valueOperator(1, 1, absolute),
};

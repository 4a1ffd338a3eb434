import { BSONRegExp } from 'bson';
import { identityOf } from '../../storage/key-encoding.js';
import { StoreError } from '../../errors.js';
import { bracketOf, compareStrings, compareValues, type StringComparator } from '../compare.js';
import { isNaNValue } from '../numbers.js';
import { isDocument, isNullish, isNumeric, isOperatorDocument, type BsonValue } from '../values.js';
import type { ValueTest } from './path.js';
import { regexTest } from './regex.js';

/** Equality as filters have it: null is equal to a missing field too. */
export function equalTest(operand: BsonValue, strings: StringComparator): ValueTest {
  if (isNullish(operand)) return isNullish;
  if (typeof operand === 'string' && strings === compareStrings) return (value) => value === operand;
  return (value) => compareValues(value, operand, strings) === 0;
}

export type RangeOperator = '$gt' | '$gte' | '$lt' | '$lte';

const accepts: Readonly<Record<RangeOperator, (order: number) => boolean>> = {
  $gt: (order) => order > 0,
  $gte: (order) => order >= 0,
  $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
};

/** Order among values of the operand's own bracket; MinKey and MaxKey compare with everything. */
export function rangeTest(operator: RangeOperator, operand: BsonValue, strings: StringComparator): ValueTest {
  const accept = accepts[operator];
  const withEqual = accept(0);
  if (isNullish(operand)) return (value) => withEqual && isNullish(value);
  if (operand instanceof BSONRegExp)
    throw new StoreError('BadValue', `Can't have RegEx as arg to predicate over field with ${operator}`);
  if (isNumeric(operand) && isNaNValue(operand)) return (value) => withEqual && isNumeric(value) && isNaNValue(value);
  const kind = bracketOf(operand);
  const anyKind =
    !isDocument(operand) &&
    typeof operand === 'object' &&
    '_bsontype' in operand &&
    /^(Min|Max)Key$/.test(String(operand._bsontype));
  return (value) => {
    if (!anyKind && bracketOf(value) !== kind) return false;
    if (anyKind && value === undefined) return false;
    if (isNumeric(value) && isNaNValue(value)) return false;
    return accept(compareValues(value, operand, strings));
  };
}

/** A set of the values' identities, so that hundreds of ids cost no more than one. */
export function inTest(operand: BsonValue, operator: string, strings: StringComparator): ValueTest {
  if (!Array.isArray(operand)) throw new StoreError('BadValue', `${operator} needs an array`);
  if (operand.some(isOperatorDocument)) throw new StoreError('BadValue', `cannot nest $ under ${operator}`);
  const patterns = operand.filter((value) => value instanceof BSONRegExp).map(regexTest);
  const values = operand.filter((value) => !(value instanceof BSONRegExp));
  const withNull = values.some(isNullish);
  const matches = strings === compareStrings ? setTest(values) : anyTest(values, strings);
  return (value, trace) =>
    (isNullish(value) ? withNull : matches(value)) || patterns.some((pattern) => pattern(value, trace));
}

function setTest(values: readonly BsonValue[]): ValueTest {
  const identities = new Set(values.filter((value) => !isNullish(value)).map(identityOf));
  return (value) => identities.has(identityOf(value));
}

function anyTest(values: readonly BsonValue[], strings: StringComparator): ValueTest {
  const tests = values.map((value) => equalTest(value, strings));
  return (value) => tests.some((test) => test(value));
}

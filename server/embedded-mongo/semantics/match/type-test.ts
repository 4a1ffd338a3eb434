import { StoreError } from '../../errors.js';
import { describeValue } from '../describe.js';
import { asInteger, isNumeric, typeName, type BsonValue } from '../values.js';
import type { ValueTest } from './path.js';

const typeNumbers: Readonly<Record<number, string>> = {
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  13: 'javascript',
  14: 'symbol',
  15: 'javascript',
  16: 'int',
  17: 'timestamp',
  18: 'long',
  19: 'decimal',
  [-1]: 'minKey',
  127: 'maxKey',
};
const typeNames = new Set([...Object.values(typeNumbers), 'number']);

function parseType(operand: BsonValue): string {
  if (typeof operand === 'string') {
    if (typeNames.has(operand)) return operand;
    throw new StoreError('BadValue', `Unknown type name alias: ${operand}`);
  }
  const name = isNumeric(operand) ? typeNumbers[asInteger(operand) ?? 0] : undefined;
  if (name === undefined) throw new StoreError('BadValue', `Invalid numerical type code: ${describeValue(operand)}`);
  return name;
}

/** `$type`: one type or several, by name or by number. */
export function typeTest(operand: BsonValue): ValueTest {
  const types = new Set((Array.isArray(operand) ? operand : [operand]).map(parseType));
  if (types.size === 0) throw new StoreError('FailedToParse', '$type must match at least one type');
  return (value) => types.has(typeName(value)) || (types.has('number') && isNumeric(value));
}

import { StoreError } from '../../errors.js';
import { describeValue } from '../describe.js';
import { toDouble } from '../numbers.js';
import { asInteger, isNumeric, type BsonValue } from '../values.js';
import type { ValueTest } from './path.js';

/** `$size` */
export function sizeTest(operand: BsonValue): ValueTest {
  const size = asInteger(operand);
  if (size === undefined || size < 0)
    throw new StoreError(
      'BadValue',
      `Failed to parse $size. Expected a non-negative integer in: $size: ${describeValue(operand)}`,
    );
  return (value) => Array.isArray(value) && value.length === size;
}

/** `$mod`: divisor and remainder, both cut to whole numbers. */
export function modTest(operand: BsonValue): ValueTest {
  if (!Array.isArray(operand)) throw new StoreError('BadValue', 'malformed mod, needs to be an array');
  if (operand.length !== 2)
    throw new StoreError('BadValue', `malformed mod, ${operand.length < 2 ? 'not enough' : 'too many'} elements`);
  const [divisor, remainder] = operand.map((value) => (isNumeric(value) ? Math.trunc(toDouble(value)) : Number.NaN));
  if (divisor === undefined || remainder === undefined || !Number.isFinite(divisor) || !Number.isFinite(remainder))
    throw new StoreError('BadValue', 'malformed mod, divisor and remainder must be finite numbers');
  if (divisor === 0) throw new StoreError('BadValue', 'divisor cannot be 0');
  return (value) =>
    isNumeric(value) &&
    Math.trunc(toDouble(value)) % divisor === remainder % divisor &&
    Number.isFinite(toDouble(value));
}

import { Int32, Long, Timestamp } from 'bson';
import { StoreError } from '../../errors.js';
import { compareValues } from '../compare.js';
import { compute } from '../numbers.js';
import { cloneValue, isDocument, isNumeric, typeName, type BsonValue } from '../values.js';
import { removed, unchanged, type ModifierCompiler } from './modifier.js';

function arithmetic(operator: '$inc' | '$mul'): ModifierCompiler {
  const isIncrement = operator === '$inc';
  return (operand, path) => {
    if (!isNumeric(operand))
      throw new StoreError(
        'TypeMismatch',
        `Cannot ${isIncrement ? 'increment' : 'multiply'} with non-numeric argument: {${path}: ${typeName(operand)}}`,
      );
    return (current) => {
      if (current === undefined) return isIncrement ? operand : compute('multiply', operand, new Int32(0), 'refuse');
      if (!isNumeric(current))
        throw new StoreError(
          'TypeMismatch',
          `Cannot apply ${operator} to a value of non-numeric type. The field '${path}' has the type ${typeName(current)}`,
        );
      return compute(isIncrement ? 'add' : 'multiply', current, operand, 'refuse');
    };
  };
}

function extreme(direction: 1 | -1): ModifierCompiler {
  return (operand, _path, options) => (current) => {
    const better = current === undefined || direction * compareValues(operand, current, options.collation?.compare) > 0;
    return better ? cloneValue(operand) : unchanged;
  };
}

const currentDate: ModifierCompiler = (operand) => {
  const type = isDocument(operand) ? operand['$type'] : operand === true ? 'date' : undefined;
  if (type === 'date') return () => new Date();
  if (type === 'timestamp') return () => new Timestamp({ t: Math.floor(Date.now() / 1000), i: 1 });
  throw new StoreError('BadValue', "the '$currentDate' operand must be true, {$type: 'date'} or {$type: 'timestamp'}");
};

const bitOperations: Readonly<Record<string, (a: bigint, b: bigint) => bigint>> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
};

function isWhole(value: BsonValue): value is Int32 | Long {
  return isNumeric(value) && (value._bsontype === 'Int32' || value._bsontype === 'Long');
}

const bit: ModifierCompiler = (operand, path) => {
  const steps = isDocument(operand) ? Object.entries(operand) : [];
  if (steps.length === 0) throw new StoreError('BadValue', 'You must pass in at least one bitwise operation');
  return (current) => {
    let value: BsonValue = current === undefined ? new Int32(0) : current;
    for (const [name, mask] of steps) {
      const operation = bitOperations[name];
      if (!operation || !isWhole(mask))
        throw new StoreError(
          'BadValue',
          `The $bit modifier only supports 'and', 'or', and 'xor' of whole numbers, not '${name}'`,
        );
      if (!isWhole(value))
        throw new StoreError('BadValue', `Cannot apply $bit to a value of non-integral type at '${path}'`);
      const wide: boolean = value._bsontype === 'Long' || mask._bsontype === 'Long';
      const result: bigint = operation(BigInt(value.toString()), BigInt(mask.toString()));
      value = wide ? Long.fromBigInt(result) : new Int32(Number(result));
    }
    return value;
  };
};

export const valueModifiers: Readonly<Record<string, ModifierCompiler>> = {
  $set: (operand) => () => cloneValue(operand),
  $setOnInsert: (operand) => () => cloneValue(operand),
  $unset: () => (current) => (current === undefined ? unchanged : removed),
  $inc: arithmetic('$inc'),
  $mul: arithmetic('$mul'),
  $min: extreme(-1),
  $max: extreme(1),
  $currentDate: currentDate,
  $bit: bit,
};

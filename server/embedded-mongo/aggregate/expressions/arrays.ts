import { Double, Int32 } from 'bson';
import { StoreError } from '../../errors.js';
import { compareValues } from '../../semantics/compare.js';
import { compute, toDouble } from '../../semantics/numbers.js';
import { compileSort } from '../../semantics/sort.js';
import {
  asInteger,
  isDocument,
  isNullish,
  isNumeric,
  numberValue,
  type BsonValue,
  type NumericValue,
} from '../../semantics/values.js';
import { valueOperator, wrongType, type OperatorCompiler, type OperatorTable } from './expression.js';

function requireArray(value: BsonValue, name: string): BsonValue[] {
  if (!Array.isArray(value)) throw wrongType(name, 'arrays', value);
  return value;
}

function requireInteger(value: BsonValue, name: string): number {
  const integer = asInteger(value);
  if (integer === undefined) throw wrongType(name, 'whole numbers', value);
  return integer;
}

function elementAt([array, position]: BsonValue[], name: string): BsonValue {
  if (isNullish(array) || isNullish(position)) return null;
  return requireArray(array, name).at(requireInteger(position, name));
}

function slice([array, ...numbers]: BsonValue[], name: string): BsonValue {
  if (isNullish(array) || numbers.some(isNullish)) return null;
  const elements = requireArray(array, name);
  const [first = 0, count] = numbers.map((value) => requireInteger(value, name));
  if (count === undefined) return first < 0 ? elements.slice(first) : elements.slice(0, first);
  if (count <= 0) throw new StoreError('BadValue', 'Third argument to $slice must be positive');
  const start = first < 0 ? Math.max(elements.length + first, 0) : first;
  return elements.slice(start, start + count);
}

function indexOf([array, wanted, from, to]: BsonValue[], name: string): BsonValue {
  if (isNullish(array)) return null;
  const elements = requireArray(array, name);
  const start = from === undefined ? 0 : requireInteger(from, name);
  const end = to === undefined ? elements.length : requireInteger(to, name);
  const found = elements.findIndex((element, i) => i >= start && i < end && compareValues(element, wanted) === 0);
  return new Int32(found);
}

function range(values: BsonValue[], name: string): BsonValue {
  const [start = 0, end = 0, step = 1] = values.map((value) => requireInteger(value, name));
  if (step === 0) throw new StoreError('BadValue', '$range requires a non-zero step value');
  const length = Math.max(Math.ceil((end - start) / step), 0);
  if (length > 1_000_000) throw new StoreError('InvalidLength', '$range would make more than 1000000 elements');
  return Array.from({ length }, (_, i) => numberValue(start + i * step));
}

/** Accumulators used as expressions: over one array, or over all operands. */
function overElements(apply: (values: BsonValue[]) => BsonValue): OperatorCompiler {
  return valueOperator(0, Infinity, (values) => {
    const [only] = values;
    return apply(values.length === 1 && Array.isArray(only) ? only : values);
  });
}

function extreme(direction: 1 | -1): OperatorCompiler {
  return overElements((values) => {
    const present = values.filter((value) => !isNullish(value));
    if (present.length === 0) return null;
    return present.reduce((best, value) => (direction * compareValues(value, best) > 0 ? value : best));
  });
}

function sum(values: BsonValue[]): NumericValue {
  return values
    .filter(isNumeric)
    .reduce<NumericValue>((total, value) => compute('add', total, value, 'double'), new Int32(0));
}

function average(values: BsonValue[]): BsonValue {
  const numbers = values.filter(isNumeric);
  return numbers.length === 0 ? null : new Double(toDouble(sum(numbers)) / numbers.length);
}

const sortArray: OperatorCompiler = (operand, context, name) => {
  if (!isDocument(operand) || !('input' in operand) || !('sortBy' in operand))
    throw new StoreError('BadValue', "$sortArray requires 'input' and 'sortBy' to be specified");
  const input = context.compile(operand['input']);
  const { sortBy } = operand;
  const strings = context.options.collation?.compare;
  const order = isDocument(sortBy)
    ? compileSort(sortBy, context.options.collation)
    : (a: BsonValue, b: BsonValue) => requireInteger(sortBy, name) * compareValues(a, b, strings);
  return (scope) => {
    const value = input(scope);
    return isNullish(value) ? null : requireArray(value, name).toSorted(order);
  };
};

export const arrayOperators: OperatorTable = {
  $size: valueOperator(1, 1, ([value], name) => new Int32(requireArray(value, name).length)),
  $isArray: valueOperator(1, 1, ([value]) => Array.isArray(value)),
  $arrayElemAt: valueOperator(2, 2, elementAt),
  $first: valueOperator(1, 1, ([value], name) => (isNullish(value) ? null : requireArray(value, name)[0])),
  $last: valueOperator(1, 1, ([value], name) => (isNullish(value) ? null : requireArray(value, name).at(-1))),
  $slice: valueOperator(2, 3, slice),
  $concatArrays: valueOperator(0, Infinity, (values, name) =>
    values.some(isNullish) ? null : values.flatMap((value) => requireArray(value, name)),
  ),
  $reverseArray: valueOperator(1, 1, ([value], name) =>
    isNullish(value) ? null : requireArray(value, name).toReversed(),
  ),
  $in: valueOperator(2, 2, ([value, array], name, options) =>
    requireArray(array, name).some((element) => compareValues(element, value, options.collation?.compare) === 0),
  ),
  $indexOfArray: valueOperator(2, 4, indexOf),
  $range: valueOperator(2, 3, range),
  $sortArray: sortArray,
  $max: extreme(1),
  $min: extreme(-1),
  $sum: overElements(sum),
  $avg: overElements(average),
};

import { StoreError } from '../../errors.js';
import { compareValues } from '../compare.js';
import { describeValue } from '../describe.js';
import { compileFilter, compileValueFilter } from '../match/compile-filter.js';
import { compileSort } from '../sort.js';
import {
  asInteger,
  cloneValue,
  isDocument,
  isOperatorDocument,
  typeName,
  type BsonDocument,
  type BsonValue,
} from '../values.js';
import { unchanged, type Modifier, type ModifierCompiler } from './modifier.js';

function requireArray(current: BsonValue, path: string, operator: string): BsonValue[] {
  if (current === undefined) return [];
  if (Array.isArray(current)) return current;
  throw new StoreError(
    'BadValue',
    `The field '${path}' must be an array but is of type ${typeName(current)} (${operator})`,
  );
}

function eachOf(operand: BsonValue, operator: string, allowed: readonly string[]): BsonDocument | undefined {
  if (!isDocument(operand) || !('$each' in operand)) return undefined;
  if (!Array.isArray(operand['$each']))
    throw new StoreError(
      'BadValue',
      `The argument to $each in ${operator} must be an array but it was of type ${typeName(operand['$each'])}`,
    );
  const unknown = Object.keys(operand).find((name) => !allowed.includes(name));
  if (unknown !== undefined) throw new StoreError('BadValue', `Unrecognized clause in ${operator}: ${unknown}`);
  return operand;
}

function integerClause(clauses: BsonDocument, name: string): number | undefined {
  if (clauses[name] === undefined) return undefined;
  const value = asInteger(clauses[name]);
  if (value === undefined) throw new StoreError('BadValue', `The value for ${name} must be an integer value`);
  return value;
}

/** `$sort` of `$push`: by the elements themselves, or by fields of theirs. */
function elementOrder(sort: BsonValue): ((a: BsonValue, b: BsonValue) => number) | undefined {
  if (sort === undefined) return undefined;
  if (isDocument(sort)) return compileSort(sort);
  const direction = asInteger(sort);
  if (direction !== 1 && direction !== -1)
    throw new StoreError('BadValue', 'The $sort element value must be either 1 or -1');
  return (a, b) => direction * compareValues(a, b);
}

const push: ModifierCompiler = (operand, path) => {
  const clauses = eachOf(operand, '$push', ['$each', '$slice', '$sort', '$position']) ?? { $each: [operand] };
  const added = clauses['$each'] as BsonValue[];
  const position = integerClause(clauses, '$position');
  const slice = integerClause(clauses, '$slice');
  const order = elementOrder(clauses['$sort']);
  return (current) => {
    const result = [...requireArray(current, path, '$push')];
    result.splice(position ?? result.length, 0, ...added.map(cloneValue));
    if (order) result.sort(order);
    if (slice === undefined) return result;
    return slice < 0 ? result.slice(slice) : result.slice(0, slice);
  };
};

const addToSet: ModifierCompiler = (operand, path) => {
  const added = (eachOf(operand, '$addToSet', ['$each'])?.['$each'] ?? [operand]) as BsonValue[];
  return (current) => {
    const result = [...requireArray(current, path, '$addToSet')];
    for (const value of added)
      if (!result.some((element) => compareValues(element, value) === 0)) result.push(cloneValue(value));
    return result;
  };
};

function without(path: string, operator: string, drop: (element: BsonValue) => boolean): Modifier {
  return (current) => {
    if (current === undefined) return unchanged;
    const array = requireArray(current, path, operator);
    const kept = array.filter((element) => !drop(element));
    return kept.length === array.length ? unchanged : kept;
  };
}

/** `$pull`: by equality, by operators on the element, or by a filter on elements that are documents. */
const pull: ModifierCompiler = (operand, path, options) => {
  if (!isDocument(operand) || isOperatorDocument(operand)) {
    const matches = compileValueFilter(operand, options);
    return without(path, '$pull', (element) =>
      Array.isArray(element) && !isDocument(operand) ? false : matches(element),
    );
  }
  const matches = compileFilter(operand, options);
  return without(path, '$pull', (element) => isDocument(element) && matches(element));
};

const pullAll: ModifierCompiler = (operand, path) => {
  if (!Array.isArray(operand))
    throw new StoreError('BadValue', `$pullAll requires an array argument but was given a ${typeName(operand)}`);
  return without(path, '$pullAll', (element) => operand.some((value) => compareValues(element, value) === 0));
};

const pop: ModifierCompiler = (operand, path) => {
  const end = asInteger(operand);
  if (end !== 1 && end !== -1)
    throw new StoreError('FailedToParse', `$pop expects 1 or -1, found: ${describeValue(operand)}`);
  return (current) => {
    if (current === undefined) return unchanged;
    if (!Array.isArray(current))
      throw new StoreError(
        'TypeMismatch',
        `Path '${path}' contains an element of non-array type '${typeName(current)}'`,
      );
    return end === 1 ? current.slice(0, -1) : current.slice(1);
  };
};

export const arrayModifiers: Readonly<Record<string, ModifierCompiler>> = {
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
  $pullAll: pullAll,
  $pop: pop,
};

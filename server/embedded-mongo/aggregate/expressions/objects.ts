import { StoreError } from '../../errors.js';
import {
  getField,
  isDocument,
  isNullish,
  setField,
  type BsonDocument,
  type BsonValue,
} from '../../semantics/values.js';
import { valueOperator, wrongType, type OperatorCompiler, type OperatorTable } from './expression.js';

function merge(values: BsonValue[], name: string): BsonValue {
  const sources = values.length === 1 && Array.isArray(values[0]) ? values[0] : values;
  const result: BsonDocument = {};
  for (const source of sources) {
    if (isNullish(source)) continue;
    if (!isDocument(source)) throw wrongType(name, 'objects', source);
    for (const [field, value] of Object.entries(source)) setField(result, field, value);
  }
  return result;
}

function toPairs([value]: BsonValue[], name: string): BsonValue {
  if (isNullish(value)) return null;
  if (!isDocument(value)) throw wrongType(name, 'objects', value);
  return Object.entries(value).map(([k, v]) => ({ k, v }));
}

function fromPairs([value]: BsonValue[], name: string): BsonValue {
  if (isNullish(value)) return null;
  if (!Array.isArray(value)) throw wrongType(name, 'arrays', value);
  const result: BsonDocument = {};
  for (const pair of value) {
    const [key, field] = Array.isArray(pair) ? pair : isDocument(pair) ? [pair['k'], pair['v']] : [];
    if (typeof key !== 'string') throw new StoreError('BadValue', '$arrayToObject needs pairs with a string as key');
    setField(result, key, field ?? null);
  }
  return result;
}

function requireField(operand: BsonDocument, field: string, name: string): BsonValue {
  if (!(field in operand)) throw new StoreError('FailedToParse', `${name} requires '${field}' to be specified`);
  return operand[field];
}

const readField: OperatorCompiler = (operand, context, name) => {
  const long = isDocument(operand) && 'field' in operand;
  const field = context.compile(long ? requireField(operand, 'field', name) : operand);
  const input = context.compile(long && 'input' in operand ? operand['input'] : '$$CURRENT');
  return (scope) => {
    const key = field(scope);
    if (typeof key !== 'string') throw wrongType(name, 'strings as field', key);
    const source = input(scope);
    return isDocument(source) ? getField(source, key) : undefined;
  };
};

const writeField: OperatorCompiler = (operand, context, name) => {
  if (!isDocument(operand)) throw new StoreError('FailedToParse', `${name} only supports an object as its argument`);
  const field = requireField(operand, 'field', name);
  if (typeof field !== 'string') throw new StoreError('FailedToParse', `${name} requires 'field' to be a string`);
  const input = context.compile(requireField(operand, 'input', name));
  const value = context.compile(name === '$unsetField' ? '$$REMOVE' : requireField(operand, 'value', name));
  return (scope) => {
    const source = input(scope);
    if (isNullish(source)) return null;
    if (!isDocument(source)) throw wrongType(name, 'objects', source);
    const result = { ...source };
    const next = value(scope);
    if (next === undefined) delete result[field];
    else setField(result, field, next);
    return result;
  };
};

export const objectOperators: OperatorTable = {
  $mergeObjects: valueOperator(0, Infinity, merge),
  $objectToArray: valueOperator(1, 1, toPairs),
  $arrayToObject: valueOperator(1, 1, fromPairs),
  $getField: readField,
  $setField: writeField,
  $unsetField: writeField,
};

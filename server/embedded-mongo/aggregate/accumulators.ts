import { Double, Int32 } from 'bson';
import { StoreError, notSupported } from '../errors.js';
import { compareValues } from '../semantics/compare.js';
import { compute, toDouble } from '../semantics/numbers.js';
import {
  isDocument,
  isNullish,
  isNumeric,
  setField,
  type BsonDocument,
  type BsonValue,
  type NumericValue,
} from '../semantics/values.js';
import { identityOf } from '../storage/key-encoding.js';
import { compileExpression, type Evaluate } from './expressions/compile-expression.js';
import type { PipelineContext } from './stage.js';

/** Collects one value of a group. */
export interface Accumulator {
  add(value: BsonValue): void;
  result(): BsonValue;
}

type Factory = (context: PipelineContext) => Accumulator;

/** An accumulator that folds values into one. */
function folding(start: BsonValue, fold: (state: BsonValue, value: BsonValue) => BsonValue): Accumulator {
  let state = start;
  return {
    add: (value) => {
      state = fold(state, value);
    },
    result: () => state,
  };
}

function sum(): Accumulator {
  return folding(new Int32(0), (total, value) =>
    isNumeric(value) ? compute('add', total as NumericValue, value, 'double') : total,
  );
}

function average(): Accumulator {
  let total = 0;
  let count = 0;
  return {
    add: (value) => {
      if (!isNumeric(value)) return;
      total += toDouble(value);
      count += 1;
    },
    result: () => (count === 0 ? null : new Double(total / count)),
  };
}

function extreme(direction: 1 | -1): Factory {
  return ({ collation }) =>
    folding(null, (best, value) => {
      if (isNullish(value)) return best;
      return best === null || direction * compareValues(value, best, collation?.compare) > 0 ? value : best;
    });
}

function first(): Accumulator {
  let found: { value: BsonValue } | undefined;
  return { add: (value) => (found ??= { value }), result: () => found?.value ?? null };
}

function collect(): Accumulator {
  const values: BsonValue[] = [];
  return { add: (value) => value !== undefined && values.push(value), result: () => values };
}

function collectOnce(): Accumulator {
  const values = new Map<string, BsonValue>();
  return {
    add: (value) => {
      if (value === undefined) return;
      const identity = identityOf(value);
      if (!values.has(identity)) values.set(identity, value);
    },
    result: () => [...values.values()],
  };
}

function mergeObjects(): Accumulator {
  const merged: BsonDocument = {};
  return {
    add: (value) => {
      if (isNullish(value)) return;
      if (!isDocument(value)) throw new StoreError('Location40228', '$mergeObjects requires object inputs');
      for (const [name, field] of Object.entries(value)) setField(merged, name, field);
    },
    result: () => merged,
  };
}

const factories: Readonly<Record<string, Factory>> = {
  $sum: sum,
  $count: sum,
  $avg: average,
  $min: extreme(-1),
  $max: extreme(1),
  $first: first,
  $last: () => folding(null, (_state, value) => value ?? null),
  $push: collect,
  $addToSet: collectOnce,
  $mergeObjects: mergeObjects,
};

const unsupported = new Set([
  '$stdDevPop',
  '$stdDevSamp',
  '$accumulator',
  '$top',
  '$topN',
  '$bottom',
  '$bottomN',
  '$firstN',
  '$lastN',
  '$maxN',
  '$minN',
  '$median',
  '$percentile',
  '$concatArrays',
  '$setUnion',
]);

export const accumulatorNames: readonly string[] = Object.keys(factories).sort();

export interface AccumulatedField {
  readonly field: string;
  readonly evaluate: Evaluate;
  readonly create: () => Accumulator;
}

/** A field of `$group`: `{total: {$sum: '$price'}}`. */
export function compileAccumulator(
  field: string,
  specification: BsonValue,
  context: PipelineContext,
): AccumulatedField {
  const entries = isDocument(specification) ? Object.entries(specification) : [];
  const [entry] = entries;
  if (!entry || entries.length > 1)
    throw new StoreError('Location40234', `The field '${field}' must be an accumulator object`);
  const [operator, operand] = entry;
  const factory = Object.hasOwn(factories, operator) ? factories[operator] : undefined;
  if (!factory) {
    if (unsupported.has(operator)) throw notSupported(`the accumulator ${operator}`);
    throw new StoreError('Location15952', `unknown group operator '${operator}'`);
  }
  const expression = operator === '$count' ? new Int32(1) : operand;
  return {
    field,
    evaluate: compileExpression(expression, { collation: context.collation }),
    create: () => factory(context),
  };
}

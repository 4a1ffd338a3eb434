import { Int32 } from 'bson';
import { compareValues } from '../../semantics/compare.js';
import type { BsonValue } from '../../semantics/values.js';
import { valueOperator, type OperatorCompiler, type OperatorTable } from './expression.js';

/** Compares by the total order: a missing value is less than null and equal to nothing else. */
function comparison(result: (order: number) => BsonValue): OperatorCompiler {
  return valueOperator(2, 2, ([left, right], _name, options) =>
    result(compareValues(left, right, options.collation?.compare)),
  );
}

export const comparisonOperators: OperatorTable = {
  $eq: comparison((order) => order === 0),
  $ne: comparison((order) => order !== 0),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $cmp: comparison((order) => new Int32(order)),
};

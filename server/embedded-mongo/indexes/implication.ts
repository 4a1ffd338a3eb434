import { compareValues } from '../semantics/compare.js';
import { compileValueFilter } from '../semantics/match/compile-filter.js';
import {
  isDocument,
  isNullish,
  isOperatorDocument,
  isTruthy,
  type BsonDocument,
  type BsonValue,
} from '../semantics/values.js';
import type { Condition, Conditions } from './conditions.js';
import type { IndexDefinition } from './index-definition.js';

const excludesMissing = new Set(['$gt', '$gte', '$lt', '$lte', '$regex', '$type', '$size', '$mod']);

/** Whether a document without the field could never fulfil the condition. */
function needsField({ operator, operand }: Condition): boolean {
  if (operator === '$eq') return !isNullish(operand);
  if (operator === '$in') return Array.isArray(operand) && !operand.some(isNullish);
  if (operator === '$exists') return isTruthy(operand);
  return excludesMissing.has(operator) && !isNullish(operand);
}

/** Whether the condition of a filter makes sure of one operator of a partial index at the same path. */
function implies(condition: Condition, operator: string, operand: BsonValue): boolean {
  if (operator === '$exists') return isTruthy(operand) && needsField(condition);
  const values =
    condition.operator === '$eq'
      ? [condition.operand]
      : condition.operator === '$in' && Array.isArray(condition.operand)
        ? condition.operand
        : undefined;
  if (values) {
    if (values.some((value) => Array.isArray(value) || isOperatorDocument(value))) return false;
    const test = compileValueFilter({ [operator]: operand });
    return values.length > 0 && values.every((value) => test(value ?? null));
  }
  if (condition.operator === operator && compareValues(condition.operand, operand) === 0) return true;
  return impliesRange(condition, operator, operand);
}

function impliesRange(condition: Condition, operator: string, operand: BsonValue): boolean {
  const above = ['$gt', '$gte'];
  const below = ['$lt', '$lte'];
  const sameSide = [above, below].some((side) => side.includes(operator) && side.includes(condition.operator));
  if (!sameSide) return false;
  if (compileValueFilter({ [operator]: operand })(condition.operand)) return true;
  // `{$gt: 5}` is within `{$gt: 5}`, though 5 itself is not.
  return condition.operator === operator && compareValues(condition.operand, operand) === 0;
}

function fieldImplied(conditions: readonly Condition[], wanted: BsonValue): boolean {
  const operators = isOperatorDocument(wanted) ? Object.entries(wanted) : [['$eq', wanted] as const];
  return operators.every(([operator, operand]) =>
    conditions.some((condition) => implies(condition, operator, operand)),
  );
}

function filterImplied(conditions: Conditions, filter: BsonDocument): boolean {
  return Object.entries(filter).every(([name, wanted]) => {
    if (name === '$and' && Array.isArray(wanted))
      return wanted.every((clause) => isDocument(clause) && filterImplied(conditions, clause));
    return !name.startsWith('$') && fieldImplied(conditions.get(name) ?? [], wanted);
  });
}

/** Whether every document that fulfils the conditions is in the index at all. */
export function containsMatches(index: IndexDefinition, conditions: Conditions): boolean {
  if (index.partialFilter && !filterImplied(conditions, index.partialFilter)) return false;
  return !index.sparse || index.fields.some(({ path }) => (conditions.get(path) ?? []).some(needsField));
}

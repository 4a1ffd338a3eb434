import { isNullish, isTruthy, type BsonValue } from '../../semantics/values.js';
import { identityOf } from '../../storage/key-encoding.js';
import { valueOperator, wrongType, type OperatorTable } from './expression.js';

function toSet(value: BsonValue, name: string): Map<string, BsonValue> {
  if (!Array.isArray(value)) throw wrongType(name, 'arrays', value);
  return new Map(value.map((element) => [identityOf(element), element]));
}

/** Both sets, or null where one operand is. */
function combine(
  apply: (left: Map<string, BsonValue>, right: Map<string, BsonValue>) => BsonValue,
): (values: BsonValue[], name: string) => BsonValue {
  return ([left, right], name) =>
    isNullish(left) || isNullish(right) ? null : apply(toSet(left, name), toSet(right, name));
}

function union(values: BsonValue[], name: string): BsonValue {
  if (values.some(isNullish)) return null;
  return [...new Map(values.flatMap((value) => [...toSet(value, name)])).values()];
}

function intersection(values: BsonValue[], name: string): BsonValue {
  if (values.some(isNullish)) return null;
  const [first, ...others] = values.map((value) => toSet(value, name));
  return [...(first ?? [])]
    .filter(([identity]) => others.every((other) => other.has(identity)))
    .map(([, value]) => value);
}

export const setOperators: OperatorTable = {
  $setUnion: valueOperator(0, Infinity, union),
  $setIntersection: valueOperator(0, Infinity, intersection),
  $setDifference: valueOperator(
    2,
    2,
    combine((left, right) => [...left].filter(([identity]) => !right.has(identity)).map(([, value]) => value)),
  ),
  $setIsSubset: valueOperator(
    2,
    2,
    combine((left, right) => [...left.keys()].every((identity) => right.has(identity))),
  ),
  $setEquals: valueOperator(
    2,
    2,
    combine((left, right) => left.size === right.size && [...left.keys()].every((identity) => right.has(identity))),
  ),
  $anyElementTrue: valueOperator(1, 1, ([value], name) => [...toSet(value, name).values()].some(isTruthy)),
  $allElementsTrue: valueOperator(1, 1, ([value], name) => [...toSet(value, name).values()].every(isTruthy)),
};

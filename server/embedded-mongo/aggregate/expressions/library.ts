import { BSONRegExp, Double } from 'bson';
import { Context } from 'mingo';
import * as mingo from 'mingo/operators/expression';
import { StoreError } from '../../errors.js';
import { compilePattern } from '../../semantics/match/regex.js';
import { toDouble } from '../../semantics/numbers.js';
import {
  isDocument,
  isNumeric,
  numberValue,
  setField,
  type BsonDocument,
  type BsonValue,
} from '../../semantics/values.js';
import type { Evaluate, OperatorCompiler, OperatorTable } from './expression.js';

/**
 * Expressions that mingo computes: texts, dates and mathematical functions. It is handed finished values only, so
 * that paths, variables, comparison and equality stay this store's own. It computes with doubles.
 */
const names = [
  '$concat',
  '$substr',
  '$substrBytes',
  '$substrCP',
  '$toLower',
  '$toUpper',
  '$trim',
  '$ltrim',
  '$rtrim',
  '$split',
  '$strLenBytes',
  '$strLenCP',
  '$strcasecmp',
  '$indexOfBytes',
  '$regexMatch',
  '$regexFind',
  '$regexFindAll',
  '$replaceAll',
  '$replaceOne',
  '$dateAdd',
  '$dateDiff',
  '$dateFromParts',
  '$dateFromString',
  '$dateSubtract',
  '$dateToParts',
  '$dateToString',
  '$dateTrunc',
  '$dayOfMonth',
  '$dayOfWeek',
  '$dayOfYear',
  '$hour',
  '$isoDayOfWeek',
  '$isoWeek',
  '$isoWeekYear',
  '$millisecond',
  '$minute',
  '$month',
  '$second',
  '$week',
  '$year',
  '$ceil',
  '$floor',
  '$round',
  '$trunc',
  '$sqrt',
  '$pow',
  '$exp',
  '$ln',
  '$log',
  '$log10',
  '$rand',
] as const;

/** Results that are doubles even where they are whole. */
const doubles = new Set(['$sqrt', '$exp', '$ln', '$log', '$log10', '$rand']);
/** Results that are doubles where an operand was one. */
const likeOperand = new Set(['$ceil', '$floor', '$round', '$trunc', '$pow']);

type Library = Record<string, (target: unknown, operand: unknown, options: unknown) => unknown>;

const library = mingo as unknown as Library;
const context = Context.init({ expression: mingo as unknown as Record<`$${string}`, never> });

/** A value as mingo knows it. */
function toPlain(value: BsonValue): unknown {
  if (isNumeric(value)) return toDouble(value);
  if (value instanceof BSONRegExp) return compilePattern(value.pattern, value.options);
  if (Array.isArray(value)) return value.map(toPlain);
  if (!isDocument(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, toPlain(field)]));
}

function fromPlain(value: unknown, asDouble: boolean): BsonValue {
  if (typeof value === 'number') return asDouble ? new Double(value) : numberValue(value);
  if (Array.isArray(value)) return value.map((element) => fromPlain(element, asDouble));
  if (!isDocument(value)) return value as BsonValue;
  const result: BsonDocument = {};
  for (const [name, field] of Object.entries(value)) setField(result, name, fromPlain(field, asDouble));
  return result;
}

interface Operands {
  readonly literal: unknown;
  readonly anyDouble: boolean;
}

function evaluated(value: BsonValue): Operands {
  return { literal: { $literal: toPlain(value) }, anyDouble: isNumeric(value) && value._bsontype === 'Double' };
}

/** Keeps the operand's own form (one value, an array, named parameters) with every expression in it evaluated. */
function compileForm(
  operand: BsonValue,
  compile: (part: BsonValue) => Evaluate,
): (scope: Parameters<Evaluate>[0]) => Operands {
  if (Array.isArray(operand)) {
    const parts = operand.map(compile);
    return (scope) => {
      const values = parts.map((part) => evaluated(part(scope)));
      return { literal: values.map((value) => value.literal), anyDouble: values.some((value) => value.anyDouble) };
    };
  }
  if (isDocument(operand) && !Object.keys(operand)[0]?.startsWith('$')) {
    const parts = Object.entries(operand).map(([name, part]) => [name, compile(part)] as const);
    return (scope) => ({
      literal: Object.fromEntries(parts.map(([name, part]) => [name, evaluated(part(scope)).literal])),
      anyDouble: false,
    });
  }
  const part = compile(operand);
  return (scope) => evaluated(part(scope));
}

const libraryOperator: OperatorCompiler = (operand, { compile }, name) => {
  const operands = compileForm(operand, compile);
  const apply = library[name];
  if (!apply) throw new Error(`mingo has no ${name}`);
  return (scope) => {
    const { literal, anyDouble } = operands(scope);
    try {
      const result = apply(null, literal, { context, useStrictMode: true });
      return fromPlain(result, doubles.has(name) || (anyDouble && likeOperand.has(name)));
    } catch (error) {
      throw new StoreError('BadValue', `${name}: ${error instanceof Error ? error.message : 'failed'}`);
    }
  };
};

export const libraryOperators: OperatorTable = Object.fromEntries(names.map((name) => [name, libraryOperator]));

import { StoreError, notSupported } from '../../errors.js';
import { getField, isDocument, setField, type BsonDocument, type BsonValue } from '../../semantics/values.js';
import { arithmeticOperators } from './arithmetic.js';
import { arrayOperators } from './arrays.js';
import { comparisonOperators } from './comparison.js';
import { conversionOperators } from './conversion.js';
import type {
  CompileContext,
  Evaluate,
  ExpressionOptions,
  OperatorTable,
  Scope,
  VariableValues,
} from './expression.js';
import { libraryOperators } from './library.js';
import { logicOperators } from './logic.js';
import { objectOperators } from './objects.js';
import { scopeOperators } from './scopes.js';
import { setOperators } from './sets.js';

export type { Evaluate, Scope, VariableValues };

const operators: OperatorTable = {
  ...libraryOperators,
  ...logicOperators,
  ...comparisonOperators,
  ...arithmeticOperators,
  ...arrayOperators,
  ...objectOperators,
  ...setOperators,
  ...conversionOperators,
  ...scopeOperators,
};

const knownElsewhere = new Set([
  '$meta',
  '$function',
  '$accumulator',
  '$where',
  '$toHashedIndexKey',
  '$sampleRate',
  '$dateFromParts',
]);

/** The names of every expression operator, for the documentation. */
export const expressionOperatorNames: readonly string[] = Object.keys(operators).sort();

/** The value at a path; through an array it is the array of its elements' values. */
export function valueAtPath(value: BsonValue, path: readonly string[], depth = 0): BsonValue {
  const name = path[depth];
  if (name === undefined) return value;
  if (Array.isArray(value))
    return value
      .filter((element) => isDocument(element))
      .map((element) => valueAtPath(element, path, depth))
      .filter((found) => found !== undefined);
  return isDocument(value) ? valueAtPath(getField(value, name), path, depth + 1) : undefined;
}

function compileVariable(path: string): Evaluate {
  const [name = '', ...rest] = path.split('.');
  switch (name) {
    case 'ROOT':
      return (scope) => valueAtPath(scope.root, rest);
    case 'CURRENT':
      return (scope) => valueAtPath('CURRENT' in scope.variables ? scope.variables['CURRENT'] : scope.root, rest);
    case 'REMOVE':
      return () => undefined;
    case 'NOW':
      return (scope) => scope.variables['NOW'] ?? new Date();
    case 'CLUSTER_TIME':
    case 'USER_ROLES':
    case 'SEARCH_META':
      throw notSupported(`the variable $$${name}`);
    default:
      return (scope) => {
        if (!Object.hasOwn(scope.variables, name))
          throw new StoreError('Location17276', `Use of undefined variable: ${name}`);
        return valueAtPath(scope.variables[name], rest);
      };
  }
}

function compileString(text: string): Evaluate {
  if (text.startsWith('$$')) return compileVariable(text.slice(2));
  if (!text.startsWith('$')) return () => text;
  const path = text.slice(1).split('.');
  if (path.includes(''))
    throw new StoreError('InvalidPipelineOperator', `FieldPath field names may not be empty: '${text}'`);
  return (scope) => valueAtPath(scope.root, path);
}

function compileObject(fields: BsonDocument, context: CompileContext): Evaluate {
  const compiled = Object.entries(fields).map(([name, expression]) => [name, context.compile(expression)] as const);
  return (scope) => {
    const result: BsonDocument = {};
    for (const [name, evaluate] of compiled) {
      const value = evaluate(scope);
      if (value !== undefined) setField(result, name, value);
    }
    return result;
  };
}

function compileDocument(expression: BsonDocument, context: CompileContext): Evaluate {
  const names = Object.keys(expression);
  const [name] = names;
  if (!name?.startsWith('$')) return compileObject(expression, context);
  if (names.length > 1)
    throw new StoreError(
      'Location15983',
      `an expression specification must contain exactly one field, the name of the expression. Found ${names.length} fields`,
    );
  const operator = Object.hasOwn(operators, name) ? operators[name] : undefined;
  if (operator) return operator(expression[name], context, name);
  if (knownElsewhere.has(name)) throw notSupported(`the expression ${name}`);
  throw new StoreError('InvalidPipelineOperator', `Unrecognized expression '${name}'`);
}

/** Compiles an aggregation expression. */
export function compileExpression(expression: BsonValue, options: ExpressionOptions = {}): Evaluate {
  const context: CompileContext = { options, compile: (part) => compileExpression(part, options) };
  if (typeof expression === 'string') return compileString(expression);
  if (Array.isArray(expression)) {
    const elements = expression.map(context.compile);
    return (scope) => elements.map((evaluate) => evaluate(scope) ?? null);
  }
  return isDocument(expression) ? compileDocument(expression, context) : () => expression;
}

import { StoreError } from '../../errors.js';
import {
  asInteger,
  isDocument,
  isNullish,
  isTruthy,
  type BsonDocument,
  type BsonValue,
} from '../../semantics/values.js';
import {
  wrongType,
  type CompileContext,
  type Evaluate,
  type OperatorCompiler,
  type OperatorTable,
  type Scope,
} from './expression.js';

function parameters(
  operand: BsonValue,
  name: string,
  required: readonly string[],
  optional: readonly string[],
): BsonDocument {
  if (!isDocument(operand)) throw new StoreError('FailedToParse', `${name} only supports an object as its argument`);
  for (const field of required)
    if (!(field in operand)) throw new StoreError('FailedToParse', `Missing '${field}' parameter to ${name}`);
  for (const field of Object.keys(operand))
    if (!required.includes(field) && !optional.includes(field))
      throw new StoreError('FailedToParse', `Unrecognized parameter to ${name}: ${field}`);
  return operand;
}

function variableName(name: BsonValue, operator: string): string {
  if (name === undefined) return 'this';
  if (typeof name !== 'string') throw wrongType(operator, "strings as 'as'", name);
  return name;
}

function withVariable(scope: Scope, name: string, value: BsonValue): Scope {
  return { root: scope.root, variables: { ...scope.variables, [name]: value } };
}

/** The elements of `input`, or undefined where it is null. */
function compileInput(
  operand: BsonDocument,
  context: CompileContext,
  name: string,
): (scope: Scope) => BsonValue[] | undefined {
  const input: Evaluate = context.compile(operand['input']);
  return (scope) => {
    const value = input(scope);
    if (isNullish(value)) return undefined;
    if (!Array.isArray(value)) throw wrongType(name, 'arrays', value);
    return value;
  };
}

const bind: OperatorCompiler = (operand, context, name) => {
  const { vars, in: body } = parameters(operand, name, ['vars', 'in'], []);
  if (!isDocument(vars)) throw new StoreError('FailedToParse', 'invalid parameter: expected an object (vars)');
  const compiled = Object.entries(vars).map(
    ([variable, expression]) => [variable, context.compile(expression)] as const,
  );
  const evaluate = context.compile(body);
  return (scope) => {
    const values = Object.fromEntries(compiled.map(([variable, value]) => [variable, value(scope)]));
    return evaluate({ root: scope.root, variables: { ...scope.variables, ...values } });
  };
};

const map: OperatorCompiler = (operand, context, name) => {
  const given = parameters(operand, name, ['input', 'in'], ['as']);
  const elements = compileInput(given, context, name);
  const body = context.compile(given['in']);
  const variable = variableName(given['as'], name);
  return (scope) => elements(scope)?.map((element) => body(withVariable(scope, variable, element)) ?? null) ?? null;
};

const filter: OperatorCompiler = (operand, context, name) => {
  const given = parameters(operand, name, ['input', 'cond'], ['as', 'limit']);
  const elements = compileInput(given, context, name);
  const condition = context.compile(given['cond']);
  const limit = context.compile(given['limit'] ?? null);
  const variable = variableName(given['as'], name);
  return (scope) => {
    const kept = elements(scope)?.filter((element) => isTruthy(condition(withVariable(scope, variable, element))));
    return kept?.slice(0, asInteger(limit(scope)) ?? Infinity) ?? null;
  };
};

const reduce: OperatorCompiler = (operand, context, name) => {
  const given = parameters(operand, name, ['input', 'initialValue', 'in'], []);
  const elements = compileInput(given, context, name);
  const initial = context.compile(given['initialValue']);
  const body = context.compile(given['in']);
  return (scope) => {
    const start = initial(scope);
    const step = (value: BsonValue, element: BsonValue): BsonValue =>
      body(withVariable(withVariable(scope, 'value', value), 'this', element));
    const all = elements(scope);
    return all ? all.reduce(step, start) : null;
  };
};

/** Operators that give names to values for the expressions within them. */
export const scopeOperators: OperatorTable = { $let: bind, $map: map, $filter: filter, $reduce: reduce };

import { StoreError } from '../../errors.js';
import type { Collation } from '../../semantics/collation.js';
import { typeName, type BsonDocument, type BsonValue } from '../../semantics/values.js';

export type VariableValues = Readonly<Record<string, BsonValue>>;

/** What an expression is evaluated against. */
export interface Scope {
  readonly root: BsonDocument;
  readonly variables: VariableValues;
}

/** A compiled expression; `undefined` is a missing value. */
export type Evaluate = (scope: Scope) => BsonValue;

export interface ExpressionOptions {
  readonly collation?: Collation | undefined;
}

export interface CompileContext {
  readonly compile: (expression: BsonValue) => Evaluate;
  readonly options: ExpressionOptions;
}

/** Compiles one operator's operand. */
export type OperatorCompiler = (operand: BsonValue, context: CompileContext, name: string) => Evaluate;

export type OperatorTable = Readonly<Record<string, OperatorCompiler>>;

/** The operands of an operator that takes from `least` to `most` of them; one may stand without its array. */
export function compileOperands(
  operand: BsonValue,
  context: CompileContext,
  name: string,
  least: number,
  most = least,
): Evaluate[] {
  const operands = Array.isArray(operand) ? operand : [operand];
  if (operands.length < least || operands.length > most)
    throw new StoreError(
      'InvalidPipelineOperator',
      `Expression ${name} takes ${least === most ? `exactly ${least}` : `at least ${least}`} arguments. ${operands.length} were passed in.`,
    );
  return operands.map((expression) => context.compile(expression));
}

/** An operator of values alone: no operand is left unevaluated. */
export function valueOperator(
  least: number,
  most: number,
  apply: (values: BsonValue[], name: string, options: ExpressionOptions) => BsonValue,
): OperatorCompiler {
  return (operand, context, name) => {
    const operands = compileOperands(operand, context, name, least, most);
    return (scope) =>
      apply(
        operands.map((evaluate) => evaluate(scope)),
        name,
        context.options,
      );
  };
}

export function wrongType(name: string, wanted: string, value: BsonValue): StoreError {
  return new StoreError('TypeMismatch', `${name} only supports ${wanted}, not ${typeName(value)}`);
}

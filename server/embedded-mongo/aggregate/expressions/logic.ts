import { StoreError } from '../../errors.js';
import { isDocument, isNullish, isTruthy, type BsonValue } from '../../semantics/values.js';
import { compileOperands, type Evaluate, type OperatorCompiler, type OperatorTable } from './expression.js';

const conditional: OperatorCompiler = (operand, context, name) => {
  let parts: BsonValue = operand;
  if (isDocument(operand)) {
    const unknown = Object.keys(operand).find((field) => !['if', 'then', 'else'].includes(field));
    if (unknown !== undefined) throw new StoreError('FailedToParse', `Unrecognized parameter to $cond: ${unknown}`);
    if (!('if' in operand && 'then' in operand && 'else' in operand))
      throw new StoreError('FailedToParse', "Missing 'if', 'then' or 'else' parameter to $cond");
    parts = [operand['if'], operand['then'], operand['else']];
  }
  const [condition, then, otherwise] = compileOperands(parts, context, name, 3) as [Evaluate, Evaluate, Evaluate];
  return (scope) => (isTruthy(condition(scope)) ? then(scope) : otherwise(scope));
};

const firstNotNull: OperatorCompiler = (operand, context, name) => {
  const operands = compileOperands(operand, context, name, 2, Infinity);
  return (scope) => {
    let value: BsonValue;
    for (const evaluate of operands) {
      value = evaluate(scope);
      if (!isNullish(value)) return value;
    }
    return value;
  };
};

const cases: OperatorCompiler = (operand, context) => {
  if (!isDocument(operand) || !Array.isArray(operand['branches']) || operand['branches'].length === 0)
    throw new StoreError('FailedToParse', '$switch requires at least one branch.');
  const branches = operand['branches'].map((branch) => {
    if (!isDocument(branch) || !('case' in branch) || !('then' in branch))
      throw new StoreError('FailedToParse', "$switch requires each branch have a 'case' and a 'then' expression");
    return { condition: context.compile(branch['case']), then: context.compile(branch['then']) };
  });
  const otherwise = 'default' in operand ? context.compile(operand['default']) : undefined;
  return (scope) => {
    for (const { condition, then } of branches) if (isTruthy(condition(scope))) return then(scope);
    if (!otherwise)
      throw new StoreError(
        'BadValue',
        '$switch could not find a matching branch for an input, and no default was specified.',
      );
    return otherwise(scope);
  };
};

export const logicOperators: OperatorTable = {
  $and: (operand, context, name) => {
    const operands = compileOperands(operand, context, name, 0, Infinity);
    return (scope) => operands.every((evaluate) => isTruthy(evaluate(scope)));
  },
  $or: (operand, context, name) => {
    const operands = compileOperands(operand, context, name, 0, Infinity);
    return (scope) => operands.some((evaluate) => isTruthy(evaluate(scope)));
  },
  $not: (operand, context, name) => {
    const [evaluate] = compileOperands(operand, context, name, 1) as [Evaluate];
    return (scope) => !isTruthy(evaluate(scope));
  },
  $cond: conditional,
  $ifNull: firstNotNull,
  $switch: cases,
  $literal: (operand) => () => operand,
  $const: (operand) => () => operand,
};

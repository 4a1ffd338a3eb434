import { StoreError } from '../../errors.js';
import { Row, mapRows } from '../../query/row.js';
import { isDocument, typeName, type BsonValue } from '../../semantics/values.js';
import { compileExpression } from '../expressions/compile-expression.js';
import { requireDocument, type PipelineContext, type StageCompiler, type Transform } from '../stage.js';

function replacing(expression: BsonValue, context: PipelineContext): Transform {
  const evaluate = compileExpression(expression, { collation: context.collation });
  return (rows) =>
    mapRows(rows, ({ document }) => {
      const root = evaluate({ root: document, variables: context.variables });
      if (!isDocument(root))
        throw new StoreError(
          'Location40228',
          `'newRoot' expression must evaluate to an object, but resulting value was of type ${typeName(root)}`,
        );
      return Row.computed(root);
    });
}

export const replaceRoot: StageCompiler = (specification, context, name) =>
  replacing(requireDocument(specification, name)['newRoot'], context);

export const replaceWith: StageCompiler = (specification, context) => replacing(specification, context);

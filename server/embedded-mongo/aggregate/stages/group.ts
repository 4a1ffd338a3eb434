import { StoreError } from '../../errors.js';
import { Row, pause, type RowStream } from '../../query/row.js';
import { isDocument, setField, type BsonDocument, type BsonValue } from '../../semantics/values.js';
import { identityOf } from '../../storage/key-encoding.js';
import { compileAccumulator, type AccumulatedField, type Accumulator } from '../accumulators.js';
import { compileExpression } from '../expressions/compile-expression.js';
import { requireDocument, type StageCompiler } from '../stage.js';

interface Group {
  readonly id: BsonValue;
  readonly accumulators: readonly Accumulator[];
}

function resultOf(group: Group, fields: readonly AccumulatedField[]): Row {
  const result: BsonDocument = { _id: group.id ?? null };
  for (const [i, { field }] of fields.entries()) setField(result, field, group.accumulators[i]?.result() ?? null);
  return Row.computed(result);
}

/** Whether an expression looks at the document at all: counting, for one, does not. */
function readsDocument(expression: BsonValue): boolean {
  if (typeof expression === 'string') return expression.startsWith('$');
  if (Array.isArray(expression)) return expression.some(readsDocument);
  return isDocument(expression) && Object.values(expression).some(readsDocument);
}

export const group: StageCompiler = (specification, context, name) => {
  const { _id: idExpression, ...rest } = requireDocument(specification, name);
  if (idExpression === undefined) throw new StoreError('Location15955', 'a group specification must include an _id');
  const idOf = compileExpression(idExpression, { collation: context.collation });
  const fields = Object.entries(rest).map(([field, accumulator]) => compileAccumulator(field, accumulator, context));
  const needsDocument = readsDocument([idExpression, ...Object.values(rest)]);
  return function* (rows: RowStream) {
    const groups = new Map<string, Group>();
    for (const row of rows) {
      if (row === pause) {
        yield pause;
        continue;
      }
      const scope = { root: needsDocument ? row.document : {}, variables: context.variables };
      const id = idOf(scope);
      const identity = identityOf(id);
      const found = groups.get(identity) ?? { id, accumulators: fields.map(({ create }) => create()) };
      groups.set(identity, found);
      for (const [i, { evaluate }] of fields.entries()) found.accumulators[i]?.add(evaluate(scope));
    }
    for (const found of groups.values()) yield resultOf(found, fields);
  };
};

import { StoreError } from '../../errors.js';
import { Row, mapRows } from '../../query/row.js';
import { getField, isDocument, setField, type BsonDocument, type BsonValue } from '../../semantics/values.js';
import { compileExpression, type Evaluate } from '../expressions/compile-expression.js';
import { requireDocument, type PipelineContext, type StageCompiler } from '../stage.js';

interface Assignment {
  readonly path: readonly string[];
  readonly evaluate: Evaluate;
}

/** `{a: {b: expression}}` and `{'a.b': expression}` both assign at a path. */
function assignments(prefix: readonly string[], fields: BsonDocument, context: PipelineContext): Assignment[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const path = [...prefix, ...name.split('.')];
    if (path.includes('') || path.some((part) => part.startsWith('$')))
      throw new StoreError('Location16410', `FieldPath field names may not be empty nor start with '$': '${name}'`);
    if (isDocument(value) && Object.keys(value).length > 0 && !Object.keys(value)[0]?.startsWith('$'))
      return assignments(path, value, context);
    return [{ path, evaluate: compileExpression(value, { collation: context.collation }) }];
  });
}

/** A copy with a value at a path; in arrays on the way every element gets it. Missing takes the field away. */
function assign(target: BsonValue, path: readonly string[], depth: number, value: BsonValue): BsonValue {
  const name = path[depth];
  if (name === undefined) return value;
  if (Array.isArray(target)) return target.map((element) => assign(element, path, depth, value));
  const copy: BsonDocument = isDocument(target) ? { ...target } : {};
  const next = assign(getField(copy, name), path, depth + 1, value);
  if (next === undefined) delete copy[name];
  else setField(copy, name, next);
  return copy;
}

export const addFields: StageCompiler = (specification, context, name) => {
  const all = assignments([], requireDocument(specification, name), context);
  return (rows) =>
    mapRows(rows, ({ document }) => {
      const scope = { root: document, variables: context.variables };
      // Every expression sees the document as it came, not what the others make of it.
      const values = all.map(({ path, evaluate }) => ({ path, value: evaluate(scope) }));
      const result = values.reduce<BsonValue>((target, { path, value }) => assign(target, path, 0, value), document);
      return Row.computed(result as BsonDocument);
    });
};

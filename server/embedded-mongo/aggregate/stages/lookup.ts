import { StoreError } from '../../errors.js';
import { Row, allRows, pause, type RowStream } from '../../query/row.js';
import { isDocument, setField, type BsonDocument, type BsonValue } from '../../semantics/values.js';
import { compileExpression, valueAtPath, type VariableValues } from '../expressions/compile-expression.js';
import { refuseUnknown, requireDocument, type PipelineContext, type StageCompiler } from '../stage.js';

interface Join {
  readonly from: string;
  readonly as: string;
  readonly localField: readonly string[] | undefined;
  readonly foreignField: string | undefined;
  readonly pipeline: readonly BsonValue[] | undefined;
  readonly variablesOf: (document: BsonDocument) => VariableValues;
}

function compileLet(specification: BsonValue, context: PipelineContext): Join['variablesOf'] {
  if (specification === undefined) return () => context.variables;
  const compiled = Object.entries(requireDocument(specification, "$lookup's let")).map(
    ([name, expression]) => [name, compileExpression(expression, { collation: context.collation })] as const,
  );
  return (root) => {
    const scope = { root, variables: context.variables };
    // A missing field is bound as missing, not left unbound.
    return { ...context.variables, ...Object.fromEntries(compiled.map(([name, evaluate]) => [name, evaluate(scope)])) };
  };
}

function parse(specification: BsonValue, context: PipelineContext, stage: string): Join {
  const options = requireDocument(specification, stage);
  refuseUnknown(options, ['from', 'as', 'localField', 'foreignField', 'let', 'pipeline'], stage);
  const { from, as, localField, foreignField, pipeline } = options;
  if (typeof from !== 'string' || typeof as !== 'string')
    throw new StoreError('FailedToParse', "$lookup needs 'from' and 'as' as strings");
  if (
    (localField === undefined) !== (foreignField === undefined) ||
    (localField === undefined && pipeline === undefined)
  )
    throw new StoreError(
      'FailedToParse',
      "$lookup requires both or neither of 'localField' and 'foreignField', or a 'pipeline'",
    );
  if (pipeline !== undefined && !Array.isArray(pipeline))
    throw new StoreError('TypeMismatch', "'pipeline' option must be specified as an array");
  return {
    from,
    as,
    localField: typeof localField === 'string' ? localField.split('.') : undefined,
    foreignField: typeof foreignField === 'string' ? foreignField : undefined,
    pipeline,
    variablesOf: compileLet(options['let'], context),
  };
}

/** The foreign documents whose field equals the local one, or any of its elements; missing counts as null. */
function equalityFilter(document: BsonDocument, join: Join): BsonDocument {
  if (!join.localField || !join.foreignField) return {};
  const local = valueAtPath(document, join.localField) ?? null;
  const values = Array.isArray(local) ? local : [local];
  const [only] = values;
  return { [join.foreignField]: values.length === 1 ? { $eq: only ?? null } : { $in: values } };
}

function foreignRows(document: BsonDocument, join: Join, context: PipelineContext): RowStream {
  const filter = equalityFilter(document, join);
  if (!join.pipeline) return context.read(join.from, { filter, collation: context.collation });
  const stages = join.foreignField ? [{ $match: filter }, ...join.pipeline] : join.pipeline;
  return context.run(join.from, stages, join.variablesOf(document));
}

function withResult(document: BsonDocument, path: readonly string[], found: BsonValue[]): BsonDocument {
  const [name = '', ...rest] = path;
  const copy = { ...document };
  const current = copy[name];
  setField(copy, name, rest.length === 0 ? found : withResult(isDocument(current) ? current : {}, rest, found));
  return copy;
}

export const lookup: StageCompiler = (specification, context, name) => {
  const join = parse(specification, context, name);
  const path = join.as.split('.');
  return function* (rows: RowStream) {
    for (const row of rows) {
      if (row === pause) {
        yield pause;
        continue;
      }
      const found = allRows(foreignRows(row.document, join, context)).map((foreign) => foreign.document);
      yield Row.computed(withResult(row.document, path, found));
    }
  };
};

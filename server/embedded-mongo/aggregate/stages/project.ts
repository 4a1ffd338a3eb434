import { StoreError } from '../../errors.js';
import { Row, mapRows } from '../../query/row.js';
import { compileProjection } from '../../semantics/project.js';
import { Int32 } from 'bson';
import type { BsonDocument, BsonValue } from '../../semantics/values.js';
import { requireDocument, type PipelineContext, type StageCompiler, type Transform } from '../stage.js';

function projecting(specification: BsonDocument, context: PipelineContext): Transform {
  const projection = compileProjection(specification, { kind: 'aggregate', ...context });
  return (rows) => mapRows(rows, (row) => Row.computed(projection(row.document)));
}

export const project: StageCompiler = (specification, context, name) => {
  const fields = requireDocument(specification, name);
  if (Object.keys(fields).length === 0)
    throw new StoreError(
      'Location51272',
      'Invalid $project :: caused by :: projection specification must have at least one field',
    );
  return projecting(fields, context);
};

/** `$unset`: one field or several to leave out. */
export const unset: StageCompiler = (specification, context) => {
  const given: BsonValue[] = Array.isArray(specification) ? specification : [specification];
  const fields = given.filter((field) => typeof field === 'string');
  if (fields.length === 0 || fields.length < given.length || fields.some((field) => field.startsWith('$')))
    throw new StoreError(
      'Location31002',
      '$unset specification must be a string or an array containing only string values',
    );
  return projecting(Object.fromEntries(fields.map((field) => [field, new Int32(0)])), context);
};

import { StoreError } from '../../errors.js';
import type { RowStream } from '../../query/row.js';
import { refuseUnknown, requireDocument, type StageCompiler } from '../stage.js';

export const unionWith: StageCompiler = (specification, context, name) => {
  const options = typeof specification === 'string' ? { coll: specification } : requireDocument(specification, name);
  refuseUnknown(options, ['coll', 'pipeline'], name);
  const { coll, pipeline = [] } = options;
  if (typeof coll !== 'string' || !Array.isArray(pipeline))
    throw new StoreError('FailedToParse', "$unionWith needs 'coll' as a string and 'pipeline' as an array");
  return function* (rows: RowStream) {
    yield* rows;
    yield* context.run(coll, pipeline, context.variables);
  };
};

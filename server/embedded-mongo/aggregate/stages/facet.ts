import { StoreError } from '../../errors.js';
import { Row, allRows, pause, type RowStream } from '../../query/row.js';
import { isDocument, setField, type BsonDocument } from '../../semantics/values.js';
import { requireDocument, type StageCompiler } from '../stage.js';

const notWithin = new Set(['$facet', '$out', '$merge', '$changeStream', '$collStats', '$indexStats', '$geoNear']);

export const facet: StageCompiler = (specification, context, name) => {
  const facets = Object.entries(requireDocument(specification, name)).map(([field, pipeline]) => {
    if (!Array.isArray(pipeline))
      throw new StoreError('Location40170', `arguments to $facet must be arrays, ${field} is none`);
    const forbidden = pipeline
      .filter(isDocument)
      .flatMap(Object.keys)
      .find((stage) => notWithin.has(stage));
    if (forbidden !== undefined)
      throw new StoreError('Location40600', `${forbidden} is not allowed to be used within a $facet stage`);
    return [field, context.compile(pipeline, context)] as const;
  });
  if (facets.length === 0) throw new StoreError('Location40169', 'the $facet specification must be a non-empty object');
  return function* (rows: RowStream) {
    const input: Row[] = [];
    for (const row of rows) {
      if (row === pause) yield pause;
      else input.push(row);
    }
    const result: BsonDocument = {};
    for (const [field, run] of facets) {
      setField(
        result,
        field,
        allRows(run(input)).map((row) => row.document),
      );
      yield pause;
    }
    yield Row.computed(result);
  };
};

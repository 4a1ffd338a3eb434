import { pause, type RowStream } from '../../query/row.js';
import { compileFilter } from '../../semantics/match/compile-filter.js';
import { requireDocument, type StageCompiler } from '../stage.js';

export const match: StageCompiler = (specification, context, name) => {
  const matches = compileFilter(requireDocument(specification, name), context);
  return function* (rows: RowStream) {
    for (const row of rows) if (row === pause || matches(row.document)) yield row;
  };
};

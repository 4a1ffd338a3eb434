import { StoreError } from '../../errors.js';
import { sliceRows, sortRows } from '../../query/find.js';
import { parseSort } from '../../semantics/sort.js';
import { requireCount, requireDocument, type StageCompiler } from '../stage.js';

export const sort: StageCompiler = (specification, { collation }, name) => {
  const fields = parseSort(requireDocument(specification, name));
  if (fields.length === 0) throw new StoreError('Location15976', '$sort stage must have at least one sort key');
  return (rows) => sortRows(rows, fields, collation, 0);
};

export const limit: StageCompiler = (specification, _context, name) => {
  const count = requireCount(specification, name, 1);
  return (rows) => sliceRows(rows, 0, count);
};

export const skip: StageCompiler = (specification, _context, name) => {
  const count = requireCount(specification, name, 0);
  return (rows) => sliceRows(rows, count, 0);
};

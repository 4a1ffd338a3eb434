import { pause, type Row, type RowStream } from '../../query/row.js';
import { refuseUnknown, requireCount, requireDocument, type StageCompiler } from '../stage.js';

/** `$sample`: so many rows, each with the same chance, in any order. */
export const sample: StageCompiler = (specification, _context, name) => {
  const options = requireDocument(specification, name);
  refuseUnknown(options, ['size'], name);
  const size = requireCount(options['size'], name, 1);
  return function* (rows: RowStream) {
    const kept: Row[] = [];
    let seen = 0;
    for (const row of rows) {
      if (row === pause) {
        yield pause;
        continue;
      }
      seen += 1;
      if (kept.length < size) kept.push(row);
      else {
        const place = Math.floor(Math.random() * seen);
        if (place < size) kept[place] = row;
      }
    }
    yield* kept;
  };
};

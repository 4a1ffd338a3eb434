import { StoreError } from '../../errors.js';
import { Int32 } from 'bson';
import { Row, pause, type RowStream } from '../../query/row.js';
import { numberValue } from '../../semantics/values.js';
import type { StageCompiler } from '../stage.js';
import { group } from './group.js';
import { sort } from './order.js';

export const count: StageCompiler = (field) => {
  if (typeof field !== 'string' || field === '' || field.startsWith('$') || field.includes('.'))
    throw new StoreError('Location40156', 'the count field must be a non-empty string without $ and dots');
  return function* (rows: RowStream) {
    let found = 0;
    for (const row of rows) {
      if (row === pause) yield pause;
      else found += 1;
    }
    if (found > 0) yield Row.computed({ [field]: numberValue(found) });
  };
};

export const sortByCount: StageCompiler = (expression, context, name) => {
  const grouping = group({ _id: expression, count: { $sum: new Int32(1) } }, context, name);
  const ordering = sort({ count: new Int32(-1) }, context, name);
  return (rows) => ordering(grouping(rows));
};

import { Long } from 'bson';
import { StoreError } from '../../errors.js';
import { Row, pause, type RowStream } from '../../query/row.js';
import { readAt } from '../../semantics/update/update-path.js';
import {
  getField,
  isDocument,
  isNullish,
  setField,
  type BsonDocument,
  type BsonValue,
} from '../../semantics/values.js';
import { refuseUnknown, type StageCompiler } from '../stage.js';

function withValue(document: BsonDocument, [name = '', ...rest]: readonly string[], value: BsonValue): BsonDocument {
  const copy = { ...document };
  const current = getField(copy, name);
  const next = rest.length === 0 ? value : withValue(isDocument(current) ? current : {}, rest, value);
  if (next === undefined) delete copy[name];
  else setField(copy, name, next);
  return copy;
}

export const unwind: StageCompiler = (specification, _context, name) => {
  const options: BsonDocument = isDocument(specification) ? specification : { path: specification };
  refuseUnknown(options, ['path', 'preserveNullAndEmptyArrays', 'includeArrayIndex'], name);
  const { path: given, preserveNullAndEmptyArrays: keep, includeArrayIndex: indexField } = options;
  if (typeof given !== 'string' || !given.startsWith('$'))
    throw new StoreError('Location28818', "path option to $unwind stage should be prefixed with a '$'");
  const path = given.slice(1).split('.');
  const emit = (document: BsonDocument, index: number | null): Row => {
    if (typeof indexField !== 'string') return Row.computed(document);
    return Row.computed(withValue(document, indexField.split('.'), index === null ? null : Long.fromNumber(index)));
  };
  return function* (rows: RowStream) {
    for (const row of rows) {
      if (row === pause) {
        yield pause;
        continue;
      }
      const value = readAt(row.document, path);
      if (Array.isArray(value) && value.length > 0) {
        for (const [i, element] of value.entries()) yield emit(withValue(row.document, path, element ?? null), i);
      } else if (Array.isArray(value) || isNullish(value)) {
        if (keep === true)
          yield emit(Array.isArray(value) ? withValue(row.document, path, undefined) : row.document, null);
      } else yield emit(row.document, null);
    }
  };
};

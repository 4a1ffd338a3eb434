import { AppError } from './errors.js';
import { toIdOrNull, type Id } from './ids.js';

/** Where a page ended: the sort value of its last item, and its id to tell equals apart. */
export interface Position<Value> {
  value: Value;
  id: Id;
}

/** Opaque text for the client; it holds nothing that the page itself did not show. */
export function encodeCursor(position: Position<Date | string | number>): string {
  const value = position.value instanceof Date ? position.value.toISOString() : position.value;
  return Buffer.from(JSON.stringify([value, position.id.toHexString()])).toString('base64url');
}

/** @throws AppError `invalid-input` when it is not a cursor of this list. */
export function decodeCursor(cursor: string, kind: 'date' | 'text'): Position<Date | string> {
  try {
    const [value, hex] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [unknown, unknown];
    const id = typeof hex === 'string' ? toIdOrNull(hex) : null;
    if (id && typeof value === 'string') {
      if (kind === 'text') return { value, id };
      const date = new Date(value);
      if (!Number.isNaN(date.getTime())) return { value: date, id };
    }
  } catch {
    // Not base64 of JSON: answered below.
  }
  throw new AppError('invalid-input', { fields: { cursor: 'invalid' } });
}

/** The filter for what comes after `cursor` in a list sorted by `field`, then `_id`, both in `direction`. */
export function afterCursor(
  cursor: string | undefined,
  field: string,
  kind: 'date' | 'text',
  direction: 'ascending' | 'descending',
): Record<string, unknown> {
  if (!cursor) return {};
  const { value, id } = decodeCursor(cursor, kind);
  const beyond = direction === 'ascending' ? '$gt' : '$lt';
  return { $or: [{ [field]: { [beyond]: value } }, { [field]: value, _id: { [beyond]: id } }] };
}

/** Cuts `limit + 1` found documents to a page, and makes the cursor of the next one. */
export function toPage<Document extends { _id: Id }>(
  found: readonly Document[],
  limit: number,
  sortValue: (document: Document) => Date | string,
): { documents: Document[]; next: string | null } {
  const documents = found.slice(0, limit);
  const last = documents.at(-1);
  const next = found.length > limit && last ? encodeCursor({ value: sortValue(last), id: last._id }) : null;
  return { documents, next };
}

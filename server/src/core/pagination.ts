import { Types } from 'mongoose';
import type { Id } from './ids.js';

/**
 * How a list is sorted: by `field`, then by `_id` to tell equals apart, both in `direction`. An index has both at its end.
 *
 * Some lists are sorted by what changes while one pages (`lastActivityAt`). It only ever grows, so an item moves towards the
 * beginning: it is never met twice, and one that moves before it was reached is not on a later page but at the top of the
 * first one when that is asked for again, which the browser does when it is told of the change.
 */
export interface ListOrder {
  /** A cursor is good for the list of this name only. */
  list: string;
  field: string;
  kind: 'date' | 'text';
  direction: 1 | -1;
}

/** Where a page ended. */
export interface Position {
  value: Date | string;
  id: Id;
}

export const liveliestFirst = (list: string): ListOrder => ({
  list,
  field: 'lastActivityAt',
  kind: 'date',
  direction: -1,
});
export const newestFirst = (list: string): ListOrder => ({ list, field: 'createdAt', kind: 'date', direction: -1 });
export const byName = (list: string): ListOrder => ({ list, field: 'sortName', kind: 'text', direction: 1 });

/** The filter for what comes after a position: a range that an index is bounded by, and of its first value what is behind. */
export function afterPosition({ field, direction }: ListOrder, { value, id }: Position): Record<string, unknown> {
  const beyond = direction === 1 ? '$gt' : '$lt';
  return { [field]: { [`${beyond}e`]: value }, $or: [{ [field]: { [beyond]: value } }, { _id: { [beyond]: id } }] };
}

/** The position of a page's last document, as text. */
export function writePosition({ field }: ListOrder, last: { _id: Id }): string {
  const value = (last as unknown as Record<string, Date | string>)[field];
  return JSON.stringify([value instanceof Date ? value.getTime() : value, last._id.toHexString()]);
}

export function readPosition({ kind }: ListOrder, text: string): Position {
  const [value, hex] = JSON.parse(text) as [string | number, string];
  return { value: kind === 'date' ? new Date(value) : String(value), id: new Types.ObjectId(hex) };
}

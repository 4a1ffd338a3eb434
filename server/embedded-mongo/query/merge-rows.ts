import type { Collation } from '../semantics/collation.js';
import { compareSortKeys, compileSortKey, type SortField } from '../semantics/sort.js';
import type { BsonValue } from '../semantics/values.js';
import { identityOf } from '../storage/key-encoding.js';
import { pause, type Paused, type Row } from './row.js';

interface Lane {
  readonly rows: Iterator<Row | Paused>;
  row: Row;
  key: BsonValue[];
}

/** Several streams that are each in the order of `sort`, as one in that order; a document that is in more than one comes once. */
export function* mergeRows(
  streams: readonly Generator<Row | Paused>[],
  sort: readonly SortField[],
  collation: Collation | undefined,
): Generator<Row | Paused> {
  const keyOf = compileSortKey(sort, collation);
  const compare = compareSortKeys(sort, collation);
  const seen = new Set<string>();
  const lanes: Lane[] = [];
  for (const rows of streams) {
    const row = yield* firstRow(rows);
    if (row) lanes.push({ rows, row, key: keyOf(row.document) });
  }
  while (lanes.length > 0) {
    const least = lanes.reduce((best, lane) => (compare(lane.key, best.key) < 0 ? lane : best));
    const identity = identityOf(least.row.document['_id']);
    if (!seen.has(identity)) yield least.row;
    seen.add(identity);
    const row = yield* firstRow(least.rows);
    if (row) Object.assign(least, { row, key: keyOf(row.document) });
    else lanes.splice(lanes.indexOf(least), 1);
  }
}

/** The next row; the pauses before it are passed on. */
function* firstRow(rows: Iterator<Row | Paused>): Generator<Paused, Row | undefined> {
  for (;;) {
    const next = rows.next();
    if (next.done) return undefined;
    if (next.value !== pause) return next.value;
    yield pause;
  }
}

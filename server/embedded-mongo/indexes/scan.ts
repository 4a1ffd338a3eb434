import type { Collection } from '../storage/catalog.js';
import type { KeyRange, ReadView, StoredRow } from '../storage/database.js';
import { documentKey, recordKeyOfEntry, spaceRange } from '../storage/keys.js';
import { pause, type Paused } from '../query/row.js';
import type { IndexPlan, Plan, ScanRange } from './plan.js';

/** What explain tells. */
export interface ScanCounters {
  keysExamined: number;
  documentsExamined: number;
}

export interface ScannedDocument {
  readonly recordKey: Buffer;
  readonly bytes: Buffer;
}

const firstPage = 8;
const largestPage = 256;

/**
 * Rows of a range, read page by page: between pages others are served, and nothing stays open in SQLite meanwhile.
 * Each page begins after the last key seen, whatever was written since.
 */
function* rowsOf(view: ReadView, range: KeyRange, backwards: boolean): Generator<StoredRow | Paused> {
  let { start, end } = range;
  let size = firstPage;
  for (;;) {
    const rows = view.page({ start, end }, backwards, size);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < size) return;
    if (backwards) end = last[0];
    else start = Buffer.concat([last[0], Buffer.of(0)]);
    size = Math.min(size * 4, largestPage);
    yield pause;
  }
}

function* concatenated(view: ReadView, plan: IndexPlan): Generator<StoredRow | Paused> {
  const ranges = plan.backwards ? plan.ranges.toReversed() : plan.ranges;
  for (const [i, range] of ranges.entries()) {
    yield* rowsOf(view, range, plan.backwards);
    if (i % 64 === 63) yield pause;
  }
}

interface Lane {
  readonly range: ScanRange;
  readonly rows: Generator<StoredRow | Paused>;
  head: StoredRow;
}

function nextRow(rows: Generator<StoredRow | Paused>): StoredRow | undefined {
  for (;;) {
    const next = rows.next();
    if (next.done) return undefined;
    if (next.value !== pause) return next.value;
  }
}

/** Reads several ranges at once in the order of what follows their common beginnings. */
function* merged(view: ReadView, plan: IndexPlan): Generator<StoredRow | Paused> {
  const lanes: Lane[] = [];
  for (const range of plan.ranges) {
    const rows = rowsOf(view, range, plan.backwards);
    const head = nextRow(rows);
    if (head) lanes.push({ range, rows, head });
  }
  const direction = plan.backwards ? -1 : 1;
  const rest = (lane: Lane): Buffer => lane.head[0].subarray(lane.range.prefixLength);
  for (let taken = 1; lanes.length > 0; taken++) {
    const least = lanes.reduce((best, lane) => (direction * Buffer.compare(rest(lane), rest(best)) < 0 ? lane : best));
    yield least.head;
    const head = nextRow(least.rows);
    if (head) least.head = head;
    else lanes.splice(lanes.indexOf(least), 1);
    if (taken % largestPage === 0) yield pause;
  }
}

function* scanIndex(
  view: ReadView,
  collection: Collection,
  plan: IndexPlan,
  counters: ScanCounters,
): Generator<ScannedDocument | Paused> {
  const seen = plan.repeats ? new Set<string>() : undefined;
  for (const row of plan.merged ? merged(view, plan) : concatenated(view, plan)) {
    if (row === pause) {
      yield pause;
      continue;
    }
    counters.keysExamined += 1;
    const [key, value] = row;
    const recordKey = plan.index.isPrimary ? key.subarray(4) : recordKeyOfEntry(key);
    if (seen) {
      const name = recordKey.toString('latin1');
      if (seen.has(name)) continue;
      seen.add(name);
    }
    const bytes = plan.index.isPrimary ? value : view.get(documentKey(collection.id, recordKey));
    // Between two pages the document may have gone.
    if (!bytes) continue;
    counters.documentsExamined += 1;
    yield { recordKey, bytes };
  }
}

function* scanUnion(
  view: ReadView,
  collection: Collection,
  branches: readonly IndexPlan[],
  counters: ScanCounters,
): Generator<ScannedDocument | Paused> {
  const seen = new Set<string>();
  for (const branch of branches)
    for (const found of scanIndex(view, collection, branch, counters)) {
      if (found !== pause) {
        const name = found.recordKey.toString('latin1');
        if (seen.has(name)) continue;
        seen.add(name);
      }
      yield found;
    }
}

function* scanCollection(
  view: ReadView,
  collection: Collection,
  backwards: boolean,
  counters: ScanCounters,
): Generator<ScannedDocument | Paused> {
  for (const row of rowsOf(view, spaceRange(collection.id), backwards)) {
    if (row === pause) yield pause;
    else {
      counters.documentsExamined += 1;
      yield { recordKey: row[0].subarray(4), bytes: row[1] };
    }
  }
}

/** The documents that a plan leads to, each once, with pauses at which others may be served. */
export function scan(
  view: ReadView,
  collection: Collection,
  plan: Plan,
  counters: ScanCounters,
): Generator<ScannedDocument | Paused> {
  if (plan.kind === 'index') return scanIndex(view, collection, plan, counters);
  if (plan.kind === 'union') return scanUnion(view, collection, plan.branches, counters);
  return scanCollection(view, collection, plan.backwards, counters);
}

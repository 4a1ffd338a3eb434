import { DatabaseSync, type StatementSync } from 'node:sqlite';

/** A key and what is stored under it. */
export type StoredRow = readonly [key: Buffer, value: Buffer];

/** Keys from `start` up to, but without, `end`. */
export interface KeyRange {
  readonly start: Uint8Array;
  readonly end: Uint8Array;
}

/** What reads see: the committed state, or a transaction's snapshot with its own writes. */
export interface ReadView {
  get(key: Uint8Array): Buffer | undefined;
  /** The first `limit` rows of a range in key order, or from its end backwards. */
  page(range: KeyRange, backwards: boolean, limit: number): StoredRow[];
  count(range: KeyRange): number;
}

const rowsAtOnce = 500;

/** All rows of a range in key order, in pages; what was read may be changed meanwhile. */
export function* allRows(view: ReadView, range: KeyRange): Generator<StoredRow> {
  let { start } = range;
  for (;;) {
    const rows = view.page({ start, end: range.end }, false, rowsAtOnce);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtOnce) return;
    start = Buffer.concat([last[0], Buffer.of(0)]);
  }
}

function asBuffer(bytes: unknown): Buffer {
  const view = bytes as Uint8Array;
  return Buffer.from(view.buffer, view.byteOffset, view.byteLength);
}

/** One connection's prepared statements. */
class Connection implements ReadView {
  readonly database: DatabaseSync;
  readonly #get: StatementSync;
  readonly #forwards: StatementSync;
  readonly #backwards: StatementSync;
  readonly #count: StatementSync;

  constructor(path: string, options: { readOnly: boolean }) {
    this.database = new DatabaseSync(path, { readOnly: options.readOnly, timeout: 5000 });
    this.database.exec('pragma cache_size = -32768; pragma mmap_size = 268435456; pragma temp_store = memory');
    if (!options.readOnly) prepareFile(this.database);
    const prepare = (sql: string): StatementSync => {
      const statement = this.database.prepare(sql);
      statement.setReturnArrays(true);
      return statement;
    };
    this.#get = prepare('select v from store where k = ?');
    this.#forwards = prepare('select k, v from store where k >= ? and k < ? order by k limit ?');
    this.#backwards = prepare('select k, v from store where k >= ? and k < ? order by k desc limit ?');
    this.#count = prepare('select count(*) from store where k >= ? and k < ?');
  }

  get(key: Uint8Array): Buffer | undefined {
    const row = this.#get.get(key) as unknown as [Uint8Array] | undefined;
    return row && asBuffer(row[0]);
  }

  page(range: KeyRange, backwards: boolean, limit: number): StoredRow[] {
    const statement = backwards ? this.#backwards : this.#forwards;
    const rows = statement.all(range.start, range.end, limit) as unknown as [Uint8Array, Uint8Array][];
    return rows.map(([key, value]) => [asBuffer(key), asBuffer(value)]);
  }

  count(range: KeyRange): number {
    const [count] = this.#count.get(range.start, range.end) as unknown as [number];
    return count;
  }
}

/** WAL with a full sync at each commit: what was acknowledged is on the disk. */
function prepareFile(database: DatabaseSync): void {
  database.exec('pragma page_size = 8192; pragma journal_mode = wal; pragma synchronous = full');
  database.exec('create table if not exists store (k blob primary key, v blob not null) without rowid');
}

/** A read-only view of the state at the moment it was taken. */
export interface Snapshot extends ReadView {
  release(): void;
}

/** The file: one ordered table of keys and values, written through one connection. */
export class Database extends Connection {
  readonly #path: string;
  readonly #put: StatementSync;
  readonly #delete: StatementSync;
  readonly #deleteRange: StatementSync;
  readonly #idleReaders: Connection[] = [];
  readonly #busyReaders = new Set<Connection>();

  constructor(path: string) {
    super(path, { readOnly: false });
    this.#path = path;
    this.#put = this.database.prepare(
      'insert into store (k, v) values (?, ?) on conflict (k) do update set v = excluded.v',
    );
    this.#delete = this.database.prepare('delete from store where k = ?');
    this.#deleteRange = this.database.prepare('delete from store where k >= ? and k < ?');
  }

  put(key: Uint8Array, value: Uint8Array): void {
    this.#put.run(key, value);
  }

  delete(key: Uint8Array): void {
    this.#delete.run(key);
  }

  deleteRange(range: KeyRange): void {
    this.#deleteRange.run(range.start, range.end);
  }

  execute(sql: string): void {
    this.database.exec(sql);
  }

  get inTransaction(): boolean {
    return this.database.isTransaction;
  }

  /** Takes a snapshot on a connection of its own; SQLite's WAL keeps it apart from later commits. */
  snapshot(): Snapshot {
    const reader = this.#idleReaders.pop() ?? new Connection(this.#path, { readOnly: true });
    this.#busyReaders.add(reader);
    reader.database.exec('begin');
    // The snapshot starts with the first read, not with `begin`.
    reader.get(Buffer.from([0]));
    return {
      get: (key) => reader.get(key),
      page: (range, backwards, limit) => reader.page(range, backwards, limit),
      count: (range) => reader.count(range),
      release: () => {
        if (!this.#busyReaders.delete(reader)) return;
        reader.database.exec('commit');
        this.#idleReaders.push(reader);
      },
    };
  }

  /** Writes the WAL back into the file and closes it. */
  close(): void {
    for (const reader of [...this.#idleReaders, ...this.#busyReaders]) reader.database.close();
    this.database.exec('pragma wal_checkpoint(truncate)');
    this.database.close();
  }
}

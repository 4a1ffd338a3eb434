import type { ConflictTable } from '../transactions/conflicts.js';
import type { Database, KeyRange, ReadView, StoredRow } from './database.js';

/** What a write sees and changes: either the file within a commit, or a transaction's overlay. */
export interface WriteView extends ReadView {
  put(key: Buffer, value: Uint8Array): void;
  delete(key: Buffer): void;
  /** Meets other writers at a key that is not itself written, such as the slot of a unique index. */
  claim(key: Buffer): void;
}

/** Writes of one command outside of transactions, run by the commit queue. */
export class DirectView implements WriteView {
  constructor(
    private readonly database: Database,
    private readonly conflicts: ConflictTable,
  ) {}

  get(key: Uint8Array): Buffer | undefined {
    return this.database.get(key);
  }

  page(range: KeyRange, backwards: boolean, limit: number): StoredRow[] {
    return this.database.page(range, backwards, limit);
  }

  count(range: KeyRange): number {
    return this.database.count(range);
  }

  put(key: Buffer, value: Uint8Array): void {
    this.conflicts.touch(key);
    this.database.put(key, value);
  }

  delete(key: Buffer): void {
    this.conflicts.touch(key);
    this.database.delete(key);
  }

  claim(key: Buffer): void {
    this.conflicts.touch(key);
  }
}

import type { Collection } from '../storage/catalog.js';
import type { Database, Snapshot } from '../storage/database.js';
import type { IndexDefinition } from '../indexes/index-definition.js';
import { transientConflict } from '../errors.js';
import type { ConflictTable, KeyOwner } from './conflicts.js';
import { TransactionView } from './transaction-view.js';

/** An open transaction of a session. */
export class Transaction implements KeyOwner {
  readonly startedAt: number;
  readonly view: TransactionView;
  /** Indexes that meet their first arrays in this transaction, to be noted in the catalog at the commit. */
  readonly newlyMultikey = new Map<IndexDefinition, Collection>();
  /** Collections whose documents it has read or written: their indexes must not change before its end. */
  readonly touched = new Set<number>();
  readonly cursors = new Set<bigint>();
  #state: 'open' | 'over' = 'open';
  readonly #snapshot: Snapshot;

  constructor(
    database: Database,
    private readonly conflicts: ConflictTable,
    readonly number: bigint,
    readonly session: string,
  ) {
    this.startedAt = conflicts.sequence;
    this.#snapshot = database.snapshot();
    this.view = new TransactionView(this.#snapshot, conflicts, this);
    conflicts.begin(this);
  }

  get isOpen(): boolean {
    return this.#state === 'open';
  }

  /** Before the transaction uses a collection. */
  touch(collection: Collection): void {
    if (collection.changedAt > this.startedAt)
      throw transientConflict(
        'Unable to read from a snapshot due to pending collection catalog changes; please retry the operation.',
        'SnapshotUnavailable',
      );
    this.touched.add(collection.id);
  }

  /** Gives up snapshot and locks. */
  end(): void {
    if (this.#state === 'over') return;
    this.#state = 'over';
    this.#snapshot.release();
    this.conflicts.end(this);
  }
}

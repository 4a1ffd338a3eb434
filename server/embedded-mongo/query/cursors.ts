import { randomBytes } from 'node:crypto';
import { StoreError } from '../errors.js';
import type { Transaction } from '../transactions/transaction.js';
import { pause, type Paused, type Row } from './row.js';

/** Open cursors are closed when nobody has asked for more for this long. */
const idleMs = 10 * 60_000;
/** A reply holds no more than this much of documents. */
const largestBatchBytes = 16 * 1024 * 1024;

export interface Batch {
  readonly rows: Row[];
  readonly exhausted: boolean;
}

export interface CursorOwner {
  readonly session: string | undefined;
  readonly transaction: Transaction | undefined;
}

/** A result that is sent in pieces. */
export class OpenCursor {
  readonly #rows: Iterator<Row | Paused>;
  #ahead: Row | undefined;
  usedAt = Date.now();
  busy = false;

  constructor(
    readonly namespace: string,
    rows: Iterable<Row | Paused>,
    readonly owner: CursorOwner,
  ) {
    this.#rows = rows[Symbol.iterator]();
  }

  /**
   * The next rows. Between pages of a scan everybody else is served.
   * @param deadline the moment at which the command's time is up
   */
  async next(count: number, deadline: number): Promise<Batch> {
    const rows: Row[] = [];
    let bytes = 0;
    while (rows.length < count) {
      const row = await this.#take(deadline);
      if (!row) return { rows, exhausted: true };
      if (rows.length > 0 && bytes + row.bytes.length > largestBatchBytes) {
        this.#ahead = row;
        return { rows, exhausted: false };
      }
      rows.push(row);
      bytes += row.bytes.length;
    }
    return { rows, exhausted: false };
  }

  async #take(deadline: number): Promise<Row | undefined> {
    const ahead = this.#ahead;
    this.#ahead = undefined;
    if (ahead) return ahead;
    for (;;) {
      const next = this.#rows.next();
      if (next.done) return undefined;
      if (next.value !== pause) return next.value;
      if (Date.now() > deadline) throw new StoreError('MaxTimeMSExpired', 'operation exceeded time limit');
      await new Promise((resolve) => setImmediate(resolve));
      this.#assertAlive();
    }
  }

  #assertAlive(): void {
    const { transaction } = this.owner;
    if (transaction && !transaction.isOpen)
      throw new StoreError('Interrupted', 'the transaction of this cursor is over');
  }
}

/** All open cursors by their ids. */
export class Cursors {
  readonly #open = new Map<bigint, OpenCursor>();

  get count(): number {
    return this.#open.size;
  }

  add(cursor: OpenCursor): bigint {
    // Positive, and not to be guessed by another client.
    const id = (randomBytes(8).readBigUInt64BE() >> 2n) + 1n;
    this.#open.set(id, cursor);
    cursor.owner.transaction?.cursors.add(id);
    return id;
  }

  find(id: bigint, namespace: string, session: string | undefined): OpenCursor {
    const cursor = this.#open.get(id);
    if (!cursor) throw new StoreError('CursorNotFound', `cursor id ${id} not found`);
    if (cursor.namespace !== namespace)
      throw new StoreError(
        'Unauthorized',
        `Requested getMore on namespace '${namespace}', but cursor belongs to a different namespace ${cursor.namespace}`,
      );
    if (cursor.owner.session !== session)
      throw new StoreError('Unauthorized', `Cannot run getMore on cursor ${id}, which belongs to another session`);
    return cursor;
  }

  remove(id: bigint): boolean {
    return this.#open.delete(id);
  }

  removeSession(session: string): void {
    for (const [id, cursor] of this.#open) if (cursor.owner.session === session) this.#open.delete(id);
  }

  removeIdle(now: number): void {
    for (const [id, cursor] of this.#open) if (!cursor.busy && cursor.usedAt < now - idleMs) this.#open.delete(id);
  }
}

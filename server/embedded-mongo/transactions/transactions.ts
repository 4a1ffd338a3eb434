import { StoreError, transientConflict } from '../errors.js';
import type { Database } from '../storage/database.js';
import type { ConflictTable } from './conflicts.js';
import { Transaction } from './transaction.js';

/** A transaction that is not ended within this time is aborted. */
const lifetimeMs = 60_000;

interface Known {
  readonly transaction: Transaction;
  readonly expiry: NodeJS.Timeout;
}

/** The transactions of all sessions; a session has one at a time. */
export class Transactions {
  readonly #bySession = new Map<string, Known>();

  constructor(
    private readonly database: Database,
    private readonly conflicts: ConflictTable,
    private readonly ended: (transaction: Transaction) => void,
  ) {}

  get open(): Transaction[] {
    return [...this.#bySession.values()].map(({ transaction }) => transaction);
  }

  /** Begins a transaction; one that the session left open is aborted. */
  begin(session: string, number: bigint): Transaction {
    const known = this.#bySession.get(session)?.transaction;
    if (known && number < known.number)
      throw new StoreError(
        'TransactionTooOld',
        `Cannot start transaction ${number} because a newer transaction ${known.number} has already started`,
      );
    if (known && number === known.number)
      throw new StoreError('ConflictingOperationInProgress', `Transaction ${number} has already been started.`);
    if (known) this.end(known);
    const transaction = new Transaction(this.database, this.conflicts, number, session);
    const expiry = setTimeout(() => this.end(transaction), lifetimeMs);
    expiry.unref();
    this.#bySession.set(session, { transaction, expiry });
    return transaction;
  }

  /** The session's open transaction of this number. */
  find(session: string, number: bigint): Transaction | undefined {
    const transaction = this.#bySession.get(session)?.transaction;
    return transaction?.number === number ? transaction : undefined;
  }

  require(session: string, number: bigint): Transaction {
    const transaction = this.find(session, number);
    if (!transaction)
      throw transientConflict(
        `Given transaction number ${number} does not match any in-progress transactions.`,
        'NoSuchTransaction',
      );
    return transaction;
  }

  /** Forgets a transaction after its commit, or aborts it. */
  end(transaction: Transaction): void {
    const known = this.#bySession.get(transaction.session);
    if (known?.transaction !== transaction) return;
    clearTimeout(known.expiry);
    this.#bySession.delete(transaction.session);
    this.ended(transaction);
    transaction.end();
  }

  /** Aborts what a session left open. */
  endSession(session: string): void {
    const known = this.#bySession.get(session);
    if (known) this.end(known.transaction);
  }
}

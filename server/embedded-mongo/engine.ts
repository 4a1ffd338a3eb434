import { transientConflict } from './errors.js';
import type { IndexDefinition } from './indexes/index-definition.js';
import { Cursors } from './query/cursors.js';
import { Catalog, type Collection } from './storage/catalog.js';
import { CommitQueue } from './storage/commit-queue.js';
import { Database, type ReadView } from './storage/database.js';
import { DocumentWriter } from './storage/document-writer.js';
import { DirectView, type WriteView } from './storage/write-view.js';
import { ConflictTable, KeyIsLocked } from './transactions/conflicts.js';
import { RetryRecords } from './transactions/retry-records.js';
import type { Transaction } from './transactions/transaction.js';
import { Transactions } from './transactions/transactions.js';

/** What a write works with: a view of the data and a writer of documents into it. */
export interface WriteScope {
  readonly view: WriteView;
  readonly writer: DocumentWriter;
}

export interface WriteTarget {
  readonly namespace: string;
  readonly transaction: Transaction | undefined;
  /** Whether the collection is made if it does not exist. */
  readonly creates: boolean;
}

/** Everything that commands share. */
export class Engine {
  readonly database: Database;
  readonly catalog: Catalog;
  readonly commits: CommitQueue;
  readonly conflicts = new ConflictTable();
  readonly transactions: Transactions;
  readonly retries: RetryRecords;
  readonly cursors = new Cursors();
  readonly startedAt = Date.now();
  readonly #direct: WriteScope;

  constructor(path: string) {
    this.database = new Database(path);
    this.catalog = new Catalog(this.database);
    this.commits = new CommitQueue(this.database, () => this.catalog.restore());
    this.retries = new RetryRecords(this.database);
    this.transactions = new Transactions(this.database, this.conflicts, (transaction) => {
      for (const id of transaction.cursors) this.cursors.remove(id);
    });
    const view = new DirectView(this.database, this.conflicts);
    const writer = new DocumentWriter(view, (collection, index) => this.storeMultikey(collection, index));
    this.#direct = { view, writer };
  }

  /** What reads see, within a transaction or outside. */
  readView(transaction: Transaction | undefined): ReadView {
    return transaction?.view ?? this.database;
  }

  /**
   * Runs a write on a collection, in the transaction or in a commit of its own. Outside of transactions it waits for
   * those in its way. The collection is looked up when the write runs, since its indexes may change before.
   */
  async write<T>(target: WriteTarget, run: (scope: WriteScope, collection: Collection | undefined) => T): Promise<T> {
    const { namespace, transaction, creates } = target;
    if (transaction) return run(this.#scopeOf(transaction), await this.#collectionInTransaction(target, transaction));
    for (;;) {
      try {
        return await this.commits.submit(() => {
          const known = this.catalog.find(namespace);
          return run(this.#direct, known ?? (creates ? this.catalog.create(namespace, {}, 0) : undefined));
        });
      } catch (error) {
        if (!(error instanceof KeyIsLocked)) throw error;
        if (this.conflicts.openTransactions > 0) await this.conflicts.nextEnd();
      }
    }
  }

  collectionForRead(namespace: string, transaction: Transaction | undefined): Collection | undefined {
    const collection = this.catalog.find(namespace);
    if (collection) transaction?.touch(collection);
    return collection;
  }

  /** Changes the catalog, once no open transaction uses the collection any more. */
  async changeCatalog<T>(namespace: string, run: () => T): Promise<T> {
    for (;;) {
      const id = this.catalog.find(namespace)?.id;
      const inUse = id !== undefined && this.transactions.open.some((transaction) => transaction.touched.has(id));
      if (!inUse) return await this.commits.submit(run);
      await this.conflicts.nextEnd();
    }
  }

  /** Stores what a transaction has written, in one commit together with the record of its end. */
  async commit(transaction: Transaction, remember: () => void): Promise<void> {
    try {
      if (!transaction.view.isEmpty) await this.commits.submit(() => this.#applyTransaction(transaction, remember));
    } finally {
      this.transactions.end(transaction);
    }
  }

  #applyTransaction(transaction: Transaction, remember: () => void): void {
    if (!transaction.isOpen) throw transientConflict('the transaction has expired', 'NoSuchTransaction');
    for (const { key, value } of transaction.view.writes) {
      if (value) this.database.put(key, value);
      else this.database.delete(key);
    }
    for (const [index, collection] of transaction.newlyMultikey) this.storeMultikey(collection, index);
    this.conflicts.committed(transaction);
    remember();
  }

  /** Collections are made outside of the transaction that needs them, and stay if it is aborted. */
  async #collectionInTransaction(
    { namespace, creates }: WriteTarget,
    transaction: Transaction,
  ): Promise<Collection | undefined> {
    let collection = this.catalog.find(namespace);
    if (!collection && creates)
      collection = await this.commits.submit(
        () => this.catalog.find(namespace) ?? this.catalog.create(namespace, {}, 0),
      );
    if (collection) transaction.touch(collection);
    return collection;
  }

  close(): void {
    for (const transaction of this.transactions.open) this.transactions.end(transaction);
    this.commits.flush();
    this.database.close();
  }

  #scopeOf(transaction: Transaction): WriteScope {
    const writer = new DocumentWriter(transaction.view, (collection, index) =>
      transaction.newlyMultikey.set(index, collection),
    );
    return { view: transaction.view, writer };
  }

  private storeMultikey(collection: Collection, index: IndexDefinition): void {
    const current = this.catalog.find(collection.namespace);
    if (current?.id !== collection.id) return;
    index.multikey.forEach((isArray, field) => (index.storedMultikey[field] = isArray));
    this.catalog.save(current);
  }
}

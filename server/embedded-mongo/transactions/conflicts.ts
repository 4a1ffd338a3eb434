import { transientConflict } from '../errors.js';

/** Who holds a key: a transaction that wrote it and is not yet over. */
export interface KeyOwner {
  /** The sequence of commits at the moment of the snapshot. */
  readonly startedAt: number;
}

/** A write outside of transactions met a key that a transaction has written: it waits until that one is over. */
export class KeyIsLocked extends Error {}

/**
 * Finds writers that meet. A transaction locks the keys it writes until its end, and may not write what was committed
 * since its snapshot. Nothing is recorded while no transaction is open.
 */
export class ConflictTable {
  #sequence = 0;
  readonly #owners = new Map<string, KeyOwner>();
  readonly #recent = new Map<string, number>();
  /** Open transactions, with the keys that each holds. */
  readonly #open = new Map<KeyOwner, string[]>();
  #waiting: (() => void)[] = [];

  get sequence(): number {
    return this.#sequence;
  }

  get openTransactions(): number {
    return this.#open.size;
  }

  begin(owner: KeyOwner): void {
    this.#open.set(owner, []);
  }

  end(owner: KeyOwner): void {
    for (const name of this.#open.get(owner) ?? []) this.#owners.delete(name);
    this.#open.delete(owner);
    if (this.#open.size === 0) this.#recent.clear();
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }

  /** Resolves when any open transaction ends. */
  nextEnd(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Before a transaction writes a key. */
  claim(key: Buffer, owner: KeyOwner): void {
    const name = key.toString('latin1');
    const holder = this.#owners.get(name);
    if (holder === owner) return;
    if (holder || (this.#recent.get(name) ?? 0) > owner.startedAt)
      throw transientConflict(
        'Caused by :: Write conflict during plan execution and yielding is disabled. :: Please retry your operation or multi-document transaction.',
      );
    this.#owners.set(name, owner);
    this.#open.get(owner)?.push(name);
  }

  /** Before a write outside of transactions touches a key. */
  touch(key: Buffer): void {
    if (this.#open.size === 0) return;
    const name = key.toString('latin1');
    if (this.#owners.has(name)) throw new KeyIsLocked();
    this.#recent.set(name, ++this.#sequence);
  }

  /**
   * When a transaction's own writes are committed, for the others that are still open: of all that it held, also the slots of
   * unique values, which no write of a key tells of.
   */
  committed(owner: KeyOwner): void {
    this.#sequence += 1;
    if (this.#open.size < 2) return;
    for (const name of this.#open.get(owner) ?? []) this.#recent.set(name, this.#sequence);
  }

  /** A new moment in the sequence of commits, for changes of the catalog. */
  advance(): number {
    return ++this.#sequence;
  }
}

import type { KeyRange, Snapshot, StoredRow } from '../storage/database.js';
import type { WriteView } from '../storage/write-view.js';
import type { ConflictTable, KeyOwner } from './conflicts.js';

interface OverlayEntry {
  readonly key: Buffer;
  /** Undefined where the transaction has deleted the key. */
  readonly value: Uint8Array | undefined;
}

/** A snapshot with the transaction's own writes over it; nothing reaches the file before the commit. */
export class TransactionView implements WriteView {
  readonly #writes = new Map<string, OverlayEntry>();
  #sorted: OverlayEntry[] | undefined;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly conflicts: ConflictTable,
    private readonly owner: KeyOwner,
  ) {}

  get writes(): Iterable<OverlayEntry> {
    return this.#writes.values();
  }

  get isEmpty(): boolean {
    return this.#writes.size === 0;
  }

  get(key: Uint8Array): Buffer | undefined {
    const own = this.#writes.get(Buffer.from(key).toString('latin1'));
    if (own) return own.value && Buffer.from(own.value);
    return this.snapshot.get(key);
  }

  put(key: Buffer, value: Uint8Array): void {
    this.#write({ key, value });
  }

  delete(key: Buffer): void {
    this.#write({ key, value: undefined });
  }

  claim(key: Buffer): void {
    this.conflicts.claim(key, this.owner);
  }

  /** Merges the snapshot's rows with the transaction's, whose word counts where both have a key. */
  page(range: KeyRange, backwards: boolean, limit: number): StoredRow[] {
    const own = this.#within(range);
    if (own.length === 0) return this.snapshot.page(range, backwards, limit);
    // A deleted key hides at most one row, so this many rows are always enough.
    const stored = this.snapshot.page(range, backwards, limit + own.length);
    const merged = new Map(stored.map((row) => [row[0].toString('latin1'), row]));
    for (const { key, value } of own) {
      const name = key.toString('latin1');
      if (value) merged.set(name, [key, Buffer.from(value)]);
      else merged.delete(name);
    }
    const direction = backwards ? -1 : 1;
    return [...merged.values()].sort((a, b) => direction * Buffer.compare(a[0], b[0])).slice(0, limit);
  }

  count(range: KeyRange): number {
    let count = this.snapshot.count(range);
    for (const { key, value } of this.#within(range)) {
      const before = this.snapshot.get(key) !== undefined;
      count += Number(value !== undefined) - Number(before);
    }
    return count;
  }

  #write(entry: OverlayEntry): void {
    this.conflicts.claim(entry.key, this.owner);
    this.#writes.set(entry.key.toString('latin1'), entry);
    this.#sorted = undefined;
  }

  #within(range: KeyRange): OverlayEntry[] {
    if (this.#writes.size === 0) return [];
    this.#sorted ??= [...this.#writes.values()].sort((a, b) => Buffer.compare(a.key, b.key));
    const from = this.#position(range.start);
    const to = this.#position(range.end);
    return this.#sorted.slice(from, to);
  }

  /** How many of the sorted writes have a smaller key. */
  #position(key: Uint8Array): number {
    const sorted = this.#sorted ?? [];
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const entry = sorted[middle];
      if (entry && Buffer.compare(entry.key, key) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

import { clientVersion } from '../client-version.js';
import type { DeviceDatabase } from './device-database.js';

const MOST = 300;
const OLDEST_MS = 30 * 24 * 60 * 60_000;
const WRITE_AFTER_MS = 1_000;

/** What the member who reads on this device has read: kept a moment later, found again when no line is there. */
export class KeptReads {
  private memberId: string | null = null;
  private waiting = new Map<string, { data: unknown; updatedAt: number }>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly open: () => Promise<DeviceDatabase>,
    private readonly version = clientVersion,
  ) {}

  /** Whose answers are kept; null for nobody's. */
  readonly reader = (): string | null => this.memberId;

  /** From now on, this member's; null for nobody's. What others have read on this device is erased when `isSure`. */
  async setReader(memberId: string | null, isSure: boolean): Promise<void> {
    if (memberId !== this.memberId) this.waiting.clear();
    this.memberId = memberId;
    if (isSure) await this.eraseOthers().catch(() => undefined);
  }

  /** An answer that has just come; where several come under one hash, the last is kept. */
  keep(hash: string, data: unknown, updatedAt: number): void {
    if (this.memberId === null) return;
    this.waiting.set(hash, { data, updatedAt });
    this.timer ??= setTimeout(() => void this.write().catch(() => undefined), WRITE_AFTER_MS);
  }

  /** Deletes what was kept under it: the reader may not read it any more. */
  async forget(hash: string): Promise<void> {
    this.waiting.delete(hash);
    const { memberId } = this;
    if (memberId !== null) await (await this.open()).delete('reads', [memberId, hash]);
  }

  /** What was kept under it, if this build can show it. */
  async find(hash: string): Promise<{ data: unknown; updatedAt: number } | undefined> {
    if (this.memberId === null) return undefined;
    const memberId = this.memberId;
    const kept = await this.open()
      .then((database) => database.get('reads', [memberId, hash]))
      .catch(() => undefined);
    const isGood = kept?.version === this.version && kept.updatedAt > Date.now() - OLDEST_MS;
    return isGood && this.memberId === memberId ? kept : undefined;
  }

  /** Writes what waits at once: the page may be closed. */
  async write(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { memberId, version } = this;
    const reads = [...this.waiting];
    this.waiting.clear();
    if (memberId === null || reads.length === 0) return;
    const database = await this.open();
    const { store, done } = database.transaction('reads', 'readwrite');
    for (const [hash, read] of reads) await store.put({ ...read, memberId, hash, version });
    const oldestFirst = store.index('age');
    const all = await oldestFirst.getAllKeys(IDBKeyRange.bound([memberId], [memberId, []]));
    const tooOld = await oldestFirst.getAllKeys(IDBKeyRange.bound([memberId], [memberId, Date.now() - OLDEST_MS]));
    for (const key of all.slice(0, Math.max(tooOld.length, all.length - MOST))) await store.delete(key);
    await done;
  }

  private async eraseOthers(): Promise<void> {
    const { memberId } = this;
    const database = await this.open();
    const { store, done } = database.transaction('reads', 'readwrite');
    for (const key of await store.getAllKeys()) if (key[0] !== memberId) await store.delete(key);
    await done;
  }
}

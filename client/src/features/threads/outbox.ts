import type { MessageView } from '#shared/threads/message.contract.js';
import type { Exclusively } from '../../lib/device/exclusively.js';
import { ApiError, type ClientErrorCode } from '../../lib/http/api-error.js';
import { MemoryOutboxStore, type OutboxStore } from './outbox-store.js';
import type { Outgoing, Written } from './outgoing.js';

interface OutboxParts {
  /** Answers the message as the server has it; rejects with `ApiError`. */
  deliver: (message: Outgoing) => Promise<MessageView>;
  /** In memory where none is given. */
  store?: OutboxStore;
  /** Lets one tab send at a time. */
  exclusively?: Exclusively;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/** What another attempt can cure. */
const passing: readonly ClientErrorCode[] = [
  'offline',
  'busy',
  'internal-error',
  'too-many-attempts',
  'sign-in-required',
  'csrf-token-required',
];

/** Who comes after one that waits, waits too. */
function waitingBehind(entries: readonly Outgoing[]): readonly Outgoing[] {
  const first = entries.findIndex(({ state }) => state === 'waiting');
  if (first === -1) return entries;
  return entries.map((entry, at) => (at > first && entry.state === 'sending' ? { ...entry, state: 'waiting' } : entry));
}

/**
 * What a member wrote and the server has not acknowledged yet. One after the other, in the order of writing, each is tried with
 * the same client id until it is there or lastingly refused; pages may come and go meanwhile. Each attempt takes the first that
 * the store has, so that several tabs on one store keep the order too.
 */
export class Outbox {
  private entries: readonly Outgoing[] = [];
  private hasRead = false;
  private readonly listeners = new Set<() => void>();
  private readonly sentListeners = new Set<(message: MessageView) => void>();
  private readonly deliver: OutboxParts['deliver'];
  private readonly store: OutboxStore;
  private readonly exclusively: Exclusively;
  private stopHearing: (() => void) | undefined;
  private isPumping = false;
  private hasMore = false;
  private failures = 0;
  private endPause: (() => void) | undefined;

  constructor({ deliver, store = new MemoryOutboxStore(), exclusively = (act) => act() }: OutboxParts) {
    this.deliver = deliver;
    this.store = store;
    this.exclusively = exclusively;
  }

  readonly read = (): readonly Outgoing[] => this.entries;

  /** True as soon as `read` gives what the device had kept. */
  readonly isRead = (): boolean => this.hasRead;

  /** True while closing the page loses nothing. */
  readonly isLasting = (): boolean => this.store.isLasting();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** `listener` gets each message that the server acknowledged, to this tab or to another. */
  onSent(listener: (message: MessageView) => void): () => void {
    this.sentListeners.add(listener);
    return () => void this.sentListeners.delete(listener);
  }

  start(): void {
    this.stopHearing ??= this.store.onChange((sent) => {
      if (sent) this.tellSent(sent);
      void this.refresh().then(() => this.pump());
    });
    void this.refresh().then(() => this.pump());
  }

  stop(): void {
    this.stopHearing?.();
    this.stopHearing = undefined;
    this.endPause?.();
  }

  /** Tries at once instead of at the end of the pause: the connection is back. */
  wake(): void {
    this.failures = 0;
    this.endPause?.();
  }

  /** Resolves when it is kept: nothing of it is lost from then on. */
  async add(message: Written): Promise<void> {
    await this.store.add({ ...message, state: 'sending' });
    await this.refresh();
    void this.pump();
  }

  async tryAgain(clientId: string): Promise<void> {
    await this.store.update((entry) => {
      const { problem: _solved, ...message } = entry;
      return entry.clientId === clientId ? { ...message, state: 'sending' } : entry;
    });
    await this.refresh();
    void this.pump();
  }

  /** Takes a message out: it is not tried again. False where it had gone already. */
  async discard(clientId: string): Promise<boolean> {
    const entry = this.entries.find((one) => one.clientId === clientId);
    const wasThere = entry !== undefined && (await this.store.remove(entry.place).catch(() => false));
    await this.refresh();
    return wasThere;
  }

  /** Takes all of them out. */
  async clear(): Promise<void> {
    for (const { place } of await this.store.list()) await this.store.remove(place);
    await this.refresh();
  }

  private async pump(): Promise<void> {
    this.hasMore = true;
    if (this.isPumping) return;
    this.isPumping = true;
    while (this.stopHearing && this.hasMore) {
      this.hasMore = false;
      await this.exclusively(() => this.attemptFirst()).catch(() => this.storeFailed());
      if (this.hasMore && this.failures > 0) await this.pause();
    }
    this.isPumping = false;
  }

  /** Tries the first that can go, and leaves word whether more is to be done. */
  private async attemptFirst(): Promise<void> {
    const first = (await this.store.list()).find(({ state }) => state !== 'refused');
    if (!first || !this.stopHearing) return;
    this.hasMore = true;
    await this.attempt(first);
    await this.refresh();
  }

  private async attempt(message: Outgoing): Promise<void> {
    try {
      const sent = await this.deliver(message);
      this.failures = 0;
      this.tellSent(sent);
      // By its place: written again meanwhile under the same client id, it has another.
      await this.store.remove(message.place, sent);
    } catch (error) {
      const problem = error instanceof ApiError ? error.code : 'internal-error';
      if (passing.includes(problem)) await this.failed();
      else await this.refused(message, problem);
    }
  }

  private async failed(): Promise<void> {
    this.failures += 1;
    await this.store.update((entry) => (entry.state === 'sending' ? { ...entry, state: 'waiting' } : entry));
  }

  /** The device did not answer: what it has kept is tried later. */
  private storeFailed(): void {
    this.failures += 1;
    this.hasMore = true;
  }

  private refused({ place }: Outgoing, problem: ClientErrorCode): Promise<void> {
    this.failures = 0;
    return this.store.update((entry) => (entry.place === place ? { ...entry, state: 'refused', problem } : entry));
  }

  private async pause(): Promise<void> {
    const length = Math.min(FIRST_PAUSE_MS * 2 ** (this.failures - 1), LONGEST_PAUSE_MS);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, length);
      this.endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private tellSent(message: MessageView): void {
    for (const listener of this.sentListeners) listener(message);
  }

  private async refresh(): Promise<void> {
    this.entries = await this.store.list().then(waitingBehind, () => this.entries);
    this.hasRead = true;
    for (const listener of this.listeners) listener();
  }
}

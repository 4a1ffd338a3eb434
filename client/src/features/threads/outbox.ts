import type { MessageInput, MessageView } from '#shared/threads/message.contract.js';
import { ApiError, type ClientErrorCode } from '../../lib/http/api-error.js';

/** A message on its way: plain data, so that it can be kept somewhere lasting. */
export interface Outgoing extends MessageInput {
  threadId: string;
  writtenAt: string;
  /** `sending`: as far as is known, it gets through. `waiting`: it, or one before it, did not. `refused`: only its author can go on. */
  state: 'sending' | 'waiting' | 'refused';
  /** Why it was refused. */
  problem?: ClientErrorCode;
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

/**
 * What a member wrote and the server has not acknowledged yet. One after the other, in the order of writing, each is tried with
 * the same client id until it is there or lastingly refused; pages may come and go meanwhile.
 */
export class Outbox {
  private entries: readonly Outgoing[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly sentListeners = new Set<(message: MessageView) => void>();
  private isStarted = false;
  private isPumping = false;
  private failures = 0;
  private endPause: (() => void) | undefined;

  /** `deliver` answers the message as the server has it; it rejects with `ApiError`. */
  constructor(private readonly deliver: (message: Outgoing) => Promise<MessageView>) {}

  readonly read = (): readonly Outgoing[] => this.entries;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** `listener` gets each message that the server acknowledged. */
  onSent(listener: (message: MessageView) => void): () => void {
    this.sentListeners.add(listener);
    return () => void this.sentListeners.delete(listener);
  }

  start(): void {
    this.isStarted = true;
    void this.pump();
  }

  stop(): void {
    this.isStarted = false;
    this.endPause?.();
  }

  /** Tries at once instead of at the end of the pause: the connection is back. */
  wake(): void {
    this.failures = 0;
    this.endPause?.();
  }

  add(message: Omit<Outgoing, 'state' | 'problem'>): void {
    const waits = this.entries.some(({ state }) => state === 'waiting');
    this.update([...this.entries, { ...message, state: waits ? 'waiting' : 'sending' }]);
    void this.pump();
  }

  tryAgain(clientId: string): void {
    this.update(
      this.entries.map((entry) => {
        const { problem: _solved, ...message } = entry;
        return entry.clientId === clientId ? { ...message, state: 'sending' } : entry;
      }),
    );
    void this.pump();
  }

  /** Takes a message out: it is not tried again. */
  discard(clientId: string): void {
    this.update(this.entries.filter((entry) => entry.clientId !== clientId));
  }

  private async pump(): Promise<void> {
    if (this.isPumping) return;
    this.isPumping = true;
    for (let next = this.next(); next; next = this.next()) await this.attempt(next);
    this.isPumping = false;
  }

  private next(): Outgoing | undefined {
    return this.isStarted ? this.entries.find(({ state }) => state !== 'refused') : undefined;
  }

  private async attempt(message: Outgoing): Promise<void> {
    try {
      const sent = await this.deliver(message);
      this.failures = 0;
      for (const listener of this.sentListeners) listener(sent);
      this.discard(message.clientId);
    } catch (error) {
      const problem = error instanceof ApiError ? error.code : 'internal-error';
      if (!passing.includes(problem))
        return this.change(({ clientId }) => clientId === message.clientId, { state: 'refused', problem });
      this.change(({ state }) => state === 'sending', { state: 'waiting' });
      await this.pause();
    }
  }

  private async pause(): Promise<void> {
    const length = Math.min(FIRST_PAUSE_MS * 2 ** this.failures++, LONGEST_PAUSE_MS);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, length);
      this.endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private change(which: (entry: Outgoing) => boolean, change: Pick<Outgoing, 'state' | 'problem'>): void {
    this.update(this.entries.map((entry) => (which(entry) ? { ...entry, ...change } : entry)));
  }

  private update(entries: readonly Outgoing[]): void {
    this.entries = entries;
    for (const listener of this.listeners) listener();
  }
}

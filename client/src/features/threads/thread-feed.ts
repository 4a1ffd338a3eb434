import type { MessageView } from '#shared/threads/message.contract.js';
import { isNotFound } from '../../lib/http/api-error.js';
import {
  apply,
  completeUpTo,
  emptyThread,
  hasEarlier,
  hasGap,
  type ThreadEvent,
  type ThreadState,
} from './thread-state.js';

export interface MessagePage {
  items: MessageView[];
  /** The `seq` before which to go on; null where none is older. */
  next: string | null;
}

/** Where a thread's messages come from; every call rejects with `ApiError`. */
export interface ThreadSource {
  /** The newest messages, or the newest before `before`. */
  read: (before?: number) => Promise<MessagePage>;
  /** Enters the thread's room and answers at most 100 messages after `after`. */
  join: (after: number) => Promise<{ messages: MessageView[]; lastSeq: number; more: boolean }>;
}

const ASK_AGAIN_MS = 5_000;

/**
 * One thread as long as it is looked at: keeps its state true to the server's, whatever is lost, doubled or late on the way.
 * React reads it with `subscribe` and `read`.
 */
export class ThreadFeed {
  private state: ThreadState = emptyThread;
  private readonly listeners = new Set<() => void>();
  private catchingUp: Promise<void> | undefined;
  private again: ReturnType<typeof setTimeout> | undefined;
  private isOpen = false;

  constructor(
    private readonly source: ThreadSource,
    /** Called when the thread does not exist for this reader any more. */
    private readonly onGone: () => void,
  ) {}

  readonly read = (): ThreadState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Takes what came. Where that shows that something is missing, it is asked for. */
  apply(event: ThreadEvent): void {
    const before = this.state;
    this.state = apply(before, event);
    if (this.state === before) return;
    for (const listener of this.listeners) listener();
    if (this.isOpen && hasGap(this.state)) void this.catchUp();
  }

  /** To be called at every connection: enters the room, asks for what came since, then reads again what may have changed. */
  async connected(): Promise<void> {
    this.isOpen = true;
    await this.catchingUp;
    await this.catchUp();
    // Without an answer it is done at the next connection.
    await this.revise().catch(() => undefined);
  }

  /** The next older messages. Rejects with `ApiError`. */
  async showEarlier(): Promise<void> {
    const { floor } = this.state;
    if (floor === null || !hasEarlier(this.state)) return;
    const { items, next } = await this.source.read(floor);
    this.apply({ type: 'page', messages: items, next });
  }

  close(): void {
    this.isOpen = false;
    clearTimeout(this.again);
  }

  /** One at a time: what is missing meanwhile is found by the one under way. */
  private catchUp(): Promise<void> {
    clearTimeout(this.again);
    this.catchingUp ??= this.askForWhatIsMissing()
      .catch((error: unknown) => this.failed(error))
      .finally(() => (this.catchingUp = undefined));
    return this.catchingUp;
  }

  private async askForWhatIsMissing(): Promise<void> {
    for (let after = completeUpTo(this.state); after !== null && this.isOpen;) {
      const { messages, lastSeq, more } = await this.source.join(after);
      this.apply({ type: 'messages', messages, lastSeq });
      const complete: number = completeUpTo(this.state) ?? after;
      after = complete > after && (more || hasGap(this.state)) ? complete : null;
    }
  }

  private failed(error: unknown): void {
    if (isNotFound(error)) this.onGone();
    else if (this.isOpen) this.again = setTimeout(() => void this.connected(), ASK_AGAIN_MS);
  }

  /** Edits and removals while nobody listened are told by no event: what is shown is read again. */
  private async revise(): Promise<void> {
    const floor = this.state.floor ?? 1;
    for (let before: number | undefined, isDone = false; !isDone && this.isOpen;) {
      const { items, next } = await this.source.read(before);
      this.apply({ type: 'messages', messages: items });
      before = items[0]?.seq;
      isDone = next === null || before === undefined || before <= floor;
    }
  }
}

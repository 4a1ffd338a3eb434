import type { MessageView } from '#shared/threads/message.contract.js';
import { isNotFound } from '../../lib/http/api-error.js';
import { apply, emptyThread, hasEarlier, hasGap, type ThreadEvent, type ThreadState } from './thread-state.js';

export interface MessagePage {
  items: MessageView[];
  /** The `seq` before which to go on; null where none is older. */
  next: string | null;
  /** Every change of the thread up to this one is in the page. */
  revision: number;
}

export interface CaughtUp {
  messages: MessageView[];
  revision: number;
  behind: number;
  lastSeq: number;
}

/** Where a thread's messages come from; every call rejects with `ApiError`. */
export interface ThreadSource {
  /** The newest messages, or the newest before `before`. */
  read: (before?: number) => Promise<MessagePage>;
  /** Enters the thread's room and answers what changed after revision `since`, at most 100 messages. */
  join: (since: number) => Promise<CaughtUp>;
}

const ASK_AGAIN_MS = 5_000;
/** With more changes than this still to come, what is shown begins anew with the newest page: days need not be read through. */
const FAR_BEHIND = 200;

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
    this.become(apply(this.state, event));
    if (this.isOpen && hasGap(this.state)) void this.catchUp();
  }

  /** To be called at every connection: enters the room and asks for what changed since. */
  async connected(): Promise<void> {
    this.isOpen = true;
    await this.catchingUp;
    await this.catchUp();
  }

  /** The next older messages. Rejects with `ApiError`. */
  async showEarlier(): Promise<void> {
    const { floor } = this.state;
    if (floor === null || !hasEarlier(this.state)) return;
    await this.readPage(floor);
  }

  close(): void {
    this.isOpen = false;
    clearTimeout(this.again);
  }

  private become(state: ThreadState): void {
    if (state === this.state) return;
    this.state = state;
    for (const listener of this.listeners) listener();
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
    for (let isDone = this.state.floor === null; !isDone && this.isOpen;) {
      const known = this.state.complete;
      const { messages, revision, behind, lastSeq } = await this.source.join(known);
      if (revision < known) return this.beginAnew();
      this.apply({ type: 'caughtUp', messages, revision, behind, lastSeq });
      if (behind > FAR_BEHIND) await this.readPage();
      isDone = !hasGap(this.state) || this.state.complete === known;
    }
  }

  private async readPage(before?: number): Promise<void> {
    const { items, next, revision } = await this.source.read(before);
    this.apply({ type: 'page', messages: items, next, revision });
  }

  /** The server knows less than was known here: it was put back to an earlier state, and what is shown may never have been. */
  private async beginAnew(): Promise<void> {
    const { items, next, revision } = await this.source.read();
    this.become(apply(emptyThread, { type: 'page', messages: items, next, revision }));
  }

  private failed(error: unknown): void {
    if (isNotFound(error)) this.onGone();
    else if (this.isOpen) this.again = setTimeout(() => void this.connected(), ASK_AGAIN_MS);
  }
}

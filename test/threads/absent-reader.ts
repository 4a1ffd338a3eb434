import { ApiError } from '../../client/src/lib/http/api-error.js';
import { ThreadFeed, type CaughtUp } from '../../client/src/features/threads/thread-feed.js';
import { shownMessages } from '../../client/src/features/threads/thread-state.js';
import type { MessageView } from '../../shared/src/threads/message.contract.js';
import { threadRoutes } from '../../shared/src/threads/thread.contract.js';
import type { TestClient } from '../support/client.js';
import { ask, connectAs, type TestSocket } from '../support/sockets.js';

const PAGE = 20;

/** What the line does with an event: nothing, drops it, tells it twice, or tells it after the next one. */
export type LineFault = 'none' | 'lost' | 'doubled' | 'late';

/** The client's own thread feed on the real server, without a page, over a line that can be cut and that is not to be trusted. */
export class AbsentReader {
  /** For each event that comes, the next of these; then none. */
  faults: LineFault[] = [];
  readonly feed: ThreadFeed;
  private socket: TestSocket | null = null;
  private late: MessageView[] = [];

  constructor(
    private readonly client: TestClient,
    private readonly threadId: string,
  ) {
    const source = {
      read: (before?: number) => this.page(before),
      join: async (since: number) => {
        if (!this.socket) throw new ApiError('offline');
        return ask<CaughtUp>(this.socket, 'thread.join', { threadId, since });
      },
    };
    this.feed = new ThreadFeed(source, () => undefined);
  }

  async open(): Promise<void> {
    const { items, next, revision } = await this.page();
    this.feed.apply({ type: 'page', messages: items, next, revision });
    await this.comeBack();
  }

  goAway(): void {
    this.socket?.disconnect();
    this.socket = null;
  }

  async comeBack(): Promise<void> {
    this.goAway();
    const socket = await connectAs(this.client);
    this.socket = socket;
    for (const event of ['message.posted', 'message.edited', 'message.removed'] as const) {
      socket.on(event, (message) => this.hear(message));
    }
    await this.feed.connected();
  }

  get isConnected(): boolean {
    return this.socket !== null;
  }

  close(): void {
    this.feed.close();
    this.goAway();
  }

  shown(): MessageView[] {
    return shownMessages(this.feed.read());
  }

  /** What somebody who opens the thread now and goes back as far as this reader would see. */
  async freshFetch(): Promise<MessageView[]> {
    const floor = this.feed.read().floor ?? 1;
    const all: MessageView[] = [];
    for (let before: number | undefined; before === undefined || before > floor;) {
      const { items, next } = await this.page(before);
      all.unshift(...items);
      if (next === null) break;
      before = Number(next);
    }
    return all.filter(({ seq }) => seq >= floor);
  }

  private page(before?: number) {
    const query = { limit: PAGE, ...(before !== undefined && { before }) };
    return this.client.send(threadRoutes.messages, { params: { threadId: this.threadId }, query });
  }

  private hear(message: MessageView): void {
    const fault = this.faults.shift() ?? 'none';
    const told = { none: [message], lost: [], doubled: [message, message], late: [] }[fault];
    const delayed = this.late;
    this.late = fault === 'late' ? [message] : [];
    for (const one of [...told, ...delayed]) this.feed.apply({ type: 'changed', message: one });
  }
}

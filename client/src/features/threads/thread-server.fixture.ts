import fc from 'fast-check';
import type { MessageView } from '#shared/threads/message.contract.js';
import type { MessagePage, ThreadSource } from './thread-feed.js';

const hex = (number: number) => number.toString(16).padStart(24, '0');

/** A thread as the server keeps it, for specs: numbers without gaps, later changes later, and an event for each of them. */
export class ThreadServer {
  messages: MessageView[] = [];
  /** What those in the room were told, in order. */
  events: MessageView[] = [];
  private now = Date.parse('2026-11-18T09:00:00.000Z');

  post(body: string): MessageView {
    const seq = this.messages.length + 1;
    return this.keep({
      messageId: hex(seq),
      threadId: hex(1),
      seq,
      clientId: `client-${seq}`,
      authorId: hex(7),
      body,
      lang: 'en',
      createdAt: this.tick(),
    });
  }

  edit(seq: number, body: string): MessageView {
    return this.keep({ ...this.messages[seq - 1]!, body, editedAt: this.tick() });
  }

  remove(seq: number): MessageView {
    return this.keep({ ...this.messages[seq - 1]!, body: '', removedAt: this.tick() });
  }

  /** As `GET .../messages` answers. */
  read(before = Infinity, limit = 50): MessagePage {
    const older = this.messages.filter(({ seq }) => seq < before);
    const items = older.slice(-limit);
    return { items, next: older.length > items.length ? String(items[0]?.seq) : null };
  }

  page(before?: number, limit?: number) {
    const { items, next } = this.read(before, limit);
    return { type: 'page' as const, messages: items, next };
  }

  /** As `thread.join` acknowledges. */
  join(after: number, limit = 100): Awaited<ReturnType<ThreadSource['join']>> {
    const later = this.messages.filter(({ seq }) => seq > after);
    return { messages: later.slice(0, limit), lastSeq: this.messages.length, more: later.length > limit };
  }

  private keep(message: MessageView): MessageView {
    this.messages = [...this.messages.filter(({ seq }) => seq !== message.seq), message].sort((a, b) => a.seq - b.seq);
    this.events.push(message);
    return message;
  }

  private tick(): string {
    this.now += 1;
    return new Date(this.now).toISOString();
  }
}

/** Any act on a thread: writing, and changing or removing what still stands. */
export const threadAct = fc.oneof(
  { weight: 3, arbitrary: fc.string({ maxLength: 8 }).map((body) => (server: ThreadServer) => void server.post(body)) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat(), fc.string({ maxLength: 8 })).map(([at, body]) => (server: ThreadServer) => {
      const message = standing(server, at);
      if (message) server.edit(message.seq, body);
    }),
  },
  {
    weight: 1,
    arbitrary: fc.nat().map((at) => (server: ThreadServer) => {
      const message = standing(server, at);
      if (message) server.remove(message.seq);
    }),
  },
);

export const threadHistory = fc.array(threadAct, { maxLength: 40 });

const standing = (server: ThreadServer, at: number) => {
  const left = server.messages.filter(({ removedAt }) => removedAt === undefined);
  return left[at % left.length];
};

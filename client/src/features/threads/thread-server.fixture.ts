import fc from 'fast-check';
import type { MessageView } from '#shared/threads/message.contract.js';
import type { CaughtUp, MessagePage } from './thread-feed.js';

const hex = (number: number) => number.toString(16).padStart(24, '0');

/** A thread as the server keeps it, for specs: numbers without gaps, a revision for every change, and an event for each of them. */
export class ThreadServer {
  messages: MessageView[] = [];
  /** What those in the room were told, in order. */
  events: MessageView[] = [];
  revision = 0;
  private now = Date.parse('2026-11-18T09:00:00.000Z');

  post(body: string): MessageView {
    const seq = this.messages.length + 1;
    return this.keep({
      messageId: hex(seq),
      threadId: hex(1),
      seq,
      revision: 0,
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
    return { items, next: older.length > items.length ? String(items[0]?.seq) : null, revision: this.revision };
  }

  page(before?: number, limit?: number) {
    const { items, next, revision } = this.read(before, limit);
    return { type: 'page' as const, messages: items, next, revision };
  }

  /** As `thread.join` acknowledges. */
  join(since: number, limit = 100): CaughtUp {
    const later = this.messages.filter((message) => message.revision > since).sort((a, b) => a.revision - b.revision);
    const messages = later.slice(0, limit);
    const revision = later.length > limit ? (messages.at(-1)?.revision ?? 0) : this.revision;
    return { messages, revision, behind: this.revision - revision, lastSeq: this.messages.length };
  }

  caughtUp(since: number, limit?: number) {
    return { type: 'caughtUp' as const, ...this.join(since, limit) };
  }

  private keep(changed: MessageView): MessageView {
    this.revision += 1;
    const message = { ...changed, revision: this.revision };
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

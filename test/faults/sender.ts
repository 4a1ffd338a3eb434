import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { MessageView } from '../../shared/src/threads/message.contract.js';
import { threadRoutes } from '../../shared/src/threads/thread.contract.js';
import type { TestClient } from '../support/client.js';
import { ask, connectAs, type TestSocket } from '../support/sockets.js';

interface Attempt {
  clientId: string;
  body: string;
  lang: string;
}
type Answer = { message: MessageView } | { code: string };

const chance = (share: number) => Math.random() < share;

/**
 * A member on a bad line: sends over sockets and HTTP, twice at once, cut off before the answer came, and again, until it is
 * acknowledged; then the next one. The socket is new every few seconds.
 */
export class Sender {
  readonly acknowledged: MessageView[] = [];
  private socket: TestSocket | null = null;
  private socketUntil = 0;

  constructor(
    private readonly client: TestClient,
    private readonly threadId: string,
    private readonly name: string,
    /** Milliseconds between two messages, at most. */
    private readonly pause: number,
  ) {}

  async sendWhile(goesOn: () => boolean): Promise<void> {
    for (let number = 1; goesOn(); number += 1) {
      await this.sendSurely({ clientId: randomUUID(), body: `${this.name}.${number}`, lang: 'en' });
      await wait(Math.random() * this.pause);
    }
    this.socket?.disconnect();
  }

  private async sendSurely(attempt: Attempt): Promise<void> {
    for (let tries = 0; tries < 600; tries += 1) {
      try {
        if (chance(0.1)) await this.sendAndNotListen(attempt);
        const copies = chance(0.2) ? 3 : 1;
        const answers = await Promise.all(Array.from({ length: copies }, () => this.send(attempt)));
        if (new Set(answers.map((answer) => JSON.stringify(answer))).size > 1)
          throw new Error(`Two answers to one message: ${JSON.stringify(answers)}`);
        this.acknowledged.push(answers[0]!);
        return;
      } catch (error) {
        if (error instanceof Error && error.message.startsWith('Two answers')) throw error;
        await wait(20 + Math.random() * 100);
      }
    }
    throw new Error(`${attempt.body} was never acknowledged`);
  }

  /** @throws when it was not acknowledged, for whatever reason */
  private async send(attempt: Attempt): Promise<MessageView> {
    if (chance(0.5)) return this.client.send(threadRoutes.post, { params: { threadId: this.threadId }, body: attempt });
    const socket = await this.connected();
    const answer = await ask<Answer>(socket, 'message.send', { threadId: this.threadId, ...attempt });
    if ('code' in answer) throw new Error(answer.code);
    return answer.message;
  }

  /** The line breaks after the words have left. */
  private async sendAndNotListen(attempt: Attempt): Promise<void> {
    const socket = await connectAs(this.client);
    socket.emit('message.send', { threadId: this.threadId, ...attempt }, () => undefined);
    await wait(Math.random() * 10);
    socket.disconnect();
  }

  private async connected(): Promise<TestSocket> {
    if (this.socket?.connected && Date.now() < this.socketUntil) return this.socket;
    this.socket?.disconnect();
    this.socket = await connectAs(this.client);
    this.socketUntil = Date.now() + 1_000 + Math.random() * 4_000;
    return this.socket;
  }
}

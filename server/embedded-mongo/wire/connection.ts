import type { Socket } from 'node:net';
import type { ConnectionInfo, Reply } from '../commands/command.js';
import type { Dispatcher } from '../commands/dispatch.js';
import { Int32 } from 'bson';
import { StoreError } from '../errors.js';
import { FrameReader, parseFrame } from './frames.js';
import { encodeReply } from './reply.js';

/** One client connection: its messages are answered one after the other, in the order they came. */
export class Connection {
  readonly #reader = new FrameReader();
  #queue: Promise<void> = Promise.resolve();
  #replies = 0;

  constructor(
    private readonly socket: Socket,
    private readonly dispatcher: Dispatcher,
    private readonly info: ConnectionInfo,
  ) {
    socket.on('data', (chunk: Buffer) => this.#receive(chunk));
    // A client that goes away is no fault of the store; its transactions end by their own expiry.
    socket.on('error', () => socket.destroy());
  }

  close(): void {
    this.socket.destroy();
  }

  #receive(chunk: Buffer): void {
    try {
      for (const frame of this.#reader.push(chunk)) this.#queue = this.#queue.then(() => this.#handle(frame));
    } catch {
      // What follows bytes that are no message can be no message either.
      this.close();
    }
  }

  async #handle(frame: Buffer): Promise<void> {
    if (this.socket.destroyed) return;
    try {
      const request = parseFrame(frame);
      const reply = await this.dispatcher.run(request.command, this.info);
      if (!request.silent) this.#send(reply, request.requestId, request.legacy);
    } catch (error) {
      if (!(error instanceof StoreError)) return this.close();
      const { code, codeName, message } = error;
      this.#send(
        { fields: { ok: 0.0, errmsg: message, code: new Int32(code), codeName } },
        frame.readInt32LE(4),
        false,
      );
    }
  }

  #send(reply: Reply, responseTo: number, legacy: boolean): void {
    this.#replies += 1;
    if (this.socket.writable) this.socket.write(encodeReply(reply, responseTo, this.#replies, legacy));
  }
}

import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import type { Dispatcher } from '../commands/dispatch.js';
import { Connection } from './connection.js';

/** Listens on a unix-domain socket that only the owner of the process may open. */
export class WireServer {
  readonly #connections = new Set<Connection>();
  readonly #server: Server;
  #lastId = 0;

  constructor(
    dispatcher: Dispatcher,
    private readonly path: string,
  ) {
    this.#server = createServer((socket) => {
      this.#lastId += 1;
      const connection = new Connection(socket, dispatcher, { id: this.#lastId, address: path });
      this.#connections.add(connection);
      socket.on('close', () => this.#connections.delete(connection));
    });
  }

  /** A socket left by a process that was killed is replaced: the lock on the data says that nobody uses it. */
  async listen(): Promise<void> {
    rmSync(this.path, { force: true });
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(this.path, resolve);
    });
    chmodSync(this.path, 0o600);
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const connection of this.#connections) connection.close();
    await closed;
  }
}

import { Dispatcher } from './commands/dispatch.js';
import { Engine } from './engine.js';
import { removeExpired } from './indexes/ttl.js';
import { WireServer } from './wire/server.js';

export interface StoreOptions {
  readonly dataFile: string;
  readonly socketPath: string;
  /** How often expired documents, cursors and sessions are cleared away, in milliseconds. */
  readonly sweepIntervalMs: number;
  /** Told of errors that are faults of the store; the client gets an InternalError. */
  readonly reportFault: (error: unknown) => void;
}

/** A store that is open and listens. */
export class Store {
  readonly #engine: Engine;
  readonly #server: WireServer;
  readonly #sweep: NodeJS.Timeout;
  #sweeping: Promise<void> = Promise.resolve();

  constructor(private readonly options: StoreOptions) {
    this.#engine = new Engine(options.dataFile);
    this.#server = new WireServer(new Dispatcher(this.#engine, options.reportFault), options.socketPath);
    this.#sweep = setInterval(() => {
      this.#sweeping = this.#sweeping.then(() => this.#clearAway());
    }, options.sweepIntervalMs);
  }

  listen(): Promise<void> {
    return this.#server.listen();
  }

  /** Closes connections, writes the WAL back and closes the file. */
  async close(): Promise<void> {
    clearInterval(this.#sweep);
    await this.#server.close();
    await this.#sweeping;
    this.#engine.close();
  }

  async #clearAway(): Promise<void> {
    const now = Date.now();
    try {
      this.#engine.cursors.removeIdle(now);
      await removeExpired(this.#engine, now);
      await this.#engine.commits.submit(() => this.#engine.retries.forgetOld(now));
    } catch (error) {
      this.options.reportFault(error);
    }
  }
}

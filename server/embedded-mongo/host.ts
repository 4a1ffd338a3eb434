import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { replicaSetName } from './commands/handshake.js';
import { StoreInUseError } from './lock.js';
import type { WorkerInput, WorkerMessage } from './messages.js';
import { placeSocket, uriOf, type SocketPlace } from './socket-path.js';

export { StoreInUseError };

export interface EmbeddedStoreOptions {
  /** The store keeps its files in the folder `store` within, which it makes, for the owner alone. */
  readonly dataDirectory: string;
  /** Another place for the socket: a path of at most 103 bytes in a folder that is the owner's alone. */
  readonly socketPath?: string;
  /** How often expired documents are removed, in milliseconds; a minute if not given. */
  readonly sweepIntervalMs?: number;
  /** Called once if the store ends by itself. Its data are safe, but nothing works any more: end the process. */
  readonly onCrash?: (error: Error) => void;
  /** Called for a command that failed by a fault of the store itself, with its stack, which holds no data. */
  readonly onFault?: (report: string) => void;
}

export interface EmbeddedStore {
  /**
   * The address for the driver. It names no database: say which with the driver's `db(name)` or mongoose's `dbName`,
   * rather than by putting a name into the address.
   */
  readonly uri: string;
  /** Whether this start has made the data file. */
  readonly isNew: boolean;
  /** Closes connections, writes everything back into the file and gives the data folder free. */
  stop(): Promise<void>;
}

const defaultSweepMs = 60_000;

/** The compiled worker beside this file. */
const workerFile = new URL('./worker.js', import.meta.url);

function prepareDirectory(dataDirectory: string): string {
  const directory = join(dataDirectory, 'store');
  mkdirSync(directory, { recursive: true });
  chmodSync(directory, 0o700);
  return directory;
}

/** The worker thread seen from the host: one start, at most one end. */
class StoreThread {
  readonly #worker: Worker;
  #stopping = false;

  constructor(
    private readonly input: WorkerInput,
    private readonly options: EmbeddedStoreOptions,
  ) {
    this.#worker = new Worker(workerFile, { workerData: input });
  }

  /** Resolves when the store listens, with whether its file is new. */
  start(): Promise<boolean> {
    return new Promise((resolve, reject) => {
      // A thread that has said why it does not start may end before anybody who waits has heard of it: that is no crash.
      const fail = (error: Error) => {
        this.#stopping = true;
        reject(error);
      };
      this.#worker.on('message', (message: WorkerMessage) => {
        if (message.kind === 'ready') resolve(message.isNew);
        else if (message.kind === 'inUse') fail(new StoreInUseError(this.input.directory, message.processId));
        else if (message.kind === 'failed') fail(new Error(`The embedded store could not start: ${message.message}`));
        else if (message.kind === 'fault') this.options.onFault?.(message.message);
      });
      this.#worker.on('error', (error) => {
        const cause = error instanceof Error ? error : new Error('the thread of the store failed', { cause: error });
        reject(cause);
        this.#crashed(cause);
      });
      this.#worker.on('exit', (code) => this.#crashed(new Error(`the store's thread ended with ${code}`)));
    });
  }

  async stop(): Promise<void> {
    if (this.#stopping) return;
    this.#stopping = true;
    const ended = new Promise<void>((resolve) => this.#worker.once('exit', () => resolve()));
    this.#worker.postMessage('stop');
    await ended;
  }

  /** After a failed start: nobody has been promised a store yet. */
  async abandon(): Promise<void> {
    this.#stopping = true;
    await this.#worker.terminate();
  }

  #crashed(error: Error): void {
    if (this.#stopping) return;
    this.#stopping = true;
    this.options.onCrash?.(error);
  }
}

/**
 * Starts the store in a thread of its own.
 * @throws StoreInUseError if another process has the same data open
 */
export async function startEmbeddedStore(options: EmbeddedStoreOptions): Promise<EmbeddedStore> {
  const directory = prepareDirectory(options.dataDirectory);
  const place: SocketPlace =
    options.socketPath === undefined ? placeSocket(directory) : { path: options.socketPath, remove: () => undefined };
  const input = {
    directory,
    dataFile: join(directory, 'store.sqlite'),
    socketPath: place.path,
    sweepIntervalMs: options.sweepIntervalMs ?? defaultSweepMs,
  };
  const thread = new StoreThread(input, options);
  try {
    const isNew = await thread.start();
    const stop = async (): Promise<void> => {
      await thread.stop();
      place.remove();
    };
    return { uri: uriOf(place.path, replicaSetName), isNew, stop };
  } catch (error) {
    await thread.abandon();
    throw error;
  }
}

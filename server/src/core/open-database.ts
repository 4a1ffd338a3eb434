import { startEmbeddedStore, StoreInUseError } from '../../embedded-mongo/host.js';
import { ConfigError, type Config } from './config.js';
import type { Database } from './core.module.js';

/** For the application; closed after it. */
export interface OpenDatabase extends Database {
  close(): Promise<void>;
}

/**
 * The database of the configuration: MONGODB_URI names its own, the embedded store is started and has one.
 * @throws StoreInUseError if another process has the embedded store open
 */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  if (config.mongodbUri) return { uri: config.mongodbUri, close: () => Promise.resolve() };
  const store = await startEmbeddedStore({
    dataDirectory: config.dataDirectory,
    onCrash: (error) => {
      process.stderr.write(`The embedded store stopped: ${error.message}\n`);
      process.exit(1);
    },
  });
  return { uri: store.uri, name: 'tandem', close: () => store.stop() };
}

/** Ends the process for an error before anything ran: one line where the operator can do something about it. */
export function refuseToStart(error: unknown): never {
  const isExplained = error instanceof ConfigError || error instanceof StoreInUseError;
  process.stderr.write(isExplained ? `${error.message}\n` : `${(error as Error).stack ?? String(error)}\n`);
  process.exit(1);
}

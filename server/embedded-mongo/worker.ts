import { existsSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { DirectoryLock, StoreInUseError } from './lock.js';
import type { WorkerInput, WorkerMessage } from './messages.js';
import { Store } from './store.js';

function say(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** The store's thread: it opens the data, listens, and closes both when its host says so. */
async function run(input: WorkerInput): Promise<void> {
  const lock = new DirectoryLock(input.directory);
  const isNew = !existsSync(input.dataFile);
  const store = new Store({ ...input, reportFault: (error) => say({ kind: 'fault', message: textOf(error) }) });
  await store.listen();
  say({ kind: 'ready', isNew });
  parentPort?.once('message', () => {
    void store.close().then(() => {
      lock.release();
      say({ kind: 'stopped' });
      parentPort?.close();
    });
  });
}

run(workerData as WorkerInput).catch((error: unknown) => {
  if (error instanceof StoreInUseError) say({ kind: 'inUse', processId: error.processId });
  else say({ kind: 'failed', message: textOf(error) });
  parentPort?.close();
});

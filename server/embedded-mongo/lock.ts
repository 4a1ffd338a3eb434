import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The data are in use by another process. */
export class StoreInUseError extends Error {
  constructor(
    readonly directory: string,
    readonly processId: string,
  ) {
    super(`The data in ${directory} are already used by process ${processId}.`);
    this.name = 'StoreInUseError';
  }
}

/**
 * Holds a data folder for one process. The lock is SQLite's exclusive lock on a file of its own, that is, the operating
 * system's: it goes away with the process however that ends, so a lock left by SIGKILL needs no care, and a process
 * number that was given to another program since misleads nobody. The file with the number is for the message alone.
 */
export class DirectoryLock {
  readonly #database: DatabaseSync;
  readonly #processFile: string;

  constructor(directory: string) {
    this.#processFile = join(directory, 'process');
    this.#database = new DatabaseSync(join(directory, 'lock.sqlite'), { timeout: 0 });
    try {
      this.#database.exec('pragma journal_mode = memory; begin exclusive');
    } catch {
      this.#database.close();
      throw new StoreInUseError(directory, holderOf(this.#processFile));
    }
    writeFileSync(this.#processFile, `${process.pid}\n`);
  }

  release(): void {
    rmSync(this.#processFile, { force: true });
    this.#database.close();
  }
}

function holderOf(processFile: string): string {
  try {
    return readFileSync(processFile, 'utf8').trim();
  } catch {
    return 'unknown';
  }
}

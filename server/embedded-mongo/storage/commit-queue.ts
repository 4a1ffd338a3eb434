import { StoreError } from '../errors.js';
import type { Database } from './database.js';

interface Job {
  readonly run: () => unknown;
  readonly succeed: (result: unknown) => void;
  readonly fail: (error: unknown) => void;
}

interface Outcome {
  readonly job: Job;
  readonly result?: unknown;
  readonly error?: unknown;
}

/**
 * Group commit. All writes that wait when the event loop comes round run one after the other, each within a savepoint
 * of its own, and share one SQLite commit, so one sync. Nobody is answered before that sync.
 */
export class CommitQueue {
  #waiting: Job[] = [];

  /** @param rolledBack called after anything was undone, so that what is cached of the file can be read again */
  constructor(
    private readonly database: Database,
    private readonly rolledBack: () => void,
  ) {}

  /** Runs a write; the promise settles after the commit's sync. An error undoes this write and no other. */
  submit<T>(run: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#waiting.length === 0) setImmediate(() => this.flush());
      this.#waiting.push({ run, succeed: (result) => resolve(result as T), fail: reject });
    });
  }

  /** Commits what waits, now. */
  flush(): void {
    const jobs = this.#waiting;
    this.#waiting = [];
    if (jobs.length === 0) return;
    try {
      this.database.execute('begin immediate');
      const outcomes = jobs.map((job) => this.#runJob(job));
      this.database.execute('commit');
      for (const outcome of outcomes) {
        if ('error' in outcome) outcome.job.fail(outcome.error);
        else outcome.job.succeed(outcome.result);
      }
    } catch (error) {
      this.#undo(jobs, error);
    }
  }

  #runJob(job: Job): Outcome {
    this.database.execute('savepoint job');
    try {
      const result = job.run();
      this.database.execute('release job');
      return { job, result };
    } catch (error) {
      // A full disk makes SQLite roll the whole transaction back by itself: then nothing of this group is stored.
      if (!this.database.inTransaction) throw error;
      this.database.execute('rollback to job; release job');
      this.rolledBack();
      return { job, error };
    }
  }

  #undo(jobs: Job[], cause: unknown): void {
    if (this.database.inTransaction) this.database.execute('rollback');
    this.rolledBack();
    const reason = cause instanceof Error ? cause.message : String(cause);
    for (const job of jobs) job.fail(new StoreError('InternalError', `nothing was written: ${reason}`));
  }
}

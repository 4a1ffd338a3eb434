import { Long } from 'bson';
import { StoreError } from '../errors.js';
import { deserialize, isDocument, serialize, type BsonDocument, type BsonValue } from '../semantics/values.js';
import { allRows, type Database } from '../storage/database.js';
import { retryKey, retryRange } from '../storage/keys.js';

/** How long a session's last write is remembered: as long as a session lives. */
const lifetimeMs = 30 * 60_000;

function asBigInt(value: BsonValue): bigint {
  return value instanceof Long ? value.toBigInt() : 0n;
}

/**
 * The answer to each session's last write, stored in the same commit as the write. When the driver sends a write again
 * because the connection broke, even over a restart of the store, it gets the answer of the first time.
 */
export class RetryRecords {
  constructor(private readonly database: Database) {}

  /** The reply of this very write, if it was done already. An older number is refused. */
  find(session: Buffer, number: bigint): BsonDocument | undefined {
    const stored = this.database.get(retryKey(session));
    if (!stored) return undefined;
    const record = deserialize(stored);
    const last = asBigInt(record['number']);
    if (last > number)
      throw new StoreError(
        'TransactionTooOld',
        `Retryable write with txnNumber ${number} is prohibited on session because a newer retryable write with txnNumber ${last} has already started.`,
      );
    return last === number && isDocument(record['reply']) ? record['reply'] : undefined;
  }

  /** Within the commit of the write. */
  remember(session: Buffer, number: bigint, reply: object): void {
    const record = { number: Long.fromBigInt(number), at: new Date(), reply };
    this.database.put(retryKey(session), serialize(record));
  }

  /** Within a commit: forgets sessions that have been silent for longer than they live. */
  forgetOld(now: number): void {
    for (const [key, value] of allRows(this.database, retryRange)) {
      const { at } = deserialize(value);
      if (at instanceof Date && at.getTime() < now - lifetimeMs) this.database.delete(key);
    }
  }
}

import type { mongo } from 'mongoose';

/** A change of what is stored. Up only; run again after a crash in its middle, it ends in the same state. */
export interface Migration {
  /** `YYYYMMDDHHMM-verb-noun`, as its file: the order in which migrations run, and the name under which one is done. */
  name: string;
  up: (db: mongo.Db) => Promise<unknown>;
}

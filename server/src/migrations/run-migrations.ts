import type { Connection } from 'mongoose';
import { numberRevisions } from './202611220600-number-revisions.js';
import { nameHosts } from './202611220700-name-hosts.js';
import type { Migration } from './migration.js';

const migrations: readonly Migration[] = [numberRevisions, nameHosts];

/** Brings what an earlier version stored to this one's form, before anything reads it. Each migration runs once. */
export async function runMigrations(connection: Connection): Promise<void> {
  const { db } = connection;
  if (!db) throw new Error('The database is not connected');
  const done = db.collection<{ _id: string; finishedAt: Date }>('migrations');
  const known = new Set((await done.find().limit(1000).toArray()).map(({ _id }) => _id));
  for (const { name, up } of migrations.filter((migration) => !known.has(migration.name))) {
    await up(db);
    // Two nodes that start at once both ran it, to the same end.
    await done.updateOne({ _id: name }, { $setOnInsert: { finishedAt: new Date() } }, { upsert: true });
  }
}

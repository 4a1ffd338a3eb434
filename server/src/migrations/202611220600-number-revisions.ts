import type { Migration } from './migration.js';

/**
 * Messages that were written before changes had numbers: each becomes the change in which it was written.
 *
 * Older nodes must not run meanwhile or afterwards: what they write has no number, and catching up would pass over it.
 */
export const numberRevisions: Migration = {
  name: '202611220600-number-revisions',
  up: async (db) => {
    const unnumbered = { revision: { $exists: false } };
    await db.collection('messages').updateMany(unnumbered, [{ $set: { revision: '$seq' } }]);
    await db.collection('threads').updateMany(unnumbered, [{ $set: { revision: '$lastSeq' } }]);
  },
};

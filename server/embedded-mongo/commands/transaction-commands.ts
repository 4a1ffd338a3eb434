import { Binary } from 'bson';
import { StoreError, transientConflict } from '../errors.js';
import { isDocument } from '../semantics/values.js';
import { ok, type Command } from './command.js';

export const commitTransaction: Command = {
  name: 'commitTransaction',
  fields: ['recoveryToken'],
  inTransaction: true,
  async run({ engine, transaction, retry }) {
    if (!retry) throw new StoreError('InvalidOptions', 'commitTransaction must be run within a transaction');
    if (transaction) {
      await engine.commit(transaction, () => engine.retries.remember(retry.session, retry.number, { committed: true }));
      return ok;
    }
    // Sent again because the answer was lost: what was committed stays committed.
    if (engine.retries.find(retry.session, retry.number)?.['committed'] === true) return ok;
    throw transientConflict(`Transaction ${retry.number} has been aborted or is not known.`, 'NoSuchTransaction');
  },
};

export const abortTransaction: Command = {
  name: 'abortTransaction',
  fields: ['recoveryToken'],
  inTransaction: true,
  run({ engine, transaction, retry }) {
    if (!transaction)
      throw transientConflict(
        `Transaction ${retry?.number ?? ''} has been aborted or is not known.`,
        'NoSuchTransaction',
      );
    engine.transactions.end(transaction);
    return ok;
  },
};

export const endSessions: Command = {
  name: 'endSessions',
  fields: [],
  run({ engine, fields }) {
    for (const session of fields.documents('endSessions')) {
      if (!isDocument(session) || !(session['id'] instanceof Binary)) continue;
      const key = Buffer.from(session['id'].buffer.subarray(0, session['id'].position)).toString('hex');
      engine.transactions.endSession(key);
      engine.cursors.removeSession(key);
    }
    return ok;
  },
};

export const refreshSessions: Command = { name: 'refreshSessions', fields: [], run: () => ok };

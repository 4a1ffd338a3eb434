import { Long } from 'bson';
import { StoreError } from '../errors.js';
import type { BsonValue } from '../semantics/values.js';
import { namespaceOf, type Command } from './command.js';

function cursorId(value: BsonValue): bigint {
  if (value instanceof Long) return value.toBigInt();
  throw new StoreError('TypeMismatch', 'a cursor id must be a long');
}

export const getMore: Command = {
  name: 'getMore',
  fields: ['collection', 'batchSize'],
  inTransaction: true,
  async run(context) {
    const { engine, fields, session, deadline } = context;
    const id = cursorId(fields.value('getMore'));
    const namespace = namespaceOf(context, 'collection');
    const cursor = engine.cursors.find(id, namespace, session);
    if (cursor.busy) throw new StoreError('CursorInUse', `cursor id ${id} is already in use`);
    cursor.busy = true;
    try {
      const { rows, exhausted } = await cursor.next(fields.count('batchSize', 0) || Infinity, deadline);
      if (exhausted) engine.cursors.remove(id);
      return { fields: {}, cursor: { field: 'nextBatch', rows, id: exhausted ? 0n : id, namespace } };
    } catch (error) {
      engine.cursors.remove(id);
      throw error;
    } finally {
      cursor.busy = false;
      cursor.usedAt = Date.now();
    }
  },
};

export const killCursors: Command = {
  name: 'killCursors',
  fields: ['cursors'],
  inTransaction: true,
  run({ engine, fields }) {
    const ids = fields.array('cursors').map(cursorId);
    const killed = ids.filter((id) => engine.cursors.remove(id)).map((id) => Long.fromBigInt(id));
    const unknown = ids.map((id) => Long.fromBigInt(id)).filter((id) => !killed.some((other) => other.equals(id)));
    return { fields: { cursorsKilled: killed, cursorsNotFound: unknown, cursorsAlive: [], cursorsUnknown: [] } };
  },
};

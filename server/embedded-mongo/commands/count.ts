import { Int32 } from 'bson';
import { OpenCursor } from '../query/cursors.js';
import { prepareQuery, runQuery } from '../query/find.js';
import { parseCollation } from '../semantics/collation.js';
import { spaceRange } from '../storage/keys.js';
import { namespaceOf, type Command } from './command.js';

export const count: Command = {
  name: 'count',
  fields: ['query', 'limit', 'skip', 'hint', 'collation'],
  async run(context) {
    const { engine, fields, transaction, session, deadline } = context;
    const namespace = namespaceOf(context, 'count');
    const collection = engine.collectionForRead(namespace, transaction);
    if (!collection) return { fields: { n: new Int32(0) } };
    const filter = fields.document('query');
    const view = engine.readView(transaction);
    const limit = Math.abs(fields.integer('limit', 0));
    const skip = fields.count('skip', 0);
    if (Object.keys(filter).length === 0) {
      const rest = Math.max(view.count(spaceRange(collection.id)) - skip, 0);
      return { fields: { n: new Int32(limit > 0 ? Math.min(rest, limit) : rest) } };
    }
    const query = {
      filter,
      limit,
      skip,
      hint: fields.value('hint'),
      collation: parseCollation(fields.value('collation')),
    };
    const cursor = new OpenCursor(namespace, runQuery(view, collection, prepareQuery(collection, query)), {
      session,
      transaction,
    });
    let n = 0;
    for (let exhausted = false; !exhausted;) {
      const batch = await cursor.next(1000, deadline);
      n += batch.rows.length;
      exhausted = batch.exhausted;
    }
    return { fields: { n: new Int32(n) } };
  },
};

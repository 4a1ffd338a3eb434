import { StoreError, notSupported } from '../errors.js';
import { OpenCursor } from '../query/cursors.js';
import { prepareQuery, runQuery, type Query } from '../query/find.js';
import { Row, mapRows, type RowStream } from '../query/row.js';
import { positionIn } from '../query/update-documents.js';
import { parseCollation } from '../semantics/collation.js';
import { compileProjection } from '../semantics/project.js';
import { parseSort } from '../semantics/sort.js';
import type { BsonDocument } from '../semantics/values.js';
import { namespaceOf, replyWithCursor, type Command, type CommandContext, type CommandFields } from './command.js';

/** How many documents the first reply has where the client does not say. */
export const defaultBatchSize = 101;

const refusedFlags = [
  'tailable',
  'awaitData',
  'returnKey',
  'showRecordId',
  'min',
  'max',
  'oplogReplay',
  'allowPartialResults',
  'readOnce',
];

/** The query of a `find`, or of an explain of one. */
export function queryOf(fields: CommandFields): Query {
  for (const name of refusedFlags) if (fields.flag(name)) throw notSupported(`the option '${name}' of find`);
  const limit = fields.integer('limit', 0);
  return {
    filter: fields.document('filter'),
    sort: parseSort(fields.document('sort')),
    skip: fields.count('skip', 0),
    limit: Math.abs(limit),
    hint: fields.value('hint'),
    collation: parseCollation(fields.value('collation')),
    variables: fields.document('let'),
  };
}

/** Applies a projection; without one the stored bytes go to the client as they are. */
export function projected(rows: RowStream, projection: BsonDocument, query: Query): RowStream {
  if (Object.keys(projection).length === 0) return rows;
  const project = compileProjection(projection, {
    kind: 'find',
    collation: query.collation,
    variables: query.variables,
  });
  const positional = Object.keys(projection).some((path) => path.endsWith('.$'));
  return mapRows(rows, ({ document }) =>
    Row.computed(project(document, positional ? positionIn(document, query.filter) : undefined)),
  );
}

function rowsOf(context: CommandContext, namespace: string): RowStream {
  const { engine, transaction, fields } = context;
  const query = queryOf(fields);
  const collection = engine.collectionForRead(namespace, transaction);
  const projection = fields.document('projection');
  if (!collection) return projected([], projection, query);
  return projected(
    runQuery(engine.readView(transaction), collection, prepareQuery(collection, query)),
    projection,
    query,
  );
}

export const findCommand: Command = {
  name: 'find',
  fields: [
    'filter',
    'sort',
    'projection',
    'hint',
    'skip',
    'limit',
    'batchSize',
    'singleBatch',
    'collation',
    'let',
    'noCursorTimeout',
    'allowDiskUse',
    ...refusedFlags,
  ],
  inTransaction: true,
  run(context) {
    const { fields, session, transaction } = context;
    const namespace = namespaceOf(context, 'find');
    const limit = fields.integer('limit', 0);
    const single = fields.flag('singleBatch') || limit < 0;
    const batchSize = fields.count('batchSize', defaultBatchSize);
    if (batchSize > 0x7fffffff) throw new StoreError('BadValue', 'batchSize is too large');
    const cursor = new OpenCursor(namespace, rowsOf(context, namespace), { session, transaction });
    // One more than the limit, so that a limit within the batch leaves no cursor open.
    const wanted = limit !== 0 && Math.abs(limit) <= batchSize ? batchSize + 1 : batchSize;
    return replyWithCursor(context, cursor, wanted, single);
  },
};

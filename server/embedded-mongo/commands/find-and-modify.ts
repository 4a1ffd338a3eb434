import { Int32 } from 'bson';
import { StoreError } from '../errors.js';
import { DocumentUpdater, deleteDocuments, positionIn, type UpdateStatement } from '../query/update-documents.js';
import type { Row } from '../query/row.js';
import { compileProjection } from '../semantics/project.js';
import { parseSort } from '../semantics/sort.js';
import type { BsonDocument } from '../semantics/values.js';
import { namespaceOf, type Command, type CommandFields, type Reply } from './command.js';
import { writeOnce } from './write-reply.js';

function statementOf(fields: CommandFields): UpdateStatement {
  return {
    filter: fields.document('query'),
    update: fields.value('update'),
    multi: false,
    upsert: fields.flag('upsert'),
    sort: parseSort(fields.document('sort')),
    arrayFilters: fields.value('arrayFilters'),
    collation: fields.value('collation'),
    hint: fields.value('hint'),
    variables: fields.document('let'),
  };
}

function project(row: Row | undefined, fields: CommandFields): BsonDocument | null {
  if (!row) return null;
  const projection = fields.document('fields');
  if (Object.keys(projection).length === 0) return row.document;
  return compileProjection(projection, { kind: 'find' })(
    row.document,
    positionIn(row.document, fields.document('query')),
  );
}

function check(fields: CommandFields): void {
  if (fields.flag('remove') && (fields.has('update') || fields.flag('new') || fields.flag('upsert')))
    throw new StoreError('FailedToParse', "Cannot specify 'update', 'new' or 'upsert' with remove=true");
  if (!fields.flag('remove') && !fields.has('update'))
    throw new StoreError('FailedToParse', 'Either an update or remove=true must be specified');
}

function reply(value: BsonDocument | null, lastErrorObject: object): Reply {
  return { fields: { lastErrorObject, value } };
}

export const findAndModify: Command = {
  name: 'findAndModify',
  fields: [
    'query',
    'sort',
    'remove',
    'update',
    'new',
    'fields',
    'upsert',
    'arrayFilters',
    'collation',
    'hint',
    'let',
    'bypassDocumentValidation',
  ],
  inTransaction: true,
  run(context) {
    const { fields } = context;
    check(fields);
    const namespace = namespaceOf(context, 'findAndModify');
    const statement = statementOf(fields);
    return writeOnce(context, namespace, statement.upsert, (scope, collection) => {
      if (fields.flag('remove')) {
        const [removed] = collection ? deleteDocuments(scope, collection, { ...statement, limit: 1 }) : [];
        return reply(project(removed, fields), { n: new Int32(removed ? 1 : 0) });
      }
      if (!collection) return reply(null, { n: new Int32(0), updatedExisting: false });
      const result = new DocumentUpdater(scope, collection, statement).run();
      const value = project(fields.flag('new') ? result.after : result.before, fields);
      if (result.upserted)
        return reply(value, { n: new Int32(1), updatedExisting: false, upserted: result.upserted['_id'] });
      return reply(value, { n: new Int32(result.matched), updatedExisting: result.matched > 0 });
    });
  },
};

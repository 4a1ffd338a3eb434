import { Int32 } from 'bson';
import { StoreError } from '../errors.js';
import { deleteDocuments } from '../query/update-documents.js';
import { describeValue } from '../semantics/describe.js';
import { asInteger } from '../semantics/values.js';
import { namespaceOf, type Command } from './command.js';
import { checkStatements } from './insert.js';
import { refuseUnknownFields, requireFilter } from './update.js';
import { runStatements, withWriteErrors, writeOnce } from './write-reply.js';

const statementFields = new Set(['q', 'limit', 'collation', 'hint']);

export const deleteCommand: Command = {
  name: 'delete',
  fields: ['deletes', 'ordered', 'let'],
  inTransaction: true,
  run(context) {
    const namespace = namespaceOf(context, 'delete');
    const variables = context.fields.document('let');
    const statements = context.fields.documents('deletes');
    checkStatements(statements.length);
    return writeOnce(context, namespace, false, (scope, collection) => {
      let removed = 0;
      const errors = runStatements(statements, context.fields.flag('ordered', true), (statement) => {
        refuseUnknownFields(statement, statementFields, 'delete.deletes');
        const filter = requireFilter(statement['q']);
        const limit = asInteger(statement['limit']);
        if (limit !== 0 && limit !== 1)
          throw new StoreError(
            'FailedToParse',
            `The limit field in delete objects must be 0 or 1. Got ${describeValue(statement['limit'])}`,
          );
        if (!collection) return;
        const { collation, hint } = statement;
        removed += deleteDocuments(scope, collection, { filter, limit, sort: [], hint, collation, variables }).length;
      });
      return withWriteErrors({ n: new Int32(removed) }, errors);
    });
  },
};

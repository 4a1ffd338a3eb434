import { Int32 } from 'bson';
import { StoreError } from '../errors.js';
import { DocumentUpdater, type UpdateStatement } from '../query/update-documents.js';
import { parseSort } from '../semantics/sort.js';
import { isDocument, isTruthy, type BsonDocument, type BsonValue } from '../semantics/values.js';
import { namespaceOf, type Command } from './command.js';
import { checkStatements } from './insert.js';
import { runStatements, withWriteErrors, writeOnce } from './write-reply.js';

const statementFields = new Set([
  'q',
  'u',
  'multi',
  'upsert',
  'arrayFilters',
  'collation',
  'hint',
  'c',
  'sort',
  'upsertSupplied',
]);

export function refuseUnknownFields(statement: BsonDocument, known: ReadonlySet<string>, name: string): void {
  const unknown = Object.keys(statement).find((field) => !known.has(field));
  if (unknown !== undefined)
    throw new StoreError('IDLUnknownField', `BSON field '${name}.${unknown}' is an unknown field.`);
}

export function requireFilter(filter: BsonValue): BsonDocument {
  if (!isDocument(filter)) throw new StoreError('TypeMismatch', 'the filter must be an object');
  return filter;
}

function parseStatement(statement: BsonDocument, variables: BsonDocument): UpdateStatement {
  refuseUnknownFields(statement, statementFields, 'update.updates');
  const { q, u, c, sort, arrayFilters, collation, hint } = statement;
  return {
    filter: requireFilter(q),
    update: u,
    multi: isTruthy(statement['multi']),
    upsert: isTruthy(statement['upsert']),
    sort: isDocument(sort) ? parseSort(sort) : [],
    arrayFilters,
    collation,
    hint,
    variables: { ...variables, ...(isDocument(c) ? c : {}) },
  };
}

export const update: Command = {
  name: 'update',
  fields: ['updates', 'ordered', 'bypassDocumentValidation', 'let'],
  inTransaction: true,
  run(context) {
    const namespace = namespaceOf(context, 'update');
    const variables = context.fields.document('let');
    const statements = context.fields.documents('updates');
    checkStatements(statements.length);
    const creates = statements.some(({ upsert }) => isTruthy(upsert));
    return writeOnce(context, namespace, creates, (scope, collection) => {
      let matched = 0;
      let modified = 0;
      const upserted: object[] = [];
      const errors = runStatements(statements, context.fields.flag('ordered', true), (given, index) => {
        const statement = parseStatement(given, variables);
        if (!collection) return;
        const result = new DocumentUpdater(scope, collection, statement).run();
        matched += result.matched;
        modified += result.modified;
        if (result.upserted) {
          matched += 1;
          upserted.push({ index: new Int32(index), _id: result.upserted['_id'] });
        }
      });
      const fields = {
        n: new Int32(matched),
        nModified: new Int32(modified),
        ...(upserted.length > 0 ? { upserted } : {}),
      };
      return withWriteErrors(fields, errors);
    });
  },
};

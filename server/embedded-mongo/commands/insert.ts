import { Int32 } from 'bson';
import { StoreError } from '../errors.js';
import { deserialize } from '../semantics/values.js';
import { namespaceOf, type Command } from './command.js';
import { runStatements, withWriteErrors, writeOnce } from './write-reply.js';

/** The most statements that one command may have. */
export const mostStatements = 100_000;

export function checkStatements(count: number): void {
  if (count === 0 || count > mostStatements)
    throw new StoreError(
      'InvalidLength',
      `Write batch sizes must be between 1 and ${mostStatements}. Got ${count} operations.`,
    );
}

export const insert: Command = {
  name: 'insert',
  fields: ['documents', 'ordered', 'bypassDocumentValidation'],
  inTransaction: true,
  run(context) {
    const namespace = namespaceOf(context, 'insert');
    const documents = context.fields.array('documents') as unknown[];
    checkStatements(documents.length);
    return writeOnce(context, namespace, true, ({ writer }, collection) => {
      if (!collection) throw new Error('the collection of an insert was not made');
      let inserted = 0;
      const errors = runStatements(documents, context.fields.flag('ordered', true), (bytes) => {
        if (!(bytes instanceof Uint8Array)) throw new StoreError('TypeMismatch', 'documents must be objects');
        writer.insert(collection, deserialize(bytes), bytes);
        inserted += 1;
      });
      return withWriteErrors({ n: new Int32(inserted) }, errors);
    });
  },
};

import { StoreError } from '../errors.js';
import { OpenCursor } from '../query/cursors.js';
import { prepareQuery, runQuery } from '../query/find.js';
import { parseCollation } from '../semantics/collation.js';
import { compareValues } from '../semantics/compare.js';
import { testAtPath } from '../semantics/match/path.js';
import type { BsonDocument, BsonValue } from '../semantics/values.js';
import { maxDocumentBytes } from '../storage/document-writer.js';
import { identityOf } from '../storage/key-encoding.js';
import { namespaceOf, type Command } from './command.js';

/** Collects the values at a path: of an array at its end the elements. */
class DistinctValues {
  readonly #values = new Map<string, BsonValue>();
  readonly #visit: (document: BsonDocument) => boolean;
  #bytes = 0;

  constructor(path: string) {
    this.#visit = testAtPath(path, (value) => this.#collect(value), true);
  }

  add(document: BsonDocument): void {
    this.#visit(document);
  }

  sorted(): BsonValue[] {
    return [...this.#values.values()].sort((a, b) => compareValues(a, b));
  }

  /** Answers false, so that every value at the path is visited. */
  #collect(value: BsonValue): boolean {
    if (value === undefined || Array.isArray(value)) return false;
    const identity = identityOf(value);
    if (this.#values.has(identity)) return false;
    this.#values.set(identity, value);
    this.#bytes += identity.length;
    if (this.#bytes > maxDocumentBytes) throw new StoreError('Location17217', 'distinct too big, 16mb cap');
    return false;
  }
}

export const distinct: Command = {
  name: 'distinct',
  fields: ['key', 'query', 'collation', 'hint'],
  inTransaction: true,
  async run(context) {
    const { engine, fields, transaction, session, deadline } = context;
    const namespace = namespaceOf(context, 'distinct');
    const values = new DistinctValues(fields.string('key'));
    const collection = engine.collectionForRead(namespace, transaction);
    if (!collection) return { fields: { values: [] } };
    const query = {
      filter: fields.document('query'),
      hint: fields.value('hint'),
      collation: parseCollation(fields.value('collation')),
    };
    const rows = runQuery(engine.readView(transaction), collection, prepareQuery(collection, query));
    const cursor = new OpenCursor(namespace, rows, { session, transaction });
    for (let exhausted = false; !exhausted;) {
      const batch = await cursor.next(1000, deadline);
      for (const row of batch.rows) values.add(row.document);
      exhausted = batch.exhausted;
    }
    return { fields: { values: values.sorted() } };
  },
};

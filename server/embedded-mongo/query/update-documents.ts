import { compilePipelineUpdate } from '../aggregate/pipeline.js';
import type { VariableValues } from '../aggregate/expressions/compile-expression.js';
import type { WriteScope } from '../engine.js';
import { StoreError } from '../errors.js';
import { parseCollation } from '../semantics/collation.js';
import { compareValues } from '../semantics/compare.js';
import { compileFilter } from '../semantics/match/compile-filter.js';
import type { MatchTrace } from '../semantics/match/trace.js';
import type { SortField } from '../semantics/sort.js';
import {
  compileOperatorUpdate,
  compileReplacement,
  immutableId,
  type CompiledUpdate,
} from '../semantics/update/compile-update.js';
import { documentFromFilter } from '../semantics/update/upsert.js';
import { deserialize, isDocument, serialize, type BsonDocument, type BsonValue } from '../semantics/values.js';
import type { Collection } from '../storage/catalog.js';
import { prepareQuery, runQuery } from './find.js';
import { Row, allRows, pause } from './row.js';

/** One update of the command `update`, or what findAndModify does. */
export interface UpdateStatement {
  readonly filter: BsonDocument;
  readonly update: BsonValue;
  readonly multi: boolean;
  readonly upsert: boolean;
  readonly sort: readonly SortField[];
  readonly arrayFilters: BsonValue;
  readonly collation: BsonValue;
  readonly hint: BsonValue;
  readonly variables: VariableValues;
}

export interface UpdateResult {
  readonly matched: number;
  readonly modified: number;
  readonly upserted?: BsonDocument;
  /** The last document that matched, before and after. */
  readonly before?: Row;
  readonly after?: Row;
}

function compile(statement: UpdateStatement): CompiledUpdate {
  const { update, arrayFilters, variables } = statement;
  if (Array.isArray(update)) {
    const transform = compilePipelineUpdate(update, variables);
    return ({ document }) => {
      const [row] = allRows(transform([Row.computed(document)]));
      const { _id: id = document['_id'], ...rest } = row?.document ?? {};
      return id === undefined ? rest : { _id: id, ...rest };
    };
  }
  if (!isDocument(update))
    throw new StoreError('FailedToParse', 'Update argument must be either an object or an array');
  const [first] = Object.keys(update);
  if (!first?.startsWith('$')) {
    if (statement.multi)
      throw new StoreError('FailedToParse', 'multi update is not supported for replacement-style update');
    return compileReplacement(update);
  }
  return compileOperatorUpdate(update, { arrayFilters, collation: parseCollation(statement.collation), variables });
}

/** Whether an update has a path with the positional `$`. */
function isPositional(update: BsonValue): boolean {
  const operands = isDocument(update) ? Object.values(update).filter(isDocument) : [];
  return operands.some((fields) => Object.keys(fields).some((path) => path.split('.').includes('$')));
}

/** Changes documents as one statement says. */
export class DocumentUpdater {
  readonly #apply: CompiledUpdate;
  readonly #positional: boolean;

  constructor(
    private readonly scope: WriteScope,
    private readonly collection: Collection,
    private readonly statement: UpdateStatement,
  ) {
    this.#apply = compile(statement);
    this.#positional = isPositional(statement.update);
  }

  run(): UpdateResult {
    const { statement } = this;
    // All documents are found before the first is changed, so that none is met twice.
    const rows = this.#matching();
    if (rows.length === 0) return statement.upsert ? this.#upsert() : { matched: 0, modified: 0 };
    let result: UpdateResult = { matched: 0, modified: 0 };
    for (const row of rows) result = this.#updateRow(row, result);
    return result;
  }

  #matching(): Row[] {
    const { filter, sort, multi, hint, collation, variables } = this.statement;
    const query = { filter, sort, hint, variables, collation: parseCollation(collation), limit: multi ? 0 : 1 };
    return allRows(runQuery(this.scope.view, this.collection, prepareQuery(this.collection, query)));
  }

  #updateRow(row: Row, sum: UpdateResult): UpdateResult {
    const position = this.#positional ? positionIn(row.document, this.statement.filter) : undefined;
    const target = deserialize(row.bytes);
    const document = this.#apply({ document: target, isInsert: false, position });
    if (compareValues(document['_id'], row.document['_id']) !== 0) throw immutableId();
    const bytes = serialize(document);
    const changed = Buffer.compare(bytes, row.bytes) !== 0;
    if (changed) this.scope.writer.replace(this.collection, row.document, { document, bytes });
    return {
      matched: sum.matched + 1,
      modified: sum.modified + Number(changed),
      before: row,
      after: Row.stored(bytes),
    };
  }

  #upsert(): UpdateResult {
    const base = documentFromFilter(this.statement.filter);
    const made = this.#apply({ document: base, isInsert: true, position: undefined });
    const { document, bytes } = this.scope.writer.insert(this.collection, made);
    return { matched: 0, modified: 0, upserted: document, after: Row.stored(bytes) };
  }
}

/** Which element of an array made the filter match. */
export function positionIn(document: BsonDocument, filter: BsonDocument): number | undefined {
  const trace: MatchTrace = {};
  compileFilter(filter)(document, trace);
  return trace.position;
}

/** Removes what a filter finds, at most one document if `limit` is 1. */
export function deleteDocuments(
  scope: WriteScope,
  collection: Collection,
  statement: {
    filter: BsonDocument;
    limit: number;
    sort: readonly SortField[];
    hint: BsonValue;
    collation: BsonValue;
    variables: VariableValues;
  },
): Row[] {
  const query = { ...statement, collation: parseCollation(statement.collation) };
  const rows: Row[] = [];
  for (const row of runQuery(scope.view, collection, prepareQuery(collection, query)))
    if (row !== pause) rows.push(row);
  for (const row of rows) scope.writer.remove(collection, row.document);
  return rows;
}

import { StoreError } from '../errors.js';
import type { RowStream } from '../query/row.js';
import type { Query } from '../query/find.js';
import type { Collation } from '../semantics/collation.js';
import { asInteger, isDocument, isNumeric, typeName, type BsonDocument, type BsonValue } from '../semantics/values.js';
import type { VariableValues } from './expressions/compile-expression.js';

/** Where a pipeline's documents come from, and what its stages may use. */
export interface PipelineContext {
  readonly variables: VariableValues;
  readonly collation: Collation | undefined;
  /** The documents of a query on a collection of the same database, none if the collection does not exist. */
  readonly read: (collection: string, query: Query) => RowStream;
  /** Runs a whole pipeline of its own, such as `$lookup`'s. */
  readonly run: (collection: string, pipeline: readonly BsonValue[], variables: VariableValues) => RowStream;
  /** Stages alone, over given rows. */
  readonly compile: (pipeline: readonly BsonValue[], context: PipelineContext) => Transform;
}

export type Transform = (rows: RowStream) => RowStream;

/** Checks a stage's specification once and answers what it does to the rows. */
export type StageCompiler = (specification: BsonValue, context: PipelineContext, name: string) => Transform;

export function requireDocument(specification: BsonValue, name: string): BsonDocument {
  if (isDocument(specification)) return specification;
  throw new StoreError(
    'FailedToParse',
    `the ${name} specification must be an object, but found type ${typeName(specification)}`,
  );
}

export function requireCount(specification: BsonValue, name: string, least: number): number {
  const count = isNumeric(specification) ? asInteger(specification) : undefined;
  if (count === undefined || count < least)
    throw new StoreError(
      'Location5107201',
      `invalid argument to ${name} stage: Expected a number of at least ${least}`,
    );
  return count;
}

export function refuseUnknown(specification: BsonDocument, known: readonly string[], name: string): void {
  const unknown = Object.keys(specification).find((field) => !known.includes(field));
  if (unknown !== undefined) throw new StoreError('FailedToParse', `unrecognized option to ${name}: ${unknown}`);
}

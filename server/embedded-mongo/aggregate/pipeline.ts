import { StoreError, notSupported } from '../errors.js';
import { prepareQuery, runQuery, type PreparedQuery, type Query } from '../query/find.js';
import type { RowStream } from '../query/row.js';
import type { Collation } from '../semantics/collation.js';
import { parseSort } from '../semantics/sort.js';
import { asInteger, isDocument, type BsonDocument, type BsonValue } from '../semantics/values.js';
import type { Collection } from '../storage/catalog.js';
import type { ReadView } from '../storage/database.js';
import type { VariableValues } from './expressions/compile-expression.js';
import type { PipelineContext, StageCompiler, Transform } from './stage.js';
import { addFields } from './stages/add-fields.js';
import { bucket } from './stages/bucket.js';
import { count, sortByCount } from './stages/count.js';
import { facet } from './stages/facet.js';
import { group } from './stages/group.js';
import { lookup } from './stages/lookup.js';
import { match } from './stages/match.js';
import { limit, skip, sort } from './stages/order.js';
import { project, unset } from './stages/project.js';
import { replaceRoot, replaceWith } from './stages/replace-root.js';
import { sample } from './stages/sample.js';
import { unionWith } from './stages/union-with.js';
import { unwind } from './stages/unwind.js';

const stages: Readonly<Record<string, StageCompiler>> = {
  $match: match,
  $project: project,
  $unset: unset,
  $addFields: addFields,
  $set: addFields,
  $replaceRoot: replaceRoot,
  $replaceWith: replaceWith,
  $group: group,
  $sort: sort,
  $limit: limit,
  $skip: skip,
  $unwind: unwind,
  $lookup: lookup,
  $facet: facet,
  $bucket: bucket,
  $count: count,
  $sortByCount: sortByCount,
  $unionWith: unionWith,
  $sample: sample,
};

const unsupported = new Set([
  '$merge',
  '$out',
  '$changeStream',
  '$bucketAuto',
  '$collStats',
  '$currentOp',
  '$densify',
  '$documents',
  '$fill',
  '$geoNear',
  '$graphLookup',
  '$indexStats',
  '$listSessions',
  '$planCacheStats',
  '$redact',
  '$search',
  '$searchMeta',
  '$setWindowFields',
  '$vectorSearch',
  '$changeStreamSplitLargeEvent',
  '$rankFusion',
  '$listLocalSessions',
]);

export const stageNames: readonly string[] = Object.keys(stages).sort();

/** What a pipeline reads with: the data as seen by its command. */
export interface PipelineSource {
  readonly view: ReadView;
  readonly find: (collection: string) => Collection | undefined;
  readonly collation: Collation | undefined;
}

function stageEntry(stage: BsonValue): [string, BsonValue] {
  const entries = isDocument(stage) ? Object.entries(stage) : [];
  const [entry] = entries;
  if (!entry || entries.length > 1)
    throw new StoreError('Location40323', 'A pipeline stage specification object must contain exactly one field.');
  return entry;
}

function compileStages(pipeline: readonly BsonValue[], context: PipelineContext): Transform {
  const transforms = pipeline.map((stage) => {
    const [name, specification] = stageEntry(stage);
    const compile = Object.hasOwn(stages, name) ? stages[name] : undefined;
    if (compile) return compile(specification, context, name);
    if (unsupported.has(name)) throw notSupported(`the aggregation stage ${name}`);
    throw new StoreError('Location40324', `Unrecognized pipeline stage name: '${name}'`);
  });
  return (rows) => transforms.reduce((stream, transform) => transform(stream), rows);
}

/** The part of a pipeline that a query with its indexes can do, and the stages that are left. */
interface SplitPipeline {
  readonly query: Query;
  readonly rest: readonly BsonValue[];
}

/** Leading `$match`, then `$sort`, `$skip` and `$limit` are done by the query. */
export function splitPipeline(
  pipeline: readonly BsonValue[],
  base: Pick<Query, 'collation' | 'variables' | 'hint'>,
): SplitPipeline {
  const entries = pipeline.map(stageEntry);
  let position = 0;
  const take = (name: string): BsonValue => (entries[position]?.[0] === name ? entries[position++]?.[1] : undefined);
  const filters: BsonDocument[] = [];
  for (let filter = take('$match'); isDocument(filter); filter = take('$match')) filters.push(filter);
  const sortBy = take('$sort');
  const skipped = asInteger(take('$skip'));
  const limited = asInteger(take('$limit'));
  const valid = (sortBy === undefined || isDocument(sortBy)) && (skipped ?? 0) >= 0 && (limited ?? 1) > 0;
  // What is not valid is left to the stages, which say why.
  if (!valid) return { query: { ...base, filter: {} }, rest: pipeline };
  const [first = {}] = filters;
  return {
    query: {
      ...base,
      filter: filters.length > 1 ? { $and: filters } : first,
      sort: isDocument(sortBy) ? parseSort(sortBy) : [],
      skip: skipped ?? 0,
      limit: limited ?? 0,
    },
    rest: pipeline.slice(position),
  };
}

/** Runs pipelines over the collections of a source. */
export class PipelineRunner {
  constructor(private readonly source: PipelineSource) {}

  /** Checks the whole pipeline, then answers its rows, which are computed as they are asked for. */
  run(collection: string, pipeline: readonly BsonValue[], variables: VariableValues, hint?: BsonValue): RowStream {
    const { query, rest } = splitPipeline(pipeline, { collation: this.source.collation, variables, hint });
    const transform = compileStages(rest, this.context(variables));
    return transform(this.read(collection, query));
  }

  /** How the query at the beginning of a pipeline would be run; undefined if the collection does not exist. */
  prepare(collection: string, query: Query): { found: Collection; prepared: PreparedQuery } | undefined {
    const found = this.source.find(collection);
    return found && { found, prepared: prepareQuery(found, query) };
  }

  read(collection: string, query: Query): RowStream {
    const found = this.source.find(collection);
    return found ? runQuery(this.source.view, found, prepareQuery(found, query)) : [];
  }

  context(variables: VariableValues): PipelineContext {
    return {
      variables,
      collation: this.source.collation,
      read: (collection, query) => this.read(collection, query),
      run: (collection, pipeline, own) => this.run(collection, pipeline, own),
      compile: compileStages,
    };
  }
}

const stagesOfUpdates = new Set(['$addFields', '$set', '$project', '$unset', '$replaceRoot', '$replaceWith']);

/** An update by a pipeline: stages that make one document of one document. */
export function compilePipelineUpdate(pipeline: readonly BsonValue[], variables: VariableValues): Transform {
  for (const stage of pipeline) {
    const [name] = stageEntry(stage);
    if (!stagesOfUpdates.has(name))
      throw new StoreError('InvalidOptions', `${name} is not allowed to be used within an update`);
  }
  const none = (): RowStream => [];
  return compileStages(pipeline, { variables, collation: undefined, read: none, run: none, compile: compileStages });
}

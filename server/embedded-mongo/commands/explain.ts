import { Int32 } from 'bson';
import { splitPipeline } from '../aggregate/pipeline.js';
import { StoreError, notSupported } from '../errors.js';
import type { IndexPlan, Plan } from '../indexes/plan.js';
import { OpenCursor } from '../query/cursors.js';
import { prepareQuery, runQuery, type PreparedQuery, type Query } from '../query/find.js';
import { parseCollation } from '../semantics/collation.js';
import { parseSort } from '../semantics/sort.js';
import { isDocument, type BsonDocument } from '../semantics/values.js';
import type { Collection } from '../storage/catalog.js';
import { CommandFields, type Command, type CommandContext, type Reply } from './command.js';
import { queryOf } from './find.js';

function describeIndexScan(plan: IndexPlan): object {
  const { index, backwards, ranges, boundFields } = plan;
  const scan = {
    stage: 'IXSCAN',
    keyPattern: index.specification['key'],
    indexName: index.name,
    isMultiKey: index.multikey.some(Boolean),
    isUnique: index.unique || index.isPrimary,
    isSparse: index.sparse,
    isPartial: index.partialFilter !== undefined,
    direction: backwards ? 'backward' : 'forward',
    boundedFields: new Int32(boundFields),
    ranges: new Int32(ranges.length),
  };
  return { stage: 'FETCH', inputStage: plan.merged ? { stage: 'SORT_MERGE', inputStages: [scan] } : scan };
}

function describeAccess(plan: Plan): object {
  if (plan.kind === 'collection') return { stage: 'COLLSCAN', direction: plan.backwards ? 'backward' : 'forward' };
  if (plan.kind === 'index') return describeIndexScan(plan);
  const stage = plan.sorted ? 'SORT_MERGE' : 'OR';
  return { stage: 'SUBPLAN', inputStage: { stage, inputStages: plan.branches.map(describeIndexScan) } };
}

function describePlan({ plan, query }: PreparedQuery): object {
  const sort = (query.sort ?? []).filter(({ path }) => path !== '$natural');
  let stage = describeAccess(plan);
  if (sort.length > 0 && !plan.sorted)
    stage = {
      stage: 'SORT',
      sortPattern: Object.fromEntries(sort.map(({ path, direction }) => [path, new Int32(direction)])),
      inputStage: stage,
    };
  if (query.skip) stage = { stage: 'SKIP', skipAmount: new Int32(query.skip), inputStage: stage };
  return query.limit ? { stage: 'LIMIT', limitAmount: new Int32(query.limit), inputStage: stage } : stage;
}

interface Explained {
  readonly collection: string;
  readonly query: Query;
  /** Stages of an aggregation that the query does not do. */
  readonly rest: readonly BsonDocument[];
}

function explained(command: BsonDocument): Explained {
  const [name = ''] = Object.keys(command);
  const fields = new CommandFields(name, command);
  const collection = fields.string(name);
  const collation = parseCollation(fields.value('collation'));
  const hint = fields.value('hint');
  if (name === 'find') return { collection, query: queryOf(fields), rest: [] };
  if (name === 'aggregate') {
    const { query, rest } = splitPipeline(fields.array('pipeline'), {
      collation,
      hint,
      variables: fields.document('let'),
    });
    return { collection, query, rest: rest.filter(isDocument) };
  }
  if (name === 'count' || name === 'distinct')
    return { collection, rest: [], query: { filter: fields.document('query'), collation, hint } };
  if (name === 'findAndModify')
    return {
      collection,
      rest: [],
      query: { filter: fields.document('query'), sort: parseSort(fields.document('sort')), limit: 1, collation, hint },
    };
  if (name === 'update' || name === 'delete') {
    const [statement] = fields.documents(name === 'update' ? 'updates' : 'deletes');
    return {
      collection,
      rest: [],
      query: { filter: new CommandFields(name, statement ?? {}).document('q'), collation, hint },
    };
  }
  throw notSupported(`explaining the command '${name}'`);
}

async function execution(context: CommandContext, collection: Collection, prepared: PreparedQuery): Promise<object> {
  const { engine, transaction, session, deadline } = context;
  const started = Date.now();
  const rows = runQuery(engine.readView(transaction), collection, prepared);
  const cursor = new OpenCursor(collection.namespace, rows, { session, transaction });
  let returned = 0;
  for (let exhausted = false; !exhausted;) {
    const batch = await cursor.next(1000, deadline);
    returned += batch.rows.length;
    exhausted = batch.exhausted;
  }
  return {
    executionSuccess: true,
    nReturned: new Int32(returned),
    executionTimeMillis: new Int32(Date.now() - started),
    totalKeysExamined: new Int32(prepared.counters.keysExamined),
    totalDocsExamined: new Int32(prepared.counters.documentsExamined),
    executionStages: describePlan(prepared),
  };
}

async function explainQuery(
  context: CommandContext,
  namespace: string,
  query: Query,
): Promise<Record<string, unknown>> {
  const collection = context.engine.collectionForRead(namespace, context.transaction);
  if (!collection)
    return {
      queryPlanner: { namespace, winningPlan: { stage: 'EOF' }, rejectedPlans: [] },
      executionStats: {
        executionSuccess: true,
        nReturned: new Int32(0),
        totalKeysExamined: new Int32(0),
        totalDocsExamined: new Int32(0),
      },
    };
  const prepared = prepareQuery(collection, query);
  const queryPlanner = { namespace, parsedQuery: query.filter, winningPlan: describePlan(prepared), rejectedPlans: [] };
  const verbosity = context.fields.has('verbosity') ? context.fields.string('verbosity') : 'allPlansExecution';
  if (!['queryPlanner', 'executionStats', 'allPlansExecution'].includes(verbosity))
    throw new StoreError(
      'FailedToParse',
      'verbosity string must be one of queryPlanner, executionStats, allPlansExecution',
    );
  if (verbosity === 'queryPlanner') return { queryPlanner };
  return { queryPlanner, executionStats: await execution(context, collection, prepared) };
}

export const explain: Command = {
  name: 'explain',
  fields: ['verbosity'],
  async run(context): Promise<Reply> {
    const command = context.fields.document('explain');
    const { collection, query, rest } = explained(command);
    const answer = await explainQuery(context, `${context.database}.${collection}`, query);
    const fields = rest.length === 0 ? answer : { stages: [{ $cursor: answer }, ...rest] };
    return { fields: { explainVersion: '1', ...fields } };
  },
};

import { sortedAfterwards } from './allowed-queries.js';
import type { Statement } from './query-shape.js';

type Document = Record<string, unknown>;

/** What the store says of an index, as `listIndexes` answers. */
export interface IndexDescription {
  name: string;
  key: Document;
  unique?: boolean;
}

/** More documents than this at once is as good as all of them. */
const LARGEST_ANSWER = 1_001;

const isDocument = (value: unknown): value is Document => typeof value === 'object' && value !== null;

/** Every stage of a plan, from the outside in. */
function stagesOf(plan: unknown): Document[] {
  if (Array.isArray(plan)) return plan.flatMap(stagesOf);
  if (!isDocument(plan)) return [];
  const inner = Object.values(plan).filter(isDocument).flatMap(stagesOf);
  return typeof plan['stage'] === 'string' ? [plan, ...inner] : inner;
}

const isFixed = (condition: unknown): boolean => {
  if (!isDocument(condition) || Object.getPrototypeOf(condition) !== Object.prototype) return true;
  const operators = Object.keys(condition).filter((name) => name.startsWith('$'));
  return operators.length === 0 || operators.includes('$in') || operators.includes('$eq');
};

/** The clauses that all have to hold. */
const clausesOf = ({ $and: clauses = [], ...rest }: Document): Document[] => [
  rest,
  ...(clauses as Document[]).flatMap(clausesOf),
];

/** Whether no more documents can match than the values that were sent: by a unique key, in each branch of an `$or`. */
function isBoundedByKey(filter: Document, indexes: readonly IndexDescription[]): boolean {
  const clauses = clausesOf(filter);
  const fixed = clauses.flatMap((clause) => Object.keys(clause).filter((path) => isFixed(clause[path])));
  const uniqueKeys = indexes.filter(({ name, unique }) => unique || name === '_id_').map(({ key }) => Object.keys(key));
  if (uniqueKeys.some((paths) => paths.every((path) => fixed.includes(path)))) return true;
  return clauses.some(({ $or: branches }) =>
    (branches as Document[] | undefined)?.every((branch) => isBoundedByKey(branch, indexes)),
  );
}

/**
 * An index of all documents that is read from its beginning to its end: the embedded store and MongoDB say so each in its way.
 * A sparse or partial one is made to be read so.
 */
function isUnbounded(stage: Document): boolean {
  if (stage['stage'] !== 'IXSCAN' || stage['isSparse'] === true || stage['isPartial'] === true) return false;
  if (typeof stage['boundedFields'] === 'number') return stage['boundedFields'] === 0;
  const bounds = Object.values((stage['indexBounds'] ?? {}) as Record<string, string[]>);
  return bounds.every(([range]) => range === '[MinKey, MaxKey]' || range === '[MaxKey, MinKey]');
}

/** The stages of a plan in a line, from the outside in. */
export const planInWords = (plan: unknown): string =>
  stagesOf(plan)
    .map(({ stage, indexName }) => (typeof indexName === 'string' ? `${String(stage)} ${indexName}` : String(stage)))
    .join(' < ');

const isSortedAfterwards = ({ indexName }: Document): boolean =>
  sortedAfterwards.some(({ index }) => index === indexName);

/** What is wrong with a plan, in words; empty for a good one. */
export function complaintsOf(statement: Statement, plan: unknown, indexes: readonly IndexDescription[]): string[] {
  const { filter, limit, answersDocuments } = statement;
  const stages = stagesOf(plan);
  const isBounded = isBoundedByKey(filter, indexes);
  const isPage = answersDocuments && limit > 0 && limit <= LARGEST_ANSWER;
  const isOfAll = isPage && clausesOf(filter).every((clause) => Object.keys(clause).length === 0);
  const has = (name: string) => stages.some(({ stage }) => stage === name);
  return [
    ...(has('COLLSCAN') && !(isOfAll && !has('SORT')) ? ['scans the collection'] : []),
    ...(stages.some(isUnbounded) && !isOfAll ? ['reads a whole index'] : []),
    ...(has('SORT') && !isBounded && !stages.some(isSortedAfterwards) ? ['sorts in memory what nothing bounds'] : []),
    ...(answersDocuments && !isPage && !isBounded ? ['has no limit'] : []),
  ];
}

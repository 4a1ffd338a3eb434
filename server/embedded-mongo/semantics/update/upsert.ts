import { BSONRegExp } from 'bson';
import { cloneValue, isDocument, isOperatorDocument, type BsonDocument, type BsonValue } from '../values.js';
import { readAt, writeAt } from './update-path.js';

/** The one value that a filter on a field allows, if it names it. */
function equality(condition: BsonValue): { value: BsonValue } | undefined {
  if (condition instanceof BSONRegExp) return undefined;
  if (!isOperatorDocument(condition)) return { value: condition };
  if ('$eq' in condition) return { value: condition['$eq'] };
  const list = condition['$in'] ?? condition['$all'];
  if (Array.isArray(list) && list.length === 1 && !isDocument(list[0])) return { value: list[0] };
  return undefined;
}

function collect(filter: BsonDocument, target: BsonDocument): void {
  for (const [name, condition] of Object.entries(filter)) {
    const clauses =
      name === '$and' || (name === '$or' && Array.isArray(condition) && condition.length === 1) ? condition : undefined;
    if (Array.isArray(clauses)) for (const clause of clauses.filter(isDocument)) collect(clause, target);
    if (name.startsWith('$')) continue;
    const equal = equality(condition);
    const path = name.split('.');
    if (equal && equal.value !== undefined && readAt(target, path) === undefined)
      writeAt(target, path, cloneValue(equal.value));
  }
}

/** The document that an upsert starts from: the values that the filter fixes by equality. */
export function documentFromFilter(filter: BsonDocument): BsonDocument {
  const document: BsonDocument = {};
  collect(filter, document);
  return document;
}

import { BSONRegExp } from 'bson';
import { parseRegex } from '../semantics/match/regex.js';
import { isDocument, isOperatorDocument, type BsonDocument, type BsonValue } from '../semantics/values.js';

/** One thing that a filter asks of the values at a path. */
export interface Condition {
  readonly operator: string;
  readonly operand: BsonValue;
}

/** What every matching document fulfils, by path. What cannot be said so simply is left to the filter itself. */
export type Conditions = ReadonlyMap<string, readonly Condition[]>;

class ConditionCollector {
  readonly byPath = new Map<string, Condition[]>();

  document(filter: BsonDocument, prefix = ''): void {
    for (const [name, operand] of Object.entries(filter)) {
      if (name === '$and' && Array.isArray(operand))
        for (const clause of operand.filter(isDocument)) this.document(clause, prefix);
      else if (name === '$or' && Array.isArray(operand) && operand.length === 1)
        this.document(operand[0] as BsonDocument, prefix);
      else if (!name.startsWith('$')) this.#field(prefix + name, operand);
    }
  }

  #field(path: string, operand: BsonValue): void {
    if (operand instanceof BSONRegExp) this.#add(path, '$regex', operand);
    else if (!isOperatorDocument(operand)) this.#add(path, '$eq', operand);
    else for (const [operator, value] of Object.entries(operand)) this.#operator(path, operator, value, operand);
  }

  #operator(path: string, operator: string, operand: BsonValue, siblings: BsonDocument): void {
    if (operator === '$regex') this.#add(path, operator, parseRegex(operand, siblings['$options']));
    else if (operator === '$all' && Array.isArray(operand)) for (const value of operand) this.#all(path, value);
    else if (operator === '$elemMatch' && isDocument(operand)) this.#elemMatch(path, operand);
    else this.#add(path, operator, operand);
  }

  #all(path: string, value: BsonValue): void {
    if (isDocument(value) && isDocument(value['$elemMatch'])) this.#elemMatch(path, value['$elemMatch']);
    else if (!isOperatorDocument(value)) this.#field(path, value);
  }

  #elemMatch(path: string, operand: BsonDocument): void {
    if (!isOperatorDocument(operand)) this.document(operand, `${path}.`);
    else if (!Object.keys(operand).some((name) => ['$and', '$or', '$nor', '$not', '$ne', '$nin'].includes(name)))
      this.#field(path, operand);
  }

  #add(path: string, operator: string, operand: BsonValue): void {
    const known = this.byPath.get(path) ?? [];
    known.push({ operator, operand });
    this.byPath.set(path, known);
  }
}

export function conditionsOf(filter: BsonDocument): Conditions {
  const collector = new ConditionCollector();
  collector.document(filter);
  return collector.byPath;
}

import { BSONRegExp } from 'bson';
import { compileExpression, type VariableValues } from '../../aggregate/expressions/compile-expression.js';
import { StoreError, notSupported } from '../../errors.js';
import type { Collation } from '../collation.js';
import { compareStrings, type StringComparator } from '../compare.js';
import { isDocument, isOperatorDocument, isTruthy, type BsonDocument, type BsonValue } from '../values.js';
import { modTest, sizeTest } from './array-tests.js';
import { equalTest, inTest, rangeTest, type RangeOperator } from './comparison.js';
import { someElement, testAtPath, type DocumentTest, type ValueTest } from './path.js';
import { parseRegex, regexTest } from './regex.js';
import type { MatchTrace } from './trace.js';
import { typeTest } from './type-test.js';

export type DocumentPredicate = (document: BsonDocument, trace?: MatchTrace) => boolean;

export interface FilterOptions {
  readonly collation?: Collation | undefined;
  /** Variables that `$expr` may use. */
  readonly variables?: VariableValues | undefined;
}

const unsupported = new Set([
  '$where',
  '$text',
  '$jsonSchema',
  '$near',
  '$nearSphere',
  '$geoWithin',
  '$geoIntersects',
  '$within',
  '$geoNear',
  '$bitsAllSet',
  '$bitsAnySet',
  '$bitsAllClear',
  '$bitsAnyClear',
  '$sampleRate',
  '$rand',
  '$alwaysTrue',
  '$alwaysFalse',
]);

/** Compiles filters: once for a command, whatever the number of documents. */
class FilterCompiler {
  readonly #strings: StringComparator;

  constructor(private readonly options: FilterOptions) {
    this.#strings = options.collation?.compare ?? compareStrings;
  }

  document(filter: BsonDocument): DocumentTest {
    return every(Object.entries(filter).map(([name, operand]) => this.#entry(name, operand)));
  }

  #entry(name: string, operand: BsonValue): DocumentTest {
    if (!name.startsWith('$')) return this.#field(name, operand);
    switch (name) {
      case '$and':
        return every(this.#clauses(name, operand));
      case '$or':
        return some(this.#clauses(name, operand));
      case '$nor': {
        const any = some(this.#clauses(name, operand));
        return (document) => !any(document);
      }
      case '$expr': {
        const evaluate = compileExpression(operand, { collation: this.options.collation });
        return (document) => isTruthy(evaluate({ root: document, variables: this.options.variables ?? {} }));
      }
      case '$comment':
        return () => true;
      default:
        if (unsupported.has(name)) throw notSupported(`the query operator ${name}`);
        throw new StoreError(
          'BadValue',
          `unknown top level operator: ${name}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
        );
    }
  }

  #clauses(name: string, operand: BsonValue): DocumentTest[] {
    if (!Array.isArray(operand)) throw new StoreError('BadValue', `${name} must be an array`);
    if (operand.length === 0) throw new StoreError('BadValue', '$and/$or/$nor must be a nonempty array');
    return operand.map((clause) => {
      if (!isDocument(clause)) throw new StoreError('BadValue', '$or/$and/$nor entries need to be full objects');
      return this.document(clause);
    });
  }

  #field(path: string, operand: BsonValue): DocumentTest {
    if (operand instanceof BSONRegExp) return testAtPath(path, regexTest(operand), true);
    if (!isOperatorDocument(operand)) return testAtPath(path, equalTest(operand, this.#strings), true);
    return every(this.#operators(path, operand));
  }

  #operators(path: string, operators: BsonDocument): DocumentTest[] {
    const tests: DocumentTest[] = [];
    for (const [name, operand] of Object.entries(operators)) {
      if (name === '$options') {
        if (!('$regex' in operators)) throw new StoreError('BadValue', '$options needs a $regex');
      } else if (name === '$regex')
        tests.push(testAtPath(path, regexTest(parseRegex(operand, operators['$options'])), true));
      else tests.push(this.#operator(path, name, operand));
    }
    return tests;
  }

  #operator(path: string, name: string, operand: BsonValue): DocumentTest {
    switch (name) {
      case '$eq':
        return testAtPath(path, equalTest(operand, this.#strings), true);
      case '$ne': {
        if (operand instanceof BSONRegExp) throw new StoreError('BadValue', "Can't have regex as arg to $ne.");
        return not(testAtPath(path, equalTest(operand, this.#strings), true));
      }
      case '$gt':
      case '$gte':
      case '$lt':
      case '$lte':
        return testAtPath(path, rangeTest(name satisfies RangeOperator, operand, this.#strings), true);
      case '$in':
        return testAtPath(path, inTest(operand, name, this.#strings), true);
      case '$nin':
        return not(testAtPath(path, inTest(operand, name, this.#strings), true));
      case '$not':
        return not(every(this.#negated(path, operand)));
      case '$all':
        return this.#all(path, operand);
      default:
        return this.#valueOperator(path, name, operand);
    }
  }

  #valueOperator(path: string, name: string, operand: BsonValue): DocumentTest {
    switch (name) {
      case '$exists': {
        const wanted = isTruthy(operand);
        const exists = testAtPath(path, (value) => value !== undefined, false);
        return (document) => exists(document) === wanted;
      }
      case '$type':
        return testAtPath(path, typeTest(operand), true);
      case '$mod':
        return testAtPath(path, modTest(operand), true);
      case '$size':
        return testAtPath(path, sizeTest(operand), false);
      case '$elemMatch':
        return testAtPath(path, this.#elemMatch(operand), false);
      default:
        if (unsupported.has(name)) throw notSupported(`the query operator ${name}`);
        throw new StoreError('BadValue', `unknown operator: ${name}`);
    }
  }

  #negated(path: string, operand: BsonValue): DocumentTest[] {
    if (operand instanceof BSONRegExp) return [testAtPath(path, regexTest(operand), true)];
    if (!isDocument(operand)) throw new StoreError('BadValue', '$not needs a regex or a document');
    if (!isOperatorDocument(operand)) throw new StoreError('BadValue', '$not cannot be empty');
    return this.#operators(path, operand);
  }

  #all(path: string, operand: BsonValue): DocumentTest {
    if (!Array.isArray(operand)) throw new StoreError('BadValue', '$all needs an array');
    if (operand.length === 0) return () => false;
    return every(
      operand.map((value) => {
        if (isDocument(value) && '$elemMatch' in value) return this.#operator(path, '$elemMatch', value['$elemMatch']);
        if (isOperatorDocument(value)) throw new StoreError('BadValue', 'no $ expressions in $all');
        return this.#field(path, value);
      }),
    );
  }

  /** An element that passes as a value (`{$gt: 1}`) or as a document (`{a: 1}`). */
  #elemMatch(operand: BsonValue): ValueTest {
    if (!isDocument(operand)) throw new StoreError('BadValue', '$elemMatch needs an Object');
    const [first] = Object.keys(operand);
    const byValue = first?.startsWith('$') && !['$and', '$or', '$nor', '$expr', '$where'].includes(first);
    if (byValue) return this.#elementValue(operand);
    const test = this.document(operand);
    return (value, trace) =>
      Array.isArray(value) &&
      someElement(value, trace, (element) => {
        // An array within the array is looked into by position.
        if (Array.isArray(element)) return test(Object.fromEntries(element.entries()));
        return isDocument(element) && test(element);
      });
  }

  /** Tests the element as the field of a document of its own; the elements of an array within are not looked at. */
  #elementValue(operand: BsonDocument): ValueTest {
    const test = every(this.#operators('element', operand));
    return (value, trace) => Array.isArray(value) && someElement(value, trace, (element) => test({ element }));
  }
}

function every(tests: readonly DocumentTest[]): DocumentTest {
  const [only] = tests;
  if (only && tests.length === 1) return only;
  return (document, trace) => tests.every((test) => test(document, trace));
}

function some(tests: readonly DocumentTest[]): DocumentTest {
  return (document, trace) => tests.some((test) => test(document, trace));
}

function not(test: DocumentTest): DocumentTest {
  return (document) => !test(document);
}

/** Compiles a filter; throws BadValue for what MongoDB would not understand. */
export function compileFilter(filter: BsonDocument, options: FilterOptions = {}): DocumentPredicate {
  return new FilterCompiler(options).document(filter);
}

/** A test of single values by a filter's operators or by equality: what `$pull` takes elements away with. */
export function compileValueFilter(condition: BsonValue, options: FilterOptions = {}): (value: BsonValue) => boolean {
  const test = compileFilter({ element: condition }, options);
  return (element) => test({ element });
}

import { compileExpression, type VariableValues } from '../aggregate/expressions/compile-expression.js';
import { StoreError, notSupported } from '../errors.js';
import type { Collation } from './collation.js';
import { compileFilter } from './match/compile-filter.js';
import {
  asInteger,
  getField,
  isDocument,
  isNumeric,
  isTruthy,
  setField,
  type BsonDocument,
  type BsonValue,
} from './values.js';

export interface ProjectionOptions {
  /** `find`: `$slice`, `$elemMatch` and the positional `$` have their meaning; else they are expressions. */
  readonly kind: 'find' | 'aggregate';
  readonly collation?: Collation | undefined;
  readonly variables?: VariableValues | undefined;
}

/** @param position which element made the filter match, for the positional `$` */
export type Projection = (document: BsonDocument, position?: number) => BsonDocument;

type Compute = (document: BsonDocument) => BsonValue;
type ArrayOperation = (value: BsonValue, position: number | undefined) => BsonValue;

/** The tree of a projection: what to do with each field. */
interface Node {
  readonly children: Map<string, Node>;
  action?: 'include' | 'exclude' | undefined;
  compute?: Compute;
  operation?: ArrayOperation;
}

function emptyNode(): Node {
  return { children: new Map() };
}

function slice(operand: BsonValue): ArrayOperation {
  const numbers = (Array.isArray(operand) ? operand : [operand]).map((value) => asInteger(value) ?? Number.NaN);
  const [first = 0, count] = numbers;
  if (numbers.some(Number.isNaN) || numbers.length > 2)
    throw new StoreError('BadValue', '$slice needs a number or a pair of numbers');
  return (value) => {
    if (!Array.isArray(value)) return value;
    if (count === undefined) return first < 0 ? value.slice(first) : value.slice(0, first);
    const start = first < 0 ? Math.max(value.length + first, 0) : first;
    return value.slice(start, start + count);
  };
}

function elemMatch(operand: BsonValue): ArrayOperation {
  const matches = compileFilter({ element: { $elemMatch: operand } });
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const found = value.find((element) => matches({ element: [element] }));
    return found === undefined ? undefined : [found];
  };
}

const positional: ArrayOperation = (value, position) => {
  if (!Array.isArray(value)) return value;
  if (position === undefined || position >= value.length)
    throw new StoreError(
      'BadValue',
      "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array",
    );
  return [value[position]];
};

class ProjectionCompiler {
  readonly root = emptyNode();
  #mode: 'include' | 'exclude' | undefined;

  constructor(private readonly options: ProjectionOptions) {}

  get mode(): 'include' | 'exclude' {
    // A projection of nothing but `$slice` keeps all the other fields.
    return this.#mode ?? 'exclude';
  }

  add(prefix: readonly string[], fields: BsonDocument): void {
    for (const [name, value] of Object.entries(fields)) this.#field([...prefix, ...name.split('.')], value);
  }

  #field(path: string[], value: BsonValue): void {
    if (path.includes(''))
      throw new StoreError('BadValue', `an empty field name in the projection '${path.join('.')}'`);
    if (path.at(-1) === '$' && this.options.kind === 'find')
      return this.#operation(path.slice(0, -1), positional, 'include');
    if (path.some((name) => name.startsWith('$')))
      throw new StoreError('BadValue', `FieldPath field names may not start with '$': '${path.join('.')}'`);
    if (isNumeric(value) || typeof value === 'boolean') return this.#flag(path, isTruthy(value));
    if (!isDocument(value)) return this.#compute(path, value);
    const [operator] = Object.keys(value);
    if (operator === undefined) throw new StoreError('BadValue', 'An empty sub-projection is not a valid value.');
    if (!operator.startsWith('$')) return this.add(path, value);
    if (operator === '$meta') throw notSupported('the projection $meta');
    if (this.options.kind === 'find' && operator === '$slice' && !isExpressionSlice(value[operator]))
      return this.#operation(path, slice(value[operator]));
    if (this.options.kind === 'find' && operator === '$elemMatch')
      return this.#operation(path, elemMatch(value[operator]), 'include');
    this.#compute(path, value);
  }

  #flag(path: string[], include: boolean): void {
    const node = this.#node(path);
    node.action = include ? 'include' : 'exclude';
    // `_id` may be left out of an inclusion and named in an exclusion.
    if (path.length > 1 || path[0] !== '_id') this.#setMode(node.action, path);
  }

  #operation(path: string[], operation: ArrayOperation, mode?: 'include'): void {
    const node = this.#node(path);
    node.operation = operation;
    if (mode) {
      node.action = 'include';
      this.#setMode(mode, path);
    }
  }

  #compute(path: string[], expression: BsonValue): void {
    const evaluate = compileExpression(expression, { collation: this.options.collation });
    const variables = this.options.variables ?? {};
    this.#node(path).compute = (root) => evaluate({ root, variables });
    this.#setMode('include', path);
  }

  #setMode(mode: 'include' | 'exclude', path: string[]): void {
    if (this.#mode !== undefined && this.#mode !== mode)
      throw new StoreError(
        'Location31254',
        `Cannot do ${mode === 'include' ? 'inclusion' : 'exclusion'} on field ${path.join('.')} in ${this.#mode === 'include' ? 'inclusion' : 'exclusion'} projection`,
      );
    this.#mode = mode;
  }

  #node(path: readonly string[]): Node {
    let node = this.root;
    for (const name of path) {
      if (node.action !== undefined || node.compute) throw collision(path);
      const next = node.children.get(name) ?? emptyNode();
      node.children.set(name, next);
      node = next;
    }
    if (node.children.size > 0 || node.action !== undefined || node.compute) throw collision(path);
    return node;
  }
}

function isExpressionSlice(operand: BsonValue): boolean {
  return Array.isArray(operand) && operand.length > 0 && asInteger(operand[0]) === undefined;
}

function collision(path: readonly string[]): StoreError {
  return new StoreError('Location31249', `Path collision at ${path.join('.')}`);
}

class Projector {
  constructor(
    private readonly include: boolean,
    private readonly root: BsonDocument,
    private readonly position: number | undefined,
  ) {}

  document(source: BsonDocument, node: Node): BsonDocument {
    const result: BsonDocument = {};
    for (const [name, value] of Object.entries(source)) {
      const child = node.children.get(name);
      if (!child ? this.include : child.compute) continue;
      const projected = child ? this.#value(value, child) : value;
      if (projected !== undefined) setField(result, name, projected);
    }
    this.#computed(source, node, result);
    return result;
  }

  #value(value: BsonValue, node: Node): BsonValue {
    const kept = node.operation ? node.operation(value, this.position) : value;
    if (node.action === 'exclude') return undefined;
    if (node.action === 'include' || node.children.size === 0) return kept;
    return this.#nested(kept, node);
  }

  #nested(value: BsonValue, node: Node): BsonValue {
    if (Array.isArray(value)) {
      const elements = value.map((element) => this.#nested(element, node));
      return this.include ? elements.filter((element) => element !== undefined) : elements;
    }
    if (isDocument(value)) return this.document(value, node);
    return this.include ? undefined : value;
  }

  #computed(source: BsonDocument, node: Node, result: BsonDocument): void {
    for (const [name, child] of node.children) {
      if (child.compute) {
        const value = child.compute(this.root);
        if (value !== undefined) setField(result, name, value);
      } else if (child.children.size > 0 && getField(source, name) === undefined) {
        const nested = this.document({}, child);
        if (Object.keys(nested).length > 0) setField(result, name, nested);
      }
    }
  }
}

/** Compiles a projection; inclusion and exclusion cannot be mixed but for `_id`. */
export function compileProjection(specification: BsonDocument, options: ProjectionOptions): Projection {
  const compiler = new ProjectionCompiler(options);
  compiler.add([], specification);
  const { root } = compiler;
  const id = root.children.get('_id');
  // `{_id: 1}` alone includes, `{_id: 0}` alone excludes.
  const include = compiler.mode === 'include' || (id?.action === 'include' && root.children.size === 1);
  if (include && !id) root.children.set('_id', { children: new Map(), action: 'include' });
  return (document, position) => new Projector(include, document, position).document(document, root);
}

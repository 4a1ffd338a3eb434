import { StoreError } from '../../errors.js';
import { compareStrings, compareValues } from '../compare.js';
import { describeValue } from '../describe.js';
import { compileFilter, type FilterOptions } from '../match/compile-filter.js';
import { getField, isDocument, setField, typeName, type BsonDocument, type BsonValue } from '../values.js';
import { arrayModifiers } from './array-modifiers.js';
import { removed, unchanged, type Modifier } from './modifier.js';
import { readAt, removeAt, resolvePath, writeAt, type PathContext } from './update-path.js';
import { valueModifiers } from './value-modifiers.js';

export interface UpdateTarget {
  /** Read for this update alone: it is changed in place. */
  readonly document: BsonDocument;
  readonly isInsert: boolean;
  /** Which element of an array made the filter match. */
  readonly position: number | undefined;
}

/** Answers the document as it is after the update. */
export type CompiledUpdate = (target: UpdateTarget) => BsonDocument;

export interface UpdateOptions extends FilterOptions {
  readonly arrayFilters?: BsonValue;
}

interface Step {
  readonly path: string;
  readonly components: readonly string[];
  readonly onInsertOnly: boolean;
  readonly apply: (document: BsonDocument, path: readonly string[]) => void;
}

const modifiers = { ...valueModifiers, ...arrayModifiers };

/** The names of the update operators, for the documentation. */
export const updateOperatorNames: readonly string[] = [...Object.keys(modifiers), '$rename'].sort();

function components(path: string): string[] {
  const parts = path.split('.');
  if (path === '') throw new StoreError('Location56', 'An empty update path is not valid.');
  if (parts.includes(''))
    throw new StoreError('Location56', `The update path '${path}' contains an empty field name, which is not allowed.`);
  for (const part of parts)
    if (part.startsWith('$') && part !== '$' && !/^\$\[[a-z]?[A-Za-z0-9]*\]$/.test(part))
      throw new StoreError(
        'DollarPrefixedFieldName',
        `The dollar ($) prefixed field '${part}' in '${path}' is not valid for storage.`,
      );
  if (parts[0]?.startsWith('$'))
    throw new StoreError('BadValue', `Cannot have array filter or positional operator at the start of path '${path}'`);
  return parts;
}

function modify(modifier: Modifier) {
  return (document: BsonDocument, path: readonly string[]): void => {
    const result = modifier(readAt(document, path), path.join('.'));
    if (result === removed) removeAt(document, path);
    else if (result !== unchanged) writeAt(document, path, result);
  };
}

function renameStep(from: string, to: BsonValue): Step[] {
  if (typeof to !== 'string')
    throw new StoreError('BadValue', `The 'to' field for $rename must be a string: ${from}: ${typeName(to)}`);
  const source = components(from);
  const target = components(to);
  if (from === to)
    throw new StoreError('BadValue', `The source and target field for $rename must differ: ${from}: "${to}"`);
  if ([...source, ...target].some((part) => part.startsWith('$')))
    throw new StoreError('BadValue', `The source and target field for $rename may not be dynamic: ${from}`);
  const move = (document: BsonDocument): void => {
    const value = readAt(document, source);
    if (value === undefined) return;
    for (let depth = 1; depth < source.length; depth++)
      if (Array.isArray(readAt(document, source.slice(0, depth))))
        throw new StoreError(
          'BadValue',
          `The source field cannot be an array element, '${from}' in doc has an array field called '${source[depth - 1]}'`,
        );
    removeAt(document, source);
    writeAt(document, target, value);
  };
  return [
    { path: from, components: source, onInsertOnly: false, apply: move },
    { path: to, components: target, onInsertOnly: false, apply: () => undefined },
  ];
}

function steps(update: BsonDocument, options: UpdateOptions): Step[] {
  const all: Step[] = [];
  for (const [operator, fields] of Object.entries(update)) {
    if (operator !== '$rename' && !Object.hasOwn(modifiers, operator))
      throw new StoreError(
        'FailedToParse',
        `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
      );
    if (!isDocument(fields))
      throw new StoreError(
        'FailedToParse',
        `Modifiers operate on fields but we found type ${typeName(fields)} instead. For example: {$mod: {<field>: ...}} not {${operator}: ${describeValue(fields)}}`,
      );
    for (const [path, operand] of Object.entries(fields)) {
      const compiled = modifiers[operator]?.(operand, path, options);
      if (!compiled) all.push(...renameStep(path, operand));
      else
        all.push({
          path,
          components: components(path),
          onInsertOnly: operator === '$setOnInsert',
          apply: modify(compiled),
        });
    }
  }
  return all.sort((a, b) => compareStrings(a.path, b.path));
}

/** Two operators on the same path, or on a path and one within it, contradict each other. */
function refuseConflicts(all: readonly Step[]): void {
  const paths = new Set<string>();
  for (const { path } of all) {
    if (paths.has(path)) throw conflict(path, path);
    paths.add(path);
  }
  for (const { path, components: parts } of all)
    for (let depth = 1; depth < parts.length; depth++) {
      const prefix = parts.slice(0, depth).join('.');
      if (paths.has(prefix)) throw conflict(path, prefix);
    }
}

function conflict(path: string, at: string): StoreError {
  return new StoreError('ConflictingUpdateOperators', `Updating the path '${path}' would create a conflict at '${at}'`);
}

function compileArrayFilters(
  filters: BsonValue,
  all: readonly Step[],
  options: UpdateOptions,
): PathContext['arrayFilters'] {
  const compiled = new Map<string, (element: BsonValue) => boolean>();
  if (filters === undefined) return compiled;
  if (!Array.isArray(filters)) throw new StoreError('TypeMismatch', 'arrayFilters must be an array');
  for (const filter of filters) {
    const names = isDocument(filter) ? namesIn(filter) : new Set<string>();
    const [name] = names;
    if (!isDocument(filter) || name === undefined || names.size > 1)
      throw new StoreError('FailedToParse', 'Error parsing array filter: Expected a single top-level field name');
    if (compiled.has(name))
      throw new StoreError('FailedToParse', `Found multiple array filters with the same top-level field name ${name}`);
    if (!all.some((step) => step.components.includes(`$[${name}]`)))
      throw new StoreError('FailedToParse', `The array filter for identifier '${name}' was not used in the update`);
    const test = compileFilter(filter, options);
    compiled.set(name, (element) => test({ [name]: element }));
  }
  return compiled;
}

/** The names by which an array filter calls the element, within `$and` and `$or` too. */
function namesIn(filter: BsonDocument): Set<string> {
  const names = new Set<string>();
  for (const [field, value] of Object.entries(filter)) {
    if (!field.startsWith('$')) names.add(field.split('.')[0] ?? field);
    else if (Array.isArray(value))
      for (const clause of value.filter(isDocument)) for (const name of namesIn(clause)) names.add(name);
  }
  return names;
}

/** Compiles an update by operators, once for a command. */
export function compileOperatorUpdate(update: BsonDocument, options: UpdateOptions): CompiledUpdate {
  const all = steps(update, options);
  refuseConflicts(all);
  const arrayFilters = compileArrayFilters(options.arrayFilters, all, options);
  return ({ document, isInsert, position }) => {
    for (const step of all) {
      if (step.onInsertOnly && !isInsert) continue;
      for (const path of resolvePath(document, step.components, { position, arrayFilters })) step.apply(document, path);
    }
    return document;
  };
}

/** Puts another document in place of the old one, whose `_id` stays. */
export function compileReplacement(replacement: BsonDocument): CompiledUpdate {
  const operator = Object.keys(replacement).find((name) => name.startsWith('$'));
  if (operator !== undefined)
    throw new StoreError(
      'DollarPrefixedFieldName',
      `The dollar ($) prefixed field '${operator}' is not allowed in the context of an update's replacement document.`,
    );
  return ({ document }) => {
    const id = getField(document, '_id') ?? replacement['_id'];
    const result: BsonDocument = id === undefined ? {} : { _id: id };
    for (const [name, value] of Object.entries(replacement))
      setField(result, name, name === '_id' ? keepId(id, value) : value);
    return result;
  };
}

function keepId(id: BsonValue, given: BsonValue): BsonValue {
  if (compareValues(id, given) !== 0) throw immutableId();
  return id;
}

export function immutableId(): StoreError {
  return new StoreError(
    'ImmutableField',
    "Performing an update on the path '_id' would modify the immutable field '_id'",
  );
}

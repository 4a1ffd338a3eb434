import { Int32 } from 'bson';
import { StoreError, notSupported } from '../errors.js';
import { compileFilter, type DocumentPredicate } from '../semantics/match/compile-filter.js';
import {
  asInteger,
  isDocument,
  isNumeric,
  isTruthy,
  typeName,
  type BsonDocument,
  type BsonValue,
} from '../semantics/values.js';
import { toDouble } from '../semantics/numbers.js';

export interface IndexField {
  readonly path: string;
  readonly components: readonly string[];
  readonly descending: boolean;
}

/** An index as the store works with it. */
export interface IndexDefinition {
  readonly id: number;
  readonly name: string;
  /** As listIndexes shows it. */
  readonly specification: BsonDocument;
  readonly fields: readonly IndexField[];
  readonly unique: boolean;
  readonly sparse: boolean;
  readonly hidden: boolean;
  readonly partialFilter: BsonDocument | undefined;
  readonly isCovered: DocumentPredicate | undefined;
  readonly expireAfterSeconds: number | undefined;
  /** The index on `_id`: the documents themselves are its entries. */
  readonly isPrimary: boolean;
  /** For each field whether any document ever had an array on its path. Never goes back to false. */
  readonly multikey: boolean[];
  /** The part of `multikey` that is stored; the rest belongs to transactions that are not yet committed. */
  readonly storedMultikey: boolean[];
}

const knownOptions = new Set([
  'key',
  'name',
  'v',
  'unique',
  'sparse',
  'background',
  'hidden',
  'partialFilterExpression',
  'expireAfterSeconds',
  'ns',
]);
const otherKinds = new Set([
  'collation',
  'weights',
  'default_language',
  'language_override',
  'textIndexVersion',
  '2dsphereIndexVersion',
  'bits',
  'min',
  'max',
  'storageEngine',
  'wildcardProjection',
  'clustered',
  'prepareUnique',
  'bucketSize',
]);

function checkOptions(specification: BsonDocument): void {
  for (const option of Object.keys(specification)) {
    if (knownOptions.has(option)) continue;
    if (otherKinds.has(option)) throw notSupported(`the index option '${option}'`);
    throw new StoreError('InvalidOptions', `The field '${option}' is not valid for an index specification`);
  }
}

function parseField(path: string, direction: BsonValue): IndexField {
  if (typeof direction === 'string') throw notSupported(`an index of the kind '${direction}'`);
  if (!isNumeric(direction) || toDouble(direction) === 0 || Number.isNaN(toDouble(direction)))
    throw new StoreError('CannotCreateIndex', 'Values in the index key pattern must be numbers other than 0');
  const components = path.split('.');
  if (components.includes('')) throw new StoreError('CannotCreateIndex', 'Index keys cannot contain an empty field');
  if (components.some((name) => name.startsWith('$')))
    throw path.includes('$**')
      ? notSupported('a wildcard index')
      : new StoreError('CannotCreateIndex', `Index key contains an illegal field name: field name starts with '$'.`);
  return { path, components, descending: toDouble(direction) < 0 };
}

function parseFields(key: BsonValue): IndexField[] {
  if (!isDocument(key) || Object.keys(key).length === 0)
    throw new StoreError('CannotCreateIndex', 'Index keys cannot be empty.');
  const fields = Object.entries(key).map(([path, direction]) => parseField(path, direction));
  if (fields.length > 32) throw new StoreError('CannotCreateIndex', 'an index has at most 32 fields');
  return fields;
}

function parseExpiry(specification: BsonDocument, fields: readonly IndexField[]): number | undefined {
  const seconds = specification['expireAfterSeconds'];
  if (seconds === undefined) return undefined;
  if (!isNumeric(seconds))
    throw new StoreError(
      'CannotCreateIndex',
      `TTL index 'expireAfterSeconds' option must be numeric, but received a type of '${typeName(seconds)}'`,
    );
  const value = toDouble(seconds);
  if (!(value >= 0 && value <= 0x7fffffff))
    throw new StoreError(
      'CannotCreateIndex',
      `TTL index 'expireAfterSeconds' option must be within an acceptable range, try a different number than ${value}`,
    );
  if (fields.length > 1 || fields[0]?.path === '_id')
    throw new StoreError('CannotCreateIndex', 'TTL indexes are single-field indexes, and not on _id');
  return value;
}

function flag(specification: BsonDocument, option: string): boolean {
  return isTruthy(specification[option]);
}

/** The specification with its default name and version filled in. */
export function completeSpecification(given: BsonDocument): BsonDocument {
  checkOptions(given);
  const { v: version, key, name, ns: _namespace, ...options } = given;
  if (version !== undefined && asInteger(version) !== 2) throw notSupported('an index version other than 2');
  const fields = parseFields(key);
  const standardName = fields.map((field) => `${field.path}_${field.descending ? -1 : 1}`).join('_');
  if (name !== undefined && (typeof name !== 'string' || name === '' || name === '*'))
    throw new StoreError('CannotCreateIndex', 'The index name must be a non-empty string other than "*"');
  return { v: new Int32(2), key, name: name ?? standardName, ...options };
}

/** Checks a complete specification and compiles it. */
export function defineIndex(
  id: number,
  specification: BsonDocument,
  storedMultikey?: readonly boolean[],
): IndexDefinition {
  const fields = parseFields(specification['key']);
  const partial = specification['partialFilterExpression'];
  if (partial !== undefined && !isDocument(partial))
    throw new StoreError('CannotCreateIndex', 'partialFilterExpression must be a document');
  const sparse = flag(specification, 'sparse');
  if (partial && sparse)
    throw new StoreError('CannotCreateIndex', 'cannot mix "partialFilterExpression" and "sparse" options');
  const multikey = fields.map((_, field) => storedMultikey?.[field] ?? false);
  return {
    id,
    name: typeof specification['name'] === 'string' ? specification['name'] : '',
    specification,
    fields,
    unique: flag(specification, 'unique'),
    sparse,
    hidden: flag(specification, 'hidden'),
    partialFilter: partial,
    isCovered: partial && compileFilter(partial),
    expireAfterSeconds: parseExpiry(specification, fields),
    isPrimary: fields.length === 1 && fields[0]?.path === '_id',
    multikey,
    storedMultikey: [...multikey],
  };
}

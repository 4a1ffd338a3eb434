import { Int32 } from 'bson';
import { StoreError, notSupported } from '../errors.js';
import { OpenCursor } from '../query/cursors.js';
import { Row } from '../query/row.js';
import { compileFilter } from '../semantics/match/compile-filter.js';
import { isDocument } from '../semantics/values.js';
import {
  CommandFields,
  namespaceOf,
  ok,
  replyWithCursor,
  type Command,
  type CommandContext,
  type Reply,
} from './command.js';

function missing(namespace: string): StoreError {
  return new StoreError('NamespaceNotFound', `ns not found: ${namespace}`);
}

/** A reply with a cursor over rows that are all known. */
export function replyWithRows(context: CommandContext, namespace: string, rows: readonly Row[]): Promise<Reply> {
  const options = new CommandFields('cursor', context.fields.document('cursor'));
  const cursor = new OpenCursor(namespace, rows, { session: context.session, transaction: context.transaction });
  return replyWithCursor(context, cursor, options.count('batchSize', rows.length + 1), false);
}

const refusedOptions = [
  'capped',
  'size',
  'max',
  'validator',
  'collation',
  'timeseries',
  'viewOn',
  'pipeline',
  'clusteredIndex',
  'changeStreamPreAndPostImages',
  'encryptedFields',
  'indexOptionDefaults',
  'storageEngine',
  'expireAfterSeconds',
  'validationLevel',
  'validationAction',
  'autoIndexId',
];

export const create: Command = {
  name: 'create',
  fields: refusedOptions,
  async run(context) {
    const namespace = namespaceOf(context, 'create');
    for (const option of refusedOptions) {
      const value = context.fields.value(option);
      if (value !== undefined && value !== false && value !== null)
        throw notSupported(`the collection option '${option}'`);
    }
    const { engine } = context;
    await engine.changeCatalog(namespace, () => {
      // To make what is there already, with the same options, is no error.
      if (!engine.catalog.find(namespace)) engine.catalog.create(namespace, {}, 0);
    });
    return ok;
  },
};

export const drop: Command = {
  name: 'drop',
  fields: [],
  async run(context) {
    const namespace = namespaceOf(context, 'drop');
    const { engine } = context;
    return engine.changeCatalog(namespace, () => {
      const collection = engine.catalog.find(namespace);
      if (!collection) return ok;
      engine.catalog.drop(collection);
      engine.conflicts.advance();
      return { fields: { nIndexesWas: new Int32(collection.indexes.length), ns: namespace } };
    });
  },
};

export const dropDatabase: Command = {
  name: 'dropDatabase',
  fields: [],
  async run({ engine, database }) {
    const own = (): string[] =>
      engine.catalog
        .collections()
        .filter((collection) => collection.database === database)
        .map(({ namespace }) => namespace);
    for (const namespace of own())
      await engine.changeCatalog(namespace, () => {
        const collection = engine.catalog.find(namespace);
        if (collection) engine.catalog.drop(collection);
      });
    return { fields: { dropped: database } };
  },
};

export const renameCollection: Command = {
  name: 'renameCollection',
  fields: ['to', 'dropTarget'],
  async run({ engine, fields }) {
    const from = fields.string('renameCollection');
    const to = fields.string('to');
    await engine.changeCatalog(from, () => {
      const source = engine.catalog.find(from);
      if (!source) throw missing(from);
      const target = engine.catalog.find(to);
      if (target && !fields.flag('dropTarget')) throw new StoreError('NamespaceExists', 'target namespace exists');
      if (target) engine.catalog.drop(target);
      engine.catalog.rename(source, to, engine.conflicts.advance());
    });
    return ok;
  },
};

export const listCollections: Command = {
  name: 'listCollections',
  fields: ['filter', 'nameOnly', 'authorizedCollections', 'cursor'],
  run(context) {
    const { engine, database, fields } = context;
    const matches = compileFilter(fields.document('filter'));
    const rows = engine.catalog
      .collections()
      .filter((collection) => collection.database === database)
      .map(({ name, options, indexes }) => ({
        name,
        type: 'collection',
        ...(fields.flag('nameOnly')
          ? {}
          : { options, info: { readOnly: false }, idIndex: indexes[0]?.specification ?? null }),
      }))
      .filter((description) => matches(description));
    return replyWithRows(
      context,
      `${database}.$cmd.listCollections`,
      rows.map((row) => Row.computed(row)),
    );
  },
};

export const listDatabases: Command = {
  name: 'listDatabases',
  fields: ['filter', 'nameOnly', 'authorizedDatabases'],
  run({ engine, fields }) {
    const names = new Set(engine.catalog.collections().map(({ database }) => database));
    const matches = compileFilter(fields.document('filter'));
    const databases = [...names]
      .sort()
      .map((name) => ({ name, empty: false }))
      .filter((database) => matches(database));
    return { fields: { databases } };
  },
};

/** `collMod`: a TTL index's time, and whether an index is hidden. */
export const collMod: Command = {
  name: 'collMod',
  fields: ['index', ...refusedOptions],
  async run(context) {
    const { engine, fields } = context;
    const namespace = namespaceOf(context, 'collMod');
    for (const option of refusedOptions)
      if (fields.has(option)) throw notSupported(`the option '${option}' of collMod`);
    const change = fields.document('index');
    return engine.changeCatalog(namespace, () => {
      const collection = engine.catalog.find(namespace);
      if (!collection) throw missing(namespace);
      if (!isDocument(fields.value('index'))) return ok;
      return { fields: engine.catalog.modifyIndex(collection, change) };
    });
  },
};

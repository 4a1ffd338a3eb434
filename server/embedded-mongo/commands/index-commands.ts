import { Int32 } from 'bson';
import { StoreError } from '../errors.js';
import { buildIndexes } from '../indexes/build-indexes.js';
import { completeSpecification, type IndexDefinition } from '../indexes/index-definition.js';
import { Row } from '../query/row.js';
import { compareValues } from '../semantics/compare.js';
import { isDocument, type BsonValue } from '../semantics/values.js';
import type { Collection } from '../storage/catalog.js';
import { namespaceOf, type Command, type Reply } from './command.js';
import { replyWithRows } from './collection-commands.js';

export const createIndexes: Command = {
  name: 'createIndexes',
  fields: ['indexes', 'commitQuorum'],
  async run(context) {
    const { engine, fields } = context;
    const namespace = namespaceOf(context, 'createIndexes');
    const specifications = fields.documents('indexes').map(completeSpecification);
    return engine.changeCatalog(namespace, () => {
      const known = engine.catalog.find(namespace);
      const collection = known ?? engine.catalog.create(namespace, {}, 0);
      const changed = buildIndexes(engine, collection, specifications);
      return {
        fields: {
          numIndexesBefore: new Int32(collection.indexes.length),
          numIndexesAfter: new Int32(changed.indexes.length),
          createdCollectionAutomatically: known === undefined,
          ...(changed === collection ? { note: 'all indexes already exist' } : {}),
        },
      };
    });
  },
};

export const listIndexes: Command = {
  name: 'listIndexes',
  fields: ['cursor', 'includeBuildUUIDs', 'includeIndexBuildInfo'],
  run(context) {
    const namespace = namespaceOf(context, 'listIndexes');
    const collection = context.engine.catalog.find(namespace);
    if (!collection) throw new StoreError('NamespaceNotFound', `ns does not exist: ${namespace}`);
    return replyWithRows(
      context,
      namespace,
      collection.indexes.map((index) => Row.computed(index.specification)),
    );
  },
};

function isNamed(index: IndexDefinition, wanted: BsonValue): boolean {
  return isDocument(wanted) ? compareValues(index.specification['key'], wanted) === 0 : index.name === wanted;
}

function indexesToDrop(collection: Collection, wanted: BsonValue): IndexDefinition[] {
  if (wanted === '*') return collection.indexes.filter((index) => !index.isPrimary);
  return (Array.isArray(wanted) ? wanted : [wanted]).map((name) => {
    const index = collection.indexes.find((known) => isNamed(known, name));
    if (!index)
      throw new StoreError(
        'IndexNotFound',
        `index not found with name [${typeof name === 'string' ? name : JSON.stringify(name)}]`,
      );
    if (index.isPrimary) throw new StoreError('InvalidOptions', 'cannot drop _id index');
    return index;
  });
}

export const dropIndexes: Command = {
  name: 'dropIndexes',
  fields: ['index'],
  async run(context): Promise<Reply> {
    const { engine, fields } = context;
    const namespace = namespaceOf(context, 'dropIndexes');
    return engine.changeCatalog(namespace, () => {
      const collection = engine.catalog.find(namespace);
      if (!collection) throw new StoreError('NamespaceNotFound', `ns not found ${namespace}`);
      const gone = indexesToDrop(collection, fields.value('index'));
      engine.catalog.dropIndexes(collection, gone, engine.conflicts.advance());
      return { fields: { nIndexesWas: new Int32(collection.indexes.length) } };
    });
  },
};

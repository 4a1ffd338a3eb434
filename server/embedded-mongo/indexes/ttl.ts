import type { Engine } from '../engine.js';
import { deserialize } from '../semantics/values.js';
import { documentKey, recordKeyOfEntry } from '../storage/keys.js';
import { boundsOf, keyEnds } from './bounds.js';
import type { IndexDefinition } from './index-definition.js';
import { KeyWriter } from '../storage/key-encoding.js';
import type { KeyRange } from '../storage/database.js';

/** So many documents are removed in one commit, so that others are served between. */
const batchSize = 200;

/** The entries whose date is past. */
function expiredRange(index: IndexDefinition, now: number): KeyRange | undefined {
  const before = new Date(now - (index.expireAfterSeconds ?? 0) * 1000);
  const bounds = boundsOf([{ operator: '$lte', operand: before }], { multikey: true, collated: false });
  const [interval] = bounds?.intervals ?? [];
  if (!interval) return undefined;
  const prefix = new KeyWriter().uint32(index.id).finish();
  const { start, end } = keyEnds(interval, index.fields[0]?.descending ?? false);
  return { start: Buffer.concat([prefix, start]), end: Buffer.concat([prefix, end]) };
}

/** Removes one batch; answers whether there may be more. */
async function removeBatch(engine: Engine, namespace: string, indexName: string, now: number): Promise<boolean> {
  return engine.write({ namespace, transaction: undefined, creates: false }, ({ view, writer }, collection) => {
    const index = collection?.indexes.find(({ name }) => name === indexName);
    const range = index && expiredRange(index, now);
    if (!collection || !range) return false;
    const entries = view.page(range, false, batchSize);
    const recordKeys = new Map(
      entries.map(([key]) => [recordKeyOfEntry(key).toString('latin1'), recordKeyOfEntry(key)]),
    );
    for (const recordKey of recordKeys.values()) {
      const bytes = view.get(documentKey(collection.id, recordKey));
      if (bytes) writer.remove(collection, deserialize(bytes));
    }
    return entries.length === batchSize;
  });
}

/** Removes all documents that have expired. */
export async function removeExpired(engine: Engine, now: number): Promise<void> {
  for (const { namespace, indexes } of engine.catalog.collections()) {
    for (const index of indexes) {
      if (index.expireAfterSeconds === undefined) continue;
      while (await removeBatch(engine, namespace, index.name, now));
    }
  }
}

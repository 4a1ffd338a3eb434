import 'fake-indexeddb/auto';
import { setTimeout as pass } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { QueryClient, type QueryKey } from '@tanstack/react-query';
import { openDevice } from './device/device-database.js';
import { ApiError } from './http/api-error.js';
import { keepAnswers, keepingPersister, keptReads } from './offline-queries.js';

const SLOWER_THAN_PATIENCE_MS = 1_300;
const queryKey: QueryKey = ['groups', 'one', 'water'];
const hash = JSON.stringify(queryKey);
const kept = { title: 'as it was kept' };

function newClient(): QueryClient {
  const queries = { persister: keepingPersister, retry: false, networkMode: 'always' as const };
  const client = new QueryClient({ defaultOptions: { queries } });
  keepAnswers(client);
  return client;
}

const after = (ms: number, answer: () => unknown) => async () => {
  await pass(ms);
  return answer();
};
const refuse = () => {
  throw new ApiError('not-found', 404);
};

describe('what was read before', () => {
  beforeAll(() => void Object.assign(globalThis, { addEventListener: () => undefined }));
  beforeEach(async () => {
    await keptReads.setReader('ana', true);
    keptReads.keep(hash, kept, Date.now());
    await keptReads.write();
  });
  afterAll(async () => {
    Reflect.deleteProperty(globalThis, 'addEventListener');
    (await openDevice()).close();
  });

  it('is forgotten as soon as it is refused', async () => {
    const client = newClient();
    await expect(client.fetchQuery({ queryKey, queryFn: after(0, refuse) })).rejects.toThrow('not-found');
    await pass(50);
    expect(await keptReads.find(hash)).toBeUndefined();
  });

  it('is forgotten, and shown no longer, where the refusal is slow', async () => {
    const client = newClient();
    const shown = await client.fetchQuery({ queryKey, queryFn: after(SLOWER_THAN_PATIENCE_MS, refuse) });
    expect(shown).toEqual(kept);
    await pass(SLOWER_THAN_PATIENCE_MS);
    const { data, status, error } = client.getQueryState(queryKey)!;
    expect({ data, status, error }).toEqual({
      data: undefined,
      status: 'error',
      error: new ApiError('not-found', 404),
    });
    expect(await keptReads.find(hash)).toBeUndefined();
  });

  it('stays where the server fails without refusing', async () => {
    const client = newClient();
    const fail = () => {
      throw new ApiError('busy', 503);
    };
    await expect(client.fetchQuery({ queryKey, queryFn: after(0, fail) })).rejects.toThrow('busy');
    expect(await keptReads.find(hash)).toMatchObject({ data: kept });
  });

  it('gives way to a slow answer, which is kept', async () => {
    const client = newClient();
    const answer = { title: 'as it is now' };
    expect(await client.fetchQuery({ queryKey, queryFn: after(SLOWER_THAN_PATIENCE_MS, () => answer) })).toEqual(kept);
    await pass(SLOWER_THAN_PATIENCE_MS);
    await keptReads.write();
    expect(client.getQueryData(queryKey)).toEqual(answer);
    expect(await keptReads.find(hash)).toMatchObject({ data: answer });
  });

  it.each([true, false])('is not kept for the next reader when the answer is slow; removed: %s', async (isRemoved) => {
    const client = newClient();
    const answer = { title: 'for ana alone' };
    await client.fetchQuery({ queryKey, queryFn: after(SLOWER_THAN_PATIENCE_MS, () => answer) });
    if (isRemoved) client.removeQueries();
    await keptReads.setReader('rui', true);
    await pass(SLOWER_THAN_PATIENCE_MS);
    await keptReads.write();
    expect(await keptReads.find(hash)).toBeUndefined();
  });

  it('is not taken from a query that was removed', async () => {
    const client = newClient();
    client.setQueryData(queryKey, kept);
    const query = client.getQueryCache().find({ queryKey })!;
    client.removeQueries();
    query.setData({ title: 'of another reader' });
    await keptReads.write();
    expect(await keptReads.find(hash)).toMatchObject({ data: kept });
  });
});

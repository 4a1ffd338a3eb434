import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { StoreProcess } from './store-process.js';

let store: StoreProcess;
let client: MongoClient;

beforeAll(async () => {
  store = await StoreProcess.start(undefined, ['--sweep-ms', '50']);
  client = store.client();
});

afterAll(async () => {
  await client.close();
  await store.dispose();
});

async function eventually(check: () => Promise<boolean>): Promise<boolean> {
  for (let i = 0; i < 60; i++) {
    if (await check()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

describe('documents with an expiry', () => {
  it.each([1, -1] as const)('go when their date is past, by an index of direction %i', async (direction) => {
    const sessions = client.db('t').collection<{ _id: string; expires?: unknown }>(`sessions${direction}`);
    await sessions.createIndex({ expires: direction }, { expireAfterSeconds: 10 });
    const now = Date.now();
    await sessions.insertMany([
      { _id: 'past', expires: new Date(now - 20_000) },
      { _id: 'one of several is past', expires: [new Date(now + 60_000), new Date(now - 20_000)] },
      { _id: 'recent', expires: new Date(now - 2_000) },
      { _id: 'future', expires: new Date(now + 60_000) },
      { _id: 'none' },
      { _id: 'no date', expires: 5 },
    ]);
    expect(await eventually(async () => (await sessions.countDocuments()) === 4)).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await sessions.distinct('_id')).toEqual(['future', 'no date', 'none', 'recent']);
  });
});

import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MongoStore } from 'connect-mongo';
import type { SessionData } from 'express-session';
import { MongoClient } from 'mongodb';
import mongoose, { Schema, type Connection } from 'mongoose';
import { RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible';
import { storeUri } from './store-uri.js';

const dbName = `store_${randomBytes(6).toString('hex')}`;
let client: MongoClient;

beforeAll(() => {
  client = new MongoClient(storeUri());
});

afterAll(async () => {
  await client.db(dbName).dropDatabase();
  await client.close();
});

describe('connect-mongo', () => {
  it('keeps, touches and destroys sessions', async () => {
    const store = MongoStore.create({ client, dbName, stringify: false });
    const session = { cookie: { maxAge: 60_000, originalMaxAge: 60_000 }, userId: 'x' } as unknown as SessionData;
    const set = promisify(store.set.bind(store));
    const get = promisify(store.get.bind(store));
    const touch = promisify(store.touch.bind(store));
    const destroy = promisify(store.destroy.bind(store));
    await set('sid', session);
    await set('sid', session);
    expect(await get('sid')).toMatchObject({ userId: 'x' });
    await touch('sid', session);
    const indexes = await client.db(dbName).collection('sessions').indexes();
    expect(indexes).toContainEqual(expect.objectContaining({ key: { expires: 1 }, expireAfterSeconds: 0 }));
    await destroy('sid');
    expect(await get('sid')).toBeFalsy();
  });
});

describe('rate-limiter-flexible', () => {
  it('counts exactly, whoever comes at the same time', async () => {
    const limiter = new RateLimiterMongo({ storeClient: client, dbName, points: 5, duration: 60, keyPrefix: 'limit' });
    await limiter.consume('warm-up');
    const results = await Promise.allSettled(Array.from({ length: 12 }, () => limiter.consume('key')));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(RateLimiterRes);
    expect((await limiter.get('key'))?.consumedPoints).toBe(12);
    expect(await limiter.delete('key')).toBe(true);
    expect(await limiter.get('key')).toBeNull();
  });
});

describe('mongoose', () => {
  let connection: Connection;
  const schema = new Schema(
    { name: { type: String, unique: true }, members: [Schema.Types.ObjectId], at: Date, nested: { n: Number } },
    { timestamps: true },
  );
  schema.index({ members: 1, at: -1 });

  beforeAll(async () => {
    mongoose.set('transactionAsyncLocalStorage', true);
    connection = await mongoose.createConnection(storeUri(), { dbName }).asPromise();
  });

  afterAll(async () => {
    mongoose.set('transactionAsyncLocalStorage', false);
    await connection.close();
  });

  it('makes its indexes, writes in bulk, and reads by cursor', async () => {
    const model = connection.model('Bulk', schema);
    await model.init();
    expect(await model.syncIndexes()).toEqual([]);
    await model.insertMany([{ name: 'a' }, { name: 'b', nested: { n: 2 } }]);
    const result = await model.bulkWrite([
      { insertOne: { document: { name: 'c' } } },
      { updateOne: { filter: { name: 'd' }, update: { $set: { at: new Date() } }, upsert: true } },
      { deleteOne: { filter: { name: 'a' } } },
    ]);
    expect(result).toMatchObject({ insertedCount: 1, upsertedCount: 1, deletedCount: 1 });
    const names: string[] = [];
    for await (const found of model.find().sort('name').cursor({ batchSize: 1 })) names.push(found.name ?? '');
    expect(names).toEqual(['b', 'c', 'd']);
    await expect(model.create({ name: 'b' })).rejects.toMatchObject({ code: 11000, keyValue: { name: 'b' } });
    const document = await model.findOne({ name: 'b' });
    document?.set('nested.n', 3);
    await document?.save();
    expect((await model.findOne({ 'nested.n': 3 }).lean())?.name).toBe('b');
  });

  it('carries the session of a transaction through async code', async () => {
    const model = connection.model('Carried', schema);
    await model.init();
    await connection.transaction(async () => {
      await model.create([{ name: 'kept' }]);
      expect(await model.countDocuments()).toBe(1);
    });
    const failed = connection.transaction(async () => {
      await model.create([{ name: 'lost' }]);
      throw new Error('changed my mind');
    });
    await expect(failed).rejects.toThrow('changed my mind');
    expect((await model.find().lean()).map(({ name }) => name)).toEqual(['kept']);
  });
});

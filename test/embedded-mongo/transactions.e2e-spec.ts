import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Binary, Long, MongoClient, MongoServerError, type ClientSession, type Collection, type Db } from 'mongodb';
import { runRaw } from './raw-messages.js';
import { StoreProcess } from './store-process.js';
import { storeUri } from './store-uri.js';

interface Account {
  _id: string;
  balance: number;
}

let client: MongoClient;
let db: Db;
let accounts: Collection<Account>;

beforeAll(() => {
  client = new MongoClient(storeUri());
  db = client.db(`store_${randomBytes(6).toString('hex')}`);
});

beforeEach(async () => {
  accounts = db.collection<Account>(`accounts_${randomBytes(6).toString('hex')}`);
  await accounts.createIndex({ balance: 1 });
  await accounts.insertMany([
    { _id: 'a', balance: 100 },
    { _id: 'b', balance: 100 },
  ]);
});

afterAll(async () => {
  await db.dropDatabase();
  await client.close();
});

async function inTransaction<T>(work: (session: ClientSession) => Promise<T>): Promise<T> {
  const session = client.startSession();
  try {
    session.startTransaction();
    return await work(session);
  } finally {
    await session.endSession();
  }
}

describe('a transaction', () => {
  it('shows its writes to nobody before the commit', async () => {
    await inTransaction(async (session) => {
      await accounts.updateOne({ _id: 'a' }, { $inc: { balance: -30 } }, { session });
      await accounts.insertOne({ _id: 'c', balance: 30 }, { session });
      expect((await accounts.find({}, { session }).sort({ balance: 1 }).toArray()).map(({ _id }) => _id)).toEqual([
        'c',
        'a',
        'b',
      ]);
      expect(await accounts.countDocuments({}, { session })).toBe(3);
      expect(await accounts.find().sort({ _id: 1 }).toArray()).toEqual([
        { _id: 'a', balance: 100 },
        { _id: 'b', balance: 100 },
      ]);
      await session.commitTransaction();
    });
    expect(
      (
        await accounts
          .find({ balance: { $lt: 100 } })
          .sort({ balance: 1 })
          .toArray()
      ).map(({ _id }) => _id),
    ).toEqual(['c', 'a']);
  });

  it('leaves nothing behind when aborted', async () => {
    await inTransaction(async (session) => {
      await accounts.deleteOne({ _id: 'a' }, { session });
      await accounts.insertOne({ _id: 'c', balance: 1 }, { session });
      await session.abortTransaction();
    });
    expect(await accounts.countDocuments()).toBe(2);
    expect(await accounts.find({ balance: 1 }).toArray()).toEqual([]);
  });

  it('reads the state of its beginning', async () => {
    await inTransaction(async (session) => {
      expect(await accounts.countDocuments({ balance: 100 }, { session })).toBe(2);
      await accounts.insertOne({ _id: 'later', balance: 100 });
      expect(await accounts.countDocuments({ balance: 100 }, { session })).toBe(2);
      expect(await accounts.findOne({ _id: 'later' }, { session })).toBeNull();
      await session.abortTransaction();
    });
  });

  it('conflicts with another that has written the same document', async () => {
    await inTransaction(async (first) => {
      await accounts.updateOne({ _id: 'a' }, { $inc: { balance: 1 } }, { session: first });
      await inTransaction(async (second) => {
        const error = await accounts
          .updateOne({ _id: 'a' }, { $inc: { balance: 1 } }, { session: second })
          .catch((caught: unknown) => caught);
        expect(error).toMatchObject({ code: 112 });
        expect((error as MongoServerError).hasErrorLabel('TransientTransactionError')).toBe(true);
      });
      await first.commitTransaction();
    });
    expect((await accounts.findOne({ _id: 'a' }))?.balance).toBe(101);
  });

  it('conflicts with what was committed since its beginning', async () => {
    await inTransaction(async (session) => {
      await accounts.findOne({ _id: 'a' }, { session });
      await accounts.updateOne({ _id: 'a' }, { $inc: { balance: 1 } });
      await expect(accounts.updateOne({ _id: 'a' }, { $inc: { balance: 1 } }, { session })).rejects.toMatchObject({
        code: 112,
      });
    });
  });

  it('conflicts over a value that must be unique', async () => {
    const names = db.collection<{ name: string }>(`names_${randomBytes(4).toString('hex')}`);
    await names.createIndex({ name: 1 }, { unique: true });
    await inTransaction(async (first) => {
      await names.insertOne({ name: 'x' }, { session: first });
      await inTransaction(async (second) => {
        await expect(names.insertOne({ name: 'x' }, { session: second })).rejects.toMatchObject({ code: 112 });
      });
      await first.commitTransaction();
    });
    expect(await names.countDocuments()).toBe(1);
  });

  it('conflicts over a value that became another document’s since its snapshot', async () => {
    const names = db.collection<{ name: string }>(`names_${randomBytes(4).toString('hex')}`);
    await names.createIndex({ name: 1 }, { unique: true });
    await names.insertOne({ name: 'before' });
    await inTransaction(async (first) => {
      await names.findOne({ name: 'before' }, { session: first });
      await inTransaction(async (second) => {
        await names.insertOne({ name: 'x' }, { session: second });
        await second.commitTransaction();
      });
      await expect(names.insertOne({ name: 'x' }, { session: first })).rejects.toMatchObject({ code: 112 });
    });
    expect(await names.countDocuments({ name: 'x' })).toBe(1);
  });

  it('makes writes outside of it wait', async () => {
    let done = false;
    const outside = await inTransaction(async (session) => {
      await accounts.updateOne({ _id: 'a' }, { $set: { balance: 1 } }, { session });
      const waiting = accounts.updateOne({ _id: 'a' }, { $inc: { balance: 5 } }).then(() => (done = true));
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(done).toBe(false);
      await session.commitTransaction();
      return waiting;
    });
    expect(outside).toBe(true);
    expect((await accounts.findOne({ _id: 'a' }))?.balance).toBe(6);
  });

  it('moves money without loss among many', async () => {
    await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        client.withSession((session) =>
          session.withTransaction(async () => {
            const [from, to] = i % 2 === 0 ? ['a', 'b'] : ['b', 'a'];
            const source = await accounts.findOne({ _id: from }, { session });
            await accounts.updateOne({ _id: from }, { $set: { balance: (source?.balance ?? 0) - 7 } }, { session });
            await accounts.updateOne({ _id: to }, { $inc: { balance: 7 } }, { session });
          }),
        ),
      ),
    );
    expect(await accounts.find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 'a', balance: 100 },
      { _id: 'b', balance: 100 },
    ]);
  });

  it('is aborted by an error within it', async () => {
    await inTransaction(async (session) => {
      await accounts.updateOne({ _id: 'b' }, { $set: { balance: 0 } }, { session });
      await expect(accounts.insertOne({ _id: 'a', balance: 1 }, { session })).rejects.toMatchObject({ code: 11000 });
      await expect(accounts.countDocuments({}, { session })).rejects.toMatchObject({ code: 251 });
    });
    expect((await accounts.findOne({ _id: 'b' }))?.balance).toBe(100);
  });
});

describe('a write that is sent again', () => {
  const lsid = { id: new Binary(randomBytes(16), Binary.SUBTYPE_UUID) };
  const write = (number: number): object => ({
    update: 'c',
    updates: [{ q: { _id: 'a' }, u: { $inc: { balance: 1 } } }],
    lsid,
    txnNumber: Long.fromNumber(number),
  });

  it('is done once, also over a kill and a new start', async () => {
    const store = await StoreProcess.start();
    await runRaw(store.socketPath, { insert: 'c', documents: [{ _id: 'a', balance: 0 }] });
    expect(await runRaw(store.socketPath, write(1))).toMatchObject({ ok: 1, n: 1, nModified: 1 });
    expect(await runRaw(store.socketPath, write(1))).toMatchObject({ ok: 1, n: 1, nModified: 1 });
    await store.end('SIGKILL');

    const again = await StoreProcess.start(store.directory);
    expect(await runRaw(again.socketPath, write(1))).toMatchObject({ ok: 1, n: 1, nModified: 1 });
    const found = await runRaw(again.socketPath, { find: 'c' });
    expect(found).toMatchObject({ cursor: { firstBatch: [{ _id: 'a', balance: 1 }] } });
    expect(await runRaw(again.socketPath, write(2))).toMatchObject({ ok: 1 });
    expect(await runRaw(again.socketPath, write(1))).toMatchObject({ ok: 0, code: 225 });
    await again.dispose();
  });

  it('is a commit that is committed', async () => {
    const store = await StoreProcess.start();
    const common = { lsid, txnNumber: Long.fromNumber(1), autocommit: false };
    const begin = { insert: 'c', documents: [{ _id: 'z' }], ...common, startTransaction: true };
    expect(await runRaw(store.socketPath, begin)).toMatchObject({ ok: 1, n: 1 });
    const commit = { commitTransaction: 1, ...common };
    expect(await runRaw(store.socketPath, commit)).toMatchObject({ ok: 1 });
    await store.end('SIGKILL');

    const again = await StoreProcess.start(store.directory);
    expect(await runRaw(again.socketPath, commit)).toMatchObject({ ok: 1 });
    const unknown = { ...commit, txnNumber: Long.fromNumber(9) };
    expect(await runRaw(again.socketPath, unknown)).toMatchObject({ ok: 0, code: 251 });
    expect(await runRaw(again.socketPath, { count: 'c' })).toMatchObject({ n: 1 });
    await again.dispose();
  });
});

describe('group commit', () => {
  it('lets 32 writers share syncs', async () => {
    const insert = async (writer: number, count: number): Promise<void> => {
      for (let i = 0; i < count; i++) await accounts.insertOne({ _id: `${writer}-${i}`, balance: i });
    };
    await insert(-2, 20);
    const alone = performance.now();
    await insert(-1, 100);
    const each = (performance.now() - alone) / 100;
    const together = performance.now();
    await Promise.all(Array.from({ length: 32 }, (_, writer) => insert(writer, 25)));
    expect((performance.now() - together) / 800).toBeLessThan(each);
  });
});

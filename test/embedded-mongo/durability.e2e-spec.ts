import { statSync } from 'node:fs';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { StoreProcess, newDirectory } from './store-process.js';

describe('a store’s process', () => {
  it('keeps what it has acknowledged when it is killed under 16 writers', async () => {
    const directory = newDirectory();
    const acknowledged = new Set<string>();
    for (let round = 0; round < 3; round++) {
      const store = await StoreProcess.start(directory);
      const client = store.client({ retryWrites: false, serverSelectionTimeoutMS: 3000 });
      const collection = client.db('t').collection<{ _id: string }>('c');
      await collection.createIndex({ n: 1 }, { unique: true });
      let killed = false;
      const writers = Array.from({ length: 16 }, async (_, writer) => {
        for (let i = 0; !killed; i++) {
          const _id = `${round}-${writer}-${i}`;
          try {
            await collection.insertOne({ _id, n: _id, text: 'x'.repeat(500) } as never);
            acknowledged.add(_id);
          } catch {
            return;
          }
        }
      });
      const enough = acknowledged.size + 50;
      while (acknowledged.size < enough) await new Promise((done) => setTimeout(done, 5));
      await new Promise((done) => setTimeout(done, Math.random() * 100));
      killed = true;
      await store.end('SIGKILL');
      await Promise.all(writers);
      await client.close();
    }
    const store = await StoreProcess.start(directory);
    const client = store.client();
    const collection = client.db('t').collection<{ _id: string; n: string }>('c');
    const stored = await collection.find().toArray();
    const byIndex = await collection
      .find({ n: { $gte: '' } })
      .hint('n_1')
      .toArray();
    expect(acknowledged.size).toBeGreaterThan(100);
    const present = new Set(stored.map(({ _id }) => _id));
    expect([...acknowledged].filter((id) => !present.has(id))).toEqual([]);
    expect(byIndex.length).toBe(stored.length);
    await client.close();
    await store.dispose();
  });

  it('refuses a second process on the same data and says which one has them', async () => {
    const store = await StoreProcess.start();
    await expect(StoreProcess.start(store.directory)).rejects.toThrow(`already used by process ${store.child.pid}`);
    const client = store.client();
    expect(await client.db('t').command({ ping: 1 })).toMatchObject({ ok: 1 });
    await client.close();
    await store.dispose();
  });

  it('takes over from a process that was killed', async () => {
    const first = await StoreProcess.start();
    await first.end('SIGKILL');
    const second = await StoreProcess.start(first.directory);
    const client = second.client();
    expect(await client.db('t').command({ ping: 1 })).toMatchObject({ ok: 1 });
    await client.close();
    await second.dispose();
  });

  it('lets nobody but its owner in', async () => {
    const store = await StoreProcess.start();
    const socket = store.socketPath;
    expect(statSync(join(store.directory, 'store')).mode & 0o777).toBe(0o700);
    expect(statSync(join(socket, '..')).mode & 0o777).toBe(0o700);
    expect(statSync(socket).mode & 0o777).toBe(0o600);
    await store.dispose();
  });

  it('listens in a short folder where the path of the data is long', async () => {
    const parent = newDirectory();
    const directory = join(parent, 'long'.repeat(30));
    mkdirSync(directory);
    const store = await StoreProcess.start(directory);
    const socket = store.socketPath;
    expect(socket.length).toBeLessThanOrEqual(103);
    expect(statSync(join(socket, '..')).mode & 0o777).toBe(0o700);
    const client = store.client();
    expect(await client.db('t').command({ ping: 1 })).toMatchObject({ ok: 1 });
    await client.close();
    await store.dispose();
    rmSync(parent, { recursive: true });
  });
});

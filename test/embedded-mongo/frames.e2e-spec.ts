import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BSON } from 'bson';
import fc from 'fast-check';
import { MongoClient } from 'mongodb';
import { bodyOf, frame, send } from './raw-messages.js';
import { StoreProcess } from './store-process.js';

let store: StoreProcess;
let client: MongoClient;

beforeAll(async () => {
  store = await StoreProcess.start();
  client = store.client();
  await client.connect();
});

afterAll(async () => {
  await client.close();
  await store.dispose();
});

const ping = Buffer.from(BSON.serialize({ ping: 1, $db: 'admin' }));

const reply = (bytes: Uint8Array): ReturnType<typeof send> => send(store.socketPath, bytes, 300);

function nested(depth: number): Buffer {
  let document = Buffer.from(BSON.serialize({}));
  for (let i = 0; i < depth; i++) {
    const size = Buffer.alloc(4);
    size.writeInt32LE(document.length + 8);
    document = Buffer.concat([size, Buffer.from('\x03a\0', 'latin1'), document, Buffer.of(0)]);
  }
  return document;
}

const malformed: [string, Buffer][] = [
  ['a negative length', frame(ping, { size: -1 })],
  ['a length below the header', frame(ping, { size: 5 })],
  ['a length beyond 48 MB', frame(ping, { size: 50_000_000 })],
  ['an unknown operation', frame(ping, { code: 2001 })],
  ['unknown flags', frame(ping, { flags: 4 })],
  ['an unknown section', frame(ping, { kind: 7 })],
  ['a body longer than the message', frame(Buffer.concat([Buffer.from([0xff, 0xff, 0, 0]), ping.subarray(4)]))],
  ['a body without its end', frame(Buffer.concat([ping.subarray(0, -1), Buffer.of(1)]))],
  ['a body that is no BSON', frame(Buffer.from([12, 0, 0, 0, 0x99, 0x61, 0, 1, 2, 3, 4, 0]))],
  ['a string longer than the document', frame(Buffer.from([14, 0, 0, 0, 2, 0x61, 0, 0xff, 0, 0, 0, 0x62, 0, 0]))],
  ['no body', frame(Buffer.alloc(0), { size: 20 }).subarray(0, 20)],
];

describe('bytes that are no message', () => {
  it.each(malformed)('end the connection: %s', async (_name, bytes) => {
    expect(await reply(bytes)).toBe('closed');
    expect(await client.db('t').command({ ping: 1 })).toMatchObject({ ok: 1 });
  });

  it('are answered with an error where they are only too deep', async () => {
    const answer = await reply(frame(nested(5000)));
    expect(answer).toBeInstanceOf(Buffer);
    expect(bodyOf(answer as Buffer)).toMatchObject({ ok: 0, code: 15 });
  });

  it('never end the store, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(ping.length + 20), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          const bytes = frame(ping);
          // The length stays: a longer one only means that the store waits for the rest.
          for (const [at, value] of changes) if (at >= 4) bytes[at] = value;
          await reply(bytes);
        },
      ),
      { numRuns: 60 },
    );
    await reply(randomBytes(10_000));
    expect(store.child.exitCode).toBeNull();
    expect(store.errors).toBe('');
    expect(await client.db('t').command({ ping: 1 })).toMatchObject({ ok: 1 });
  });

  it('may come in pieces', async () => {
    const socket = connect(store.socketPath);
    const answer = new Promise<Buffer>((done) => socket.once('data', done));
    for (const byte of frame(ping)) {
      socket.write(Buffer.of(byte));
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(bodyOf(await answer)).toMatchObject({ ok: 1 });
    socket.destroy();
  });
});

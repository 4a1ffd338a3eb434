import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { bootApp, type TestApp } from '../support/app.js';
import { factories, type TestMember } from '../support/factories.js';

/** The server looks every two seconds for what takes too long; the rest is for a slow machine. */
const LATENESS_MS = 15_000;
/** First byte of the frame that closes a WebSocket. */
const GOODBYE = '\u0088';

let app: TestApp;
let member: TestMember;
const connections: Socket[] = [];
beforeAll(async () => {
  app = await bootApp();
  member = await factories(app).member();
});
afterEach(() => {
  for (const connection of connections.splice(0)) connection.destroy();
});
afterAll(() => app.close());

/** A connection that speaks no HTTP but what it is told to; `answer` resolves when the server has ended it. */
async function speak(text = ''): Promise<{ connection: Socket; answer: Promise<string> }> {
  const connection = connect(Number(new URL(app.url).port), '127.0.0.1');
  connections.push(connection);
  connection.on('error', () => undefined);
  const heard: string[] = [];
  connection.setEncoding('latin1').on('data', (chunk: string) => heard.push(chunk));
  const answer = once(connection, 'close').then(() => heard.join(''));
  await once(connection, 'connect');
  connection.write(text);
  return { connection, answer };
}

async function expectEnd(answer: Promise<string>, limitMs: number): Promise<string> {
  const ended = await Promise.race([answer, wait(limitMs + LATENESS_MS, null, { ref: false })]);
  if (ended === null) throw new Error(`Still open ${limitMs + LATENESS_MS} ms later`);
  return ended;
}

async function expectServed(): Promise<void> {
  expect((await member.client.get('/api/home')).status).toBe(200);
  expect((await fetch(`${app.url}/api/health/ready`)).status).toBe(200);
}

const upgrade =
  'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: tandem\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
  'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';

async function slowHeaders(): Promise<string[]> {
  const slow = await speak('GET /api/home HTTP/1.1\r\nHost: tandem\r\n');
  const drip = setInterval(() => slow.connection.write('X-More: 1\r\n'), 500);
  const answer = await expectEnd(slow.answer, 10_000);
  clearInterval(drip);
  return [answer];
}

async function silentConnections(): Promise<string[]> {
  const silent = await Promise.all(Array.from({ length: 300 }, () => speak()));
  return Promise.all(silent.map(({ answer }) => expectEnd(answer, 10_000)));
}

async function slowBody(): Promise<string[]> {
  const { csrfToken } = (await member.client.get<{ csrfToken: string }>('/api/session')).body;
  const slow = await speak(
    'POST /api/resources HTTP/1.1\r\nHost: tandem\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n' +
      `Cookie: ${member.client.cookieHeader}\r\nX-CSRF-Token: ${csrfToken}\r\n\r\n{`,
  );
  const drip = setInterval(() => slow.connection.write(' '), 500);
  const answer = await expectEnd(slow.answer, 30_000);
  clearInterval(drip);
  return [answer];
}

/** Sockets that are open and do not say whose they are. */
async function nobodysSockets(): Promise<string[]> {
  const silent = await Promise.all(Array.from({ length: 50 }, () => speak(upgrade)));
  for (const { connection } of silent) {
    // As a browser does, they answer the frame that says goodbye.
    connection.on('data', (chunk: string) => chunk.startsWith(GOODBYE) && connection.end());
  }
  return Promise.all(silent.map(({ answer }) => expectEnd(answer, 10_000)));
}

test('headers and sockets without a name are waited for 10 s, a body for 30 s; all the others are served meanwhile', async () => {
  const waiting = Promise.all([slowHeaders(), silentConnections(), slowBody(), nobodysSockets()]);
  for (let second = 0; second < 10; second += 1) {
    await expectServed();
    await wait(1_000);
  }
  const [headers, silent, body, sockets] = await waiting;
  for (const answer of [...headers, ...silent, ...body]) expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  for (const answer of sockets) expect(answer).toMatch(/^HTTP\/1\.1 101 /);
  await expectServed();
}, 120_000);

test('headers beyond 16 kB are refused by name', async () => {
  const { answer } = await speak(`GET / HTTP/1.1\r\nHost: tandem\r\nX-Big: ${'x'.repeat(20_000)}\r\n\r\n`);
  expect(await expectEnd(answer, 0)).toMatch(/^HTTP\/1\.1 431 /);
  await expectServed();
});

test('what is no HTTP is refused', async () => {
  const { answer } = await speak('\u0016\u0003\u0001 hello\r\n\r\n');
  expect(await expectEnd(answer, 0)).toMatch(/^HTTP\/1\.1 400 /);
  await expectServed();
});

test('a frame that announces a megabyte ends its connection before the megabyte comes', async () => {
  const { connection, answer } = await speak(upgrade);
  await once(connection, 'data');
  connection.write(Buffer.from([0x81, 0xff, 0, 0, 0, 0, 0, 0x10, 0, 0, 1, 2, 3, 4]));
  expect(await expectEnd(answer, 0)).toMatch(/^HTTP\/1\.1 101 /);
  await expectServed();
});

import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Request, Response } from 'express';
import { Server as SocketServer } from 'socket.io';
import { HttpServer } from '../../server/src/http-server.js';
import { until } from '../support/sockets.js';

const STALLED_AFTER_MS = 500;
const BOUND_MS = 15_000;
/** More than the system keeps for one connection. */
const LARGE = Buffer.alloc(32 * 1024 * 1024);
const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: tandem\r\n\r\n`;
const upgrade =
  'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: tandem\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
  'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';

let server: Server;
/** Paths, in the order in which they came and in which they were over. */
let asked: string[];
let over: string[];
const connections: Socket[] = [];
beforeEach(async () => {
  [asked, over] = [[], []];
  const adapter = new HttpServer(STALLED_AFTER_MS);
  adapter.initHttpServer();
  adapter.use(({ path }: Request, response: Response, next: () => void) => {
    asked.push(path);
    response.once('close', () => over.push(path));
    next();
  });
  adapter.get('/large', (_request: Request, response: Response) => response.end(LARGE));
  adapter.get('/small', (_request: Request, response: Response) => response.end('small'));
  adapter.get('/never', () => undefined);
  server = adapter.getHttpServer();
  new SocketServer(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  for (const connection of connections.splice(0)) connection.destroy();
  server.close();
  await once(server, 'close');
});

/** A connection that asks at once and then reads nothing, unless it is told to. */
async function ask(text: string): Promise<{ connection: Socket; closed: Promise<unknown> }> {
  const connection = connect((server.address() as AddressInfo).port, '127.0.0.1');
  connections.push(connection);
  connection.on('error', () => undefined);
  const closed = once(server, 'connection').then(([socket]) => once(socket as Socket, 'close'));
  await once(connection, 'connect');
  connection.write(text);
  return { connection, closed };
}

async function expectEnd(closed: Promise<unknown>): Promise<void> {
  const end = await Promise.race([closed.then(() => 'ended'), wait(BOUND_MS, 'still open', { ref: false })]);
  expect(end).toBe('ended');
}

test('an answer that nobody reads ends with its connection, and so do those behind it', async () => {
  const { closed } = await ask(get('/large') + get('/small') + get('/never'));
  await expectEnd(closed);
  expect(asked).toEqual(['/large', '/small', '/never']);
  expect(over.sort()).toEqual(['/large', '/never', '/small']);
});

test('a slow reader is waited for', async () => {
  const { connection, closed } = await ask(get('/large'));
  let read = 0;
  connection.on('data', (chunk: Buffer) => {
    read += chunk.length;
    connection.pause();
    setTimeout(() => connection.resume(), 2);
  });
  await Promise.race([closed, until(() => read > LARGE.length, 'the whole answer', 4 * BOUND_MS)]);
  expect(read).toBeGreaterThan(LARGE.length);
}, 90_000);

test.each([
  ['between two requests', get('/small')],
  ['upgraded', upgrade],
])('a connection is kept for longer: %s', async (_when, text) => {
  const { connection, closed } = await ask(text);
  connection.resume();
  const end = await Promise.race([closed.then(() => 'ended'), wait(STALLED_AFTER_MS * 4, 'still open')]);
  expect(end).toBe('still open');
});

test('who asks on and on without an answer is not served', async () => {
  const { closed } = await ask(get('/never').repeat(300));
  await expectEnd(closed);
  expect(asked.length).toBeLessThan(20);
  expect(over).toEqual(asked);
});

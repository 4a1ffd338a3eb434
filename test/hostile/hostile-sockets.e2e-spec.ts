import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { io, type Socket } from 'socket.io-client';
import { errorCodes } from '../../shared/src/error-codes.js';
import { socketCommands, type SocketCommand } from '../../shared/src/events.js';
import { policyWorld, type PolicyWorld } from '../access/policy-world.js';
import { bootApp, type TestApp } from '../support/app.js';
import { ask, connectAs, type TestSocket } from '../support/sockets.js';
import { hostileBodies, hostileTexts } from './hostile-inputs.js';

let app: TestApp;
let world: PolicyWorld;
let socket: TestSocket;
beforeAll(async () => {
  app = await bootApp();
  world = await policyWorld(app);
  socket = await connectAs(world.clients.member);
});
afterAll(async () => {
  socket.disconnect();
  await app.close();
});

const commands = Object.keys(socketCommands) as SocketCommand[];

test.each(commands)('%s answers every hostile payload with a code', async (command) => {
  const payloads = [
    ...hostileBodies(socketCommands[command].body),
    ...hostileTexts,
    undefined,
    [],
    [[]],
    Buffer.from('binary'),
  ];
  for (const payload of payloads) {
    const answer = await ask<{ code?: string; message?: string }>(socket, command, payload);
    if (answer.code !== undefined) expect(errorCodes).toContain(answer.code);
    else expect(['space.leave', 'thread.leave']).toContain(command);
  }
});

test('what no contract knows stops nothing', async () => {
  const raw = socket as unknown as Socket;
  raw.emit('no.such.event', { a: 1 });
  raw.emit('__proto__', {});
  raw.emit('message.send');
  raw.emit('message.send', { threadId: world.pairThreadId }, 'not a function');
  raw.emit('thread.join', 1, 2, 3, 4);
  const answer = await ask<{ lastSeq: number }>(socket, 'thread.join', { threadId: world.pairThreadId, since: 0 });
  expect(answer.lastSeq).toBe(0);
});

test('a frame that is too large closes that connection only', async () => {
  const big = await connectAs(world.clients.outsider);
  const closed = new Promise<void>((resolve) => big.once('disconnect', () => resolve()));
  (big as unknown as Socket).emit('message.send', { body: 'x'.repeat(200_000) });
  await closed;
  expect(socket.connected).toBe(true);
});

test('a socket from a foreign page is refused, though it has the cookie', async () => {
  await expect(connectAs(world.clients.member, { origin: 'https://foreign.example' })).rejects.toThrow();
  const own = await connectAs(world.clients.member, { origin: app.url });
  own.disconnect();
});

test('a forged session is a guest', async () => {
  const forged = io(app.url, {
    extraHeaders: { cookie: 'tandem.sid=s%3Aforged.signature' },
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
  });
  const refusal = await new Promise<Error>((resolve) => forged.once('connect_error', resolve));
  expect(refusal.message).toBe('sign-in-required');
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { socketCommands, type SocketCommand } from '../../shared/src/events.js';
import type { Route } from '../../shared/src/route.js';
import { routesByFeature } from '../../shared/src/routes.js';
import { bootApp, type TestApp } from '../support/app.js';
import { ask, connectAs } from '../support/sockets.js';
import { policyRows } from './policy-rows.js';
import { askers, policyWorld, type Asker, type PolicyWorld } from './policy-world.js';

let app: TestApp;
let world: PolicyWorld;
beforeAll(async () => {
  app = await bootApp();
  world = await policyWorld(app);
});
afterAll(() => app.close());

const routes: ReadonlyMap<string, Route> = new Map(
  Object.entries(routesByFeature).flatMap(([feature, byName]) =>
    Object.entries(byName).map(([name, route]) => [`${feature}.${name}`, route] as const),
  ),
);

interface SocketRow {
  command: SocketCommand;
  /** For the columns but the guest's: a guest gets no socket. */
  expected: string;
  body: (world: PolicyWorld) => Record<string, unknown>;
}
const insiders = 'not-found ok not-found ok not-found not-found';
const everyone = 'ok ok ok ok ok ok';
const socketRows: SocketRow[] = [
  {
    command: 'thread.typing',
    expected: 'not-found not-found not-found not-found not-found not-found',
    body: ({ pairThreadId }) => ({ threadId: pairThreadId }),
  },
  { command: 'thread.join', expected: insiders, body: ({ pairThreadId }) => ({ threadId: pairThreadId }) },
  { command: 'thread.join', expected: everyone, body: ({ openThreadId }) => ({ threadId: openThreadId }) },
  { command: 'thread.typing', expected: insiders, body: ({ pairThreadId }) => ({ threadId: pairThreadId }) },
  {
    command: 'thread.typing',
    expected: 'not-allowed not-allowed not-allowed ok not-allowed not-allowed',
    body: ({ openThreadId }) => ({ threadId: openThreadId }),
  },
  {
    command: 'message.send',
    expected: insiders,
    body: ({ pairThreadId }) => ({ threadId: pairThreadId, clientId: crypto.randomUUID(), body: 'Hello', lang: 'en' }),
  },
  {
    command: 'message.send',
    expected: 'not-allowed not-allowed not-allowed ok not-allowed not-allowed',
    body: ({ openThreadId }) => ({ threadId: openThreadId, clientId: crypto.randomUUID(), body: 'Hello', lang: 'en' }),
  },
  {
    command: 'section.writing',
    expected: 'not-found ok not-found not-allowed not-found not-found',
    body: ({ pairId }) => ({ pairId, section: 'context' }),
  },
  { command: 'space.join', expected: insiders, body: ({ pairId }) => ({ spaceId: pairId }) },
  { command: 'space.join', expected: insiders, body: ({ secret }) => ({ spaceId: secret }) },
  { command: 'space.join', expected: everyone, body: ({ open }) => ({ spaceId: open }) },
  // Leaving tells nothing and needs no right.
  { command: 'space.leave', expected: everyone, body: ({ pairId }) => ({ spaceId: pairId }) },
  { command: 'thread.leave', expected: everyone, body: ({ pairThreadId }) => ({ threadId: pairThreadId }) },
];

describe('who may what', () => {
  test('every route and every socket command has a row', () => {
    const asked = new Set(policyRows.map(({ route }) => route));
    expect([...routes.keys()].filter((name) => !asked.has(name))).toEqual([]);
    const commands = new Set(socketRows.map(({ command }) => command));
    expect(Object.keys(socketCommands).filter((name) => !commands.has(name as SocketCommand))).toEqual([]);
  });

  test('sockets', async () => {
    const signedIn = askers.filter((asker): asker is Exclude<Asker, 'guest'> => asker !== 'guest');
    await expect(connectAs(world.clients.guest)).rejects.toThrow('sign-in-required');
    const sockets = await Promise.all(signedIn.map((asker) => connectAs(world.clients[asker])));
    for (const { command, expected, body } of socketRows) {
      const answers = await Promise.all(sockets.map((socket) => ask<{ code?: string }>(socket, command, body(world))));
      expect({ command, answers: answers.map(({ code }) => code ?? 'ok').join(' ') }).toEqual({
        command,
        answers: expected,
      });
    }
    for (const socket of sockets) socket.disconnect();
  });

  test.each(policyRows)('$route: $about', async ({ route: name, expected, ask: asked }) => {
    const route = routes.get(name);
    if (!route) throw new Error(`No such route: ${name}`);
    const statuses: number[] = [];
    for (const asker of askers) {
      const { path, ...call } = await asked(world, asker);
      const reply = await world.clients[asker].call<{ code?: string }>(route.method, path, call);
      statuses.push(reply.status);
      if (reply.status === 404)
        expect(reply.body).toEqual({ code: 'not-found', message: 'There is nothing here for you.' });
    }
    expect(statuses.join(' ')).toBe(expected);
  });
});

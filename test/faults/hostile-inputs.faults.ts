import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { errorCodes } from '../../shared/src/error-codes.js';
import { socketCommands, type SocketCommand } from '../../shared/src/events.js';
import { groupRoutes } from '../../shared/src/groups/group.contract.js';
import type { Route } from '../../shared/src/route.js';
import { routesByFeature } from '../../shared/src/routes.js';
import { hostileBodies, hostileQueries, hostileTexts } from '../hostile/hostile-inputs.js';
import type { TestClient } from '../support/client.js';
import { ask, connectAs } from '../support/sockets.js';
import { tell } from './figures.js';
import { Network } from './network.js';

const AT_ONCE = 4;
const LONGEST_HOLD_MS = 100;
const directory = mkdtempSync(join(tmpdir(), 'tandem-probe-'));
const probeFile = join(directory, 'delays.json');

let network: Network;
let ids: Record<string, string>;
beforeAll(async () => {
  network = await Network.start(12, {
    EVENT_LOOP_PROBE: probeFile,
    NODE_OPTIONS: `--import ${pathToFileURL('test/faults/event-loop-probe.mjs').href}`,
  });
  ids = { groupId: network.groupId, threadId: await network.openThread('Under attack') };
}, 5 * 60_000);
afterAll(async () => {
  await network.stop();
  rmSync(directory, { recursive: true, force: true });
});

const routes: Route[] = Object.values(routesByFeature)
  .flatMap((byName): Route[] => Object.values(byName))
  // Who is signed in stays so: the others are asked as a member.
  .filter(({ path }) => path !== '/api/session');

interface Attack {
  route: Route;
  address: string;
  call: { body?: unknown };
}

/** What fast-check makes up beside the list of known tricks. */
const madeUp = fc
  .sample(fc.anything({ maxDepth: 4, withNullPrototype: false }), { numRuns: 40, seed: 7 })
  .flatMap((value) => {
    const text = JSON.stringify(value) as string | undefined;
    return text === undefined ? [] : [text];
  });

function attacksOn(route: Route): Attack[] {
  const filled = (path: string) => path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? 'f'.repeat(24));
  const address = filled(route.path);
  // One id at a time: all of them together are more than a server reads of an address.
  const forged = (route.path.match(/:\w+/g) ?? []).flatMap((name) =>
    hostileTexts.map((text) => filled(route.path.replace(name, () => encodeURIComponent(text)))),
  );
  const bodies = route.method === 'GET' ? [] : [...hostileBodies(route.body), ...madeUp];
  return [
    ...hostileQueries.map((query) => ({ route, address: `${address}?${query}`, call: {} })),
    ...forged.map((path) => ({ route, address: path, call: {} })),
    ...bodies.map((body) => ({ route, address, call: { body } })),
  ];
}

async function attack(client: TestClient, { route, address, call }: Attack): Promise<void> {
  const reply = await client.call<{ code?: string }>(route.method, address, call);
  const seen = `${route.method} ${address.slice(0, 200)} ${JSON.stringify(call).slice(0, 200)} -> ${reply.status}`;
  if (reply.status >= 500) throw new Error(seen);
  if (reply.status >= 400 && !errorCodes.includes(reply.body.code as never)) throw new Error(`${seen} without a code`);
}

/** How long the event loop was held up since the last time, in milliseconds. */
async function heldUp(): Promise<{ longest: number; p99: number }> {
  rmSync(probeFile, { force: true });
  process.kill(network.server.pid, 'SIGUSR2');
  for (;;) {
    await wait(50);
    try {
      return JSON.parse(readFileSync(probeFile, 'utf8')) as { longest: number; p99: number };
    } catch {
      // Not written yet.
    }
  }
}

test('every route: a coded answer to each hostile request, and an event loop that is never held up', async () => {
  const attacks = routes.flatMap(attacksOn);
  await heldUp();
  let next = 0;
  const attackers = network.members.slice(0, AT_ONCE).map(async (client) => {
    for (let at = next++; at < attacks.length; at = next++) await attack(client, attacks[at]!);
  });
  await Promise.all(attackers);
  const { longest, p99 } = await heldUp();
  tell('hostile requests', {
    routes: routes.length,
    requests: attacks.length,
    longestHoldMs: longest.toFixed(1),
    p99Ms: p99.toFixed(1),
  });
  expect(attacks.length).toBeGreaterThan(2_000);
  expect(longest).toBeLessThan(LONGEST_HOLD_MS);
});

test('every socket command: the same', async () => {
  const sockets = await Promise.all(network.members.slice(0, AT_ONCE).map((client) => connectAs(client)));
  const commands = Object.keys(socketCommands) as SocketCommand[];
  const payloads = commands.flatMap((command) => {
    const known = [
      ...hostileBodies(socketCommands[command].body),
      ...hostileTexts,
      undefined,
      [],
      [[]],
      Buffer.from('x'),
    ];
    return [...known, ...madeUp.map((text) => JSON.parse(text) as unknown)].map((payload) => ({ command, payload }));
  });
  await heldUp();
  let next = 0;
  const attackers = sockets.map(async (socket) => {
    for (let at = next++; at < payloads.length; at = next++) {
      const { command, payload } = payloads[at]!;
      const { code } = await ask<{ code?: string }>(socket, command, payload);
      if (code !== undefined) expect(errorCodes).toContain(code);
      expect(code).not.toBe('internal-error');
    }
  });
  await Promise.all(attackers);
  const { longest, p99 } = await heldUp();
  for (const socket of sockets) socket.disconnect();
  tell('hostile commands', {
    commands: commands.length,
    payloads: payloads.length,
    longestHoldMs: longest.toFixed(1),
    p99Ms: p99.toFixed(1),
  });
  expect(payloads.length).toBeGreaterThan(900);
  expect(longest).toBeLessThan(LONGEST_HOLD_MS);
});

test('afterwards the service is as before', async () => {
  const group = await network.members[1]!.send(groupRoutes.get, { params: { groupId: network.groupId } });
  expect(group.can.read).toBe(true);
  expect((await network.members[1]!.get('/api/health/ready')).status).toBe(200);
  expect(network.server.output()).not.toMatch(/"level":(50|60)/);
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { until } from '../support/sockets.js';
import { startServer, type RunningServer } from '../support/server-process.js';

const dataDirectory = mkdtempSync(join(tmpdir(), 'Tandem-Start-'));
const METRICS_TOKEN = 'a-token-of-the-test-run';
const env = { DEMO: '0', METRICS_TOKEN };
let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ dataDirectory, env });
}, 60_000);
afterAll(async () => {
  await server.stop();
  rmSync(dataDirectory, { recursive: true, force: true });
});

function runServer(env: Record<string, string>) {
  const { status, stderr } = spawnSync(process.execPath, ['dist/server/src/main.js'], {
    env: { PATH: process.env['PATH'] ?? '', TANDEM_DATA: dataDirectory, PORT: '0', ...env },
    encoding: 'utf8',
    timeout: 30_000,
  });
  return { status, stderr };
}

test('a second process on the same data is refused with a clear line', () => {
  const { status, stderr } = runServer({});
  expect(status).toBe(1);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toMatch(/already/);
});

test('a wrong value stops the start and names the variable, without a stack', () => {
  const { status, stderr } = runServer({ TRUST_PROXY: 'yes' });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^TRUST_PROXY: /);
  expect(stderr).not.toMatch(/\n\s+at /);
});

test('killed and started again: the data are taken over, and the link for the first administrator is new', async () => {
  const linkOf = (output: string) => /http:\/\/\S+\/invitation\/\S+/.exec(output)?.[0];
  const printed = () => until(() => linkOf(server.output()) !== undefined, 'the link', 2000);
  await printed();
  const first = linkOf(server.output());
  await server.kill();
  server = await startServer({ dataDirectory, env });
  await printed();
  expect(linkOf(server.output())).not.toBe(first);
}, 60_000);

test('the secret of the sessions is made once and is for the owner alone; the log holds no secret', () => {
  const file = join(dataDirectory, 'session-secret');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, 'utf8')).toMatch(/^[0-9a-f]{64}$/);
  expect(server.output()).not.toContain(readFileSync(file, 'utf8'));
});

test('the page is served at every address of the product, and what is not there is not found', async () => {
  const statusOf = async (path: string) => (await fetch(server.url + path)).status;
  expect(await statusOf('/')).toBe(200);
  expect(await statusOf('/groups/anything')).toBe(200);
  expect(await statusOf('/assets/no-such-file.js')).toBe(404);
  expect(await statusOf('/api/no-such-route')).toBe(404);
  const missing: unknown = await (await fetch(`${server.url}/api/no-such-route`)).json();
  expect(missing).toEqual({ code: 'not-found', message: 'There is nothing here for you.' });
});

test('every route of the contracts is mounted, and every mounted route is in the description', async () => {
  const document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as {
    openapi: string;
    paths: Record<string, object>;
  };
  expect(document.openapi).toBe('3.1.0');
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const method of Object.keys(operations)) {
      const address = server.url + path.replace(/\{\w+\}/g, 'f'.repeat(24));
      const reply = await fetch(address, {
        method: method.toUpperCase(),
        headers: { 'content-type': 'application/json', authorization: `Bearer ${METRICS_TOKEN}` },
      });
      // Neither a guest's 401 nor a missing token's 403 comes from a route that is not there.
      expect({ path, method, isMounted: [200, 401, 403].includes(reply.status) || path.includes('{token}') }).toEqual({
        path,
        method,
        isMounted: true,
      });
    }
  }
});

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type RunningServer } from '../support/server-process.js';

const commands = fileURLToPath(new URL('../../dist/server/src/demo/', import.meta.url));
const dataDirectory = mkdtempSync(join(tmpdir(), 'tandem-demo-'));
let server: RunningServer;

/** What an operator sees: exit code and all output. */
async function run(command: string, ...args: string[]): Promise<{ code: number; output: string }> {
  const env = { ...process.env, TANDEM_DATA: dataDirectory, MONGODB_URI: '' };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [`${commands}${command}.js`, ...args], {
      env,
    });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: stdout + stderr };
  }
}

async function isDemonstration(): Promise<boolean> {
  const reply = await fetch(`${server.url}/api/session`);
  return ((await reply.json()) as { isDemonstration: boolean }).isDemonstration;
}

/** The link for the first administrator, which is printed a moment after the server is ready. */
async function linkOf(running: RunningServer): Promise<string | undefined> {
  for (let waited = 0; waited < 5_000 && !running.output().includes('Become the first one'); waited += 50)
    await wait(50);
  return /Become the first one: (\S+)/.exec(running.output())?.[1];
}

beforeAll(async () => {
  server = await startServer({ dataDirectory });
}, 120_000);
afterAll(async () => {
  await server.stop();
  rmSync(dataDirectory, { recursive: true, force: true });
});

describe('the commands of the demonstration', () => {
  it('are refused in one line while the server runs', async () => {
    expect(await isDemonstration()).toBe(true);
    const { code, output } = await run('remove');
    expect(code).toBe(1);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(output).toContain(dataDirectory);
    expect(await isDemonstration()).toBe(true);
  });

  it('add a generated network, once per seed, and refuse what cannot be', async () => {
    await server.stop();
    const size = [
      '--members',
      '20',
      '--groups',
      '2',
      '--pairs',
      '1',
      '--resources',
      '5',
      '--threads',
      '10',
      '--messages',
      '40',
    ];
    const generated = await run('generate', ...size);
    expect(generated).toMatchObject({ code: 0, output: expect.stringContaining('members 20, groups 2, pairs 1') });
    expect((await run('generate', ...size)).output).toContain('choose another --seed');
    expect(await run('generate', '--members', '0')).toMatchObject({
      code: 2,
      output: expect.stringContaining('--seed 1'),
    });
  });

  it('remove all of it, after which the first administrator is asked for', async () => {
    expect(await run('remove')).toEqual({
      code: 0,
      output: expect.stringMatching(/^Removed of the demonstration: members 42, organisations 18, .*\.\n$/),
    });
    server = await startServer({ dataDirectory });
    expect(await isDemonstration()).toBe(false);
    await expect(linkOf(server)).resolves.toMatch(/\/invitation\/[\w-]{43}$/);
  });
});

import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DEMO_PASSWORD } from '../../server/src/demo/demo-password.js';
import { groupRoutes } from '../../shared/src/groups/group.contract.js';
import { threadRoutes } from '../../shared/src/threads/thread.contract.js';
import { TestClient } from '../support/client.js';
import { startServer, type RunningServer } from '../support/server-process.js';

const run = promisify(execFile);
const SIGN_INS_AT_ONCE = 8;

/** A built server of its own on a generated network, whose members write in one open group. */
export class Network {
  private constructor(
    readonly dataDirectory: string,
    private readonly env: Record<string, string>,
    public server: RunningServer,
    readonly groupId: string,
    /** Signed in, and in the group. */
    readonly members: readonly TestClient[],
  ) {}

  static async start(memberCount: number, env: Record<string, string> = {}): Promise<Network> {
    const dataDirectory = await mkdtemp(join(tmpdir(), 'tandem-faults-'));
    const sizes = { members: memberCount, groups: 4, pairs: 4, resources: 20, threads: 40, messages: 400 };
    const amounts = Object.entries(sizes).flatMap(([what, count]) => [`--${what}`, String(count)]);
    await run('node', ['dist/server/src/demo/generate.js', ...amounts], {
      env: { ...process.env, TANDEM_DATA: dataDirectory, LOG_LEVEL: 'warn' },
    });
    const server = await startServer({ dataDirectory, env });
    const members = await signInAll(server.url, memberCount);
    const { items } = await members[0]!.send(groupRoutes.list, { query: { limit: 20 } });
    const group = items.find(({ access }) => access === 'open');
    if (!group) throw new Error('The generated network has no open group');
    for (const member of members) await member.send(groupRoutes.join, { params: { groupId: group.groupId } });
    return new Network(dataDirectory, env, server, group.groupId, members);
  }

  async openThread(title: string): Promise<string> {
    const body = { spaceId: this.groupId, title, lang: 'en' };
    return (await this.members[0]!.send(threadRoutes.create, { body })).threadId;
  }

  /** SIGKILL, and up again where the members come back to. */
  async crash(): Promise<void> {
    await this.server.kill();
    this.server = await startServer({ dataDirectory: this.dataDirectory, port: this.server.port, env: this.env });
  }

  async stop(): Promise<void> {
    await this.server.stop();
    await rm(this.dataDirectory, { recursive: true, force: true });
  }
}

async function signInAll(url: string, count: number): Promise<TestClient[]> {
  const clients = Array.from({ length: count }, () => new TestClient(url));
  for (let at = 0; at < count; at += SIGN_INS_AT_ONCE) {
    const batch = clients.slice(at, at + SIGN_INS_AT_ONCE);
    await Promise.all(
      batch.map(async (client, index) => {
        const { status } = await client.signIn(`g1-member-${at + index + 1}@example.org`, DEMO_PASSWORD);
        if (status !== 201) throw new Error(`Member ${at + index + 1} could not sign in: ${status}`);
      }),
    );
  }
  return clients;
}

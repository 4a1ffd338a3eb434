import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_PASSWORD } from '../../server/src/demo/demo-password.js';
import { sessionRoutes } from '../../shared/src/access/session.contract.js';
import { groupRoutes } from '../../shared/src/groups/group.contract.js';
import { threadRoutes } from '../../shared/src/threads/thread.contract.js';
import { TestClient } from '../support/client.js';
import { startServer, type RunningServer } from '../support/server-process.js';

export const amounts = { members: 1_000, groups: 20, listings: 10_000, threads: 5_000, messages: 50_000 };
/** So many of the signed-in members are in the group, and may write there. */
const WRITERS = 32;
/** Signing in is made to be slow; so many at a time keep the processors busy. */
const SIGN_IN_AT_ONCE = 4;
/** Sixteen members send more than people do: what one member may is not what is measured. */
const SERVER_SETTINGS = { MESSAGES_PER_MINUTE: '1000000' };

/** The headers with which a signed-in member is known, to HTTP and to sockets. */
export interface Signed {
  cookie: string;
  'x-csrf-token': string;
}

/** A generated network of the measured size, with members who are signed in already: their sessions are in its data. */
export class World {
  readonly signed: Signed[] = [];
  groupId = '';
  /** Of the group, each with 20 messages or more, the liveliest first. */
  threadIds: string[] = [];
  private readonly directory: string;
  private copies = 0;

  private constructor(directory: string) {
    this.directory = directory;
  }

  static async create(members: number): Promise<World> {
    const world = new World(await mkdtemp(join(tmpdir(), 'tandem-bench-')));
    const sizes = Object.entries(amounts).flatMap(([name, count]) => [`--${name}`, String(count)]);
    execFileSync(process.execPath, ['dist/server/src/demo/generate.js', ...sizes], {
      env: { ...process.env, TANDEM_DATA: world.template, LOG_LEVEL: 'warn' },
      stdio: 'ignore',
    });
    const server = await startServer({ dataDirectory: world.template, env: SERVER_SETTINGS });
    await world.signIn(server.url, members);
    await server.stop();
    return world;
  }

  private get template(): string {
    return join(this.directory, 'template');
  }

  /** The data as they were generated, for one measurement. */
  async freshData(): Promise<string> {
    const copy = join(this.directory, `copy-${(this.copies += 1)}`);
    await cp(this.template, copy, { recursive: true });
    return copy;
  }

  async start(env: Record<string, string> = {}): Promise<RunningServer> {
    return startServer({ dataDirectory: await this.freshData(), env: { ...SERVER_SETTINGS, ...env } });
  }

  async end(): Promise<void> {
    await rm(this.directory, { recursive: true, force: true });
  }

  private async signIn(url: string, count: number): Promise<void> {
    const members = Array.from({ length: count }, (_, at) => at + 1);
    const clients: TestClient[] = [];
    const signInNext = async (): Promise<void> => {
      for (let at = members.shift(); at !== undefined; at = members.shift()) {
        const client = new TestClient(url);
        const { status } = await client.signIn(`g1-member-${at}@example.org`, DEMO_PASSWORD);
        if (status !== 201) throw new Error(`Member ${at} could not sign in: ${status}`);
        clients.push(client);
        const { csrfToken } = await client.send(sessionRoutes.get);
        this.signed.push({ cookie: client.cookieHeader, 'x-csrf-token': csrfToken });
      }
    };
    await Promise.all(Array.from({ length: SIGN_IN_AT_ONCE }, signInNext));
    await this.enterGroup(clients.slice(0, WRITERS));
  }

  private async enterGroup(writers: TestClient[]): Promise<void> {
    const [first] = writers;
    const { items: groups } = await first!.send(groupRoutes.list, { query: { limit: 100 } });
    const { groupId } = groups.find(({ access, membership }) => access === 'open' && membership === 'none')!;
    for (const writer of writers) await writer.send(groupRoutes.join, { params: { groupId } });
    const { items: threads } = await first!.send(threadRoutes.list, { query: { spaceId: groupId, limit: 100 } });
    this.groupId = groupId;
    this.threadIds = threads.filter(({ lastSeq }) => lastSeq >= 20).map(({ threadId }) => threadId);
  }
}

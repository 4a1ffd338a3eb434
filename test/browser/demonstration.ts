import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_PASSWORD } from '../../server/src/demo/demo-password.js';
import { TestClient } from '../support/client.js';
import { startServer, type RunningServer } from '../support/server-process.js';

/** Accounts of the demonstration, by the part of their address before the @. */
export type Account = 'administrator' | 'facilitator' | 'member' | 'city-a' | 'city-b';

export interface Demonstration {
  server: RunningServer;
  /** Signed in beside the browser, to look up and to prepare. */
  signIn(account: Account): Promise<TestClient>;
  /** Stops the server and removes its data. */
  end(): Promise<void>;
}

/** A server of its own with the demonstration network, on fresh data. */
export async function startDemonstration(): Promise<Demonstration> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'tandem-browser-'));
  const server = await startServer({ dataDirectory });
  return {
    server,
    signIn: async (account) => {
      const client = new TestClient(server.url);
      const { status } = await client.signIn(`${account}@example.org`, DEMO_PASSWORD);
      if (status !== 201) throw new Error(`${account} could not sign in: ${status}`);
      return client;
    },
    end: async () => {
      await server.stop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

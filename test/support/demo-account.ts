import { DEMO_PASSWORD } from '../../server/src/demo/demo-password.js';
import { TestClient } from './client.js';

/** Signed in as one of the demonstration's or a generated network's accounts, by the part of the address before the @. */
export async function signedIn(url: string, account: string): Promise<TestClient> {
  const client = new TestClient(url);
  const { status } = await client.signIn(`${account}@example.org`, DEMO_PASSWORD);
  if (status !== 201) throw new Error(`${account} could not sign in: ${status}`);
  return client;
}

import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '../../server/src/demo/demo-password.js';
import { DemoSeeder } from '../../server/src/demo/demo-seeder.service.js';
import { bootApp, type TestApp } from '../support/app.js';
import { TestClient } from '../support/client.js';
import { factories } from '../support/factories.js';
import { contentsOf } from './demo-store.js';

const apps: TestApp[] = [];
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close();
});

async function boot(env: Record<string, string>, database?: string): Promise<TestApp> {
  const app = await bootApp({ env, ...(database !== undefined && { database }) });
  apps.push(app);
  return app;
}

const seed = (app: TestApp, isEmbedded = false) => app.get(DemoSeeder).seedIfWanted(isEmbedded);
const documentCount = async (app: TestApp) => {
  const { network: _, ...contents } = await contentsOf(app.connection);
  return Object.values(contents).flat().length;
};

/** Contents without what differs by nature: ids, points in time, the salt of the password. */
async function textOf(app: TestApp): Promise<string> {
  const contents = await contentsOf(app.connection);
  return JSON.stringify(contents).replaceAll(/"[0-9a-f]{24}"|"\d{4}-\d\d-\d\dT[^"]+"|"\$argon2[^"]+"/g, '""');
}

describe('seeding', () => {
  it('happens where DEMO asks for it, and a second time changes nothing', async () => {
    const app = await boot({ DEMO: '1' });
    await seed(app);
    const before = await contentsOf(app.connection);
    expect(before.messages.length).toBeGreaterThan(100);
    await seed(app, true);
    expect(await contentsOf(app.connection)).toEqual(before);
  });

  it('gives the same content in another empty store', async () => {
    const [one, other] = [await boot({ DEMO: '1' }), await boot({ DEMO: '1' })];
    await seed(one);
    await seed(other);
    expect(await textOf(other)).toBe(await textOf(one));
  });

  it('leaves a network alone that has members', async () => {
    const app = await boot({ DEMO: '1' });
    await factories(app).member();
    const before = await documentCount(app);
    await seed(app, true);
    expect(await documentCount(app)).toBe(before);
  });

  it.each([
    ['a new embedded store on loopback', {}, true, true],
    ['a database of its own', {}, false, false],
    ['a server that others reach', { HOST: '0.0.0.0' }, true, false],
    ['a server with a public address', { PUBLIC_URL: 'https://tandem.example.org' }, true, false],
    ['DEMO=0', { DEMO: '0' }, true, false],
  ])('without being asked looks at the circumstances: %s', async (_, env, isEmbedded, isSeeded) => {
    const app = await boot({ DEMO: '', ...env });
    await seed(app, isEmbedded);
    expect((await documentCount(app)) > 0).toBe(isSeeded);
  });

  it('is decided once: a network that began without a demonstration is not given one', async () => {
    const database = `tandem_test_${randomBytes(6).toString('hex')}`;
    await seed(await boot({ DEMO: '0' }, database), true);
    const later = await boot({ DEMO: '' }, database);
    await seed(later, true);
    expect(await documentCount(later)).toBe(0);
    await later.connection.dropDatabase();
  });

  it('that fails leaves nothing behind', async () => {
    const app = await boot({ DEMO: '1' });
    // The last account of the demonstration to be made cannot be: its address is taken.
    const accounts = app.connection.collection('accounts');
    await accounts.insertOne({ email: 'facilitator-spanish@example.org' });
    await expect(seed(app)).rejects.toThrow(/E11000/);
    await accounts.deleteMany({});
    expect(await documentCount(app)).toBe(0);
  });
});

describe('DEMO=0 over a store with the demonstration', () => {
  it('closes its accounts, signed in or not, and says still what the store holds', async () => {
    const database = `tandem_test_${randomBytes(6).toString('hex')}`;
    const app = await boot({ DEMO: '1' }, database);
    await seed(app);
    const client = new TestClient(app.url);
    expect((await client.signIn('city-a@example.org', DEMO_PASSWORD)).status).toBe(201);

    const closed = await boot({ DEMO: '0' }, database);
    const returning = (path: string) => fetch(closed.url + path, { headers: { cookie: client.cookieHeader } });
    expect(await (await returning('/api/session')).json()).toMatchObject({ member: null, isDemonstration: true });
    expect((await returning('/api/members')).status).toBe(401);
    const refused = await new TestClient(closed.url).signIn('city-a@example.org', DEMO_PASSWORD);
    expect([refused.status, refused.body.code]).toEqual([401, 'wrong-credentials']);
    await app.connection.dropDatabase();
  });
});

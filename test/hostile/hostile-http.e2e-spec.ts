import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { errorCodes } from '../../shared/src/error-codes.js';
import { routesByFeature } from '../../shared/src/routes.js';
import { policyWorld, type PolicyWorld } from '../access/policy-world.js';
import { bootApp, type TestApp } from '../support/app.js';
import type { TestClient } from '../support/client.js';
import { hostileBodies, hostileQueries, hostileTexts } from './hostile-inputs.js';

let app: TestApp;
let world: PolicyWorld;
let clients: TestClient[];
beforeAll(async () => {
  app = await bootApp();
  world = await policyWorld(app);
  clients = [world.clients.member, world.clients.administrator];
});
afterAll(() => app.close());

const routes = Object.values(routesByFeature)
  .flatMap((byName) => Object.values(byName))
  .filter(({ path }) => path !== '/api/session');

function pathOf(path: string): string {
  const ids: Record<string, string> = {
    groupId: world.open,
    pairId: world.pairId,
    resourceId: world.networkResourceId,
    threadId: world.pairThreadId,
    memberId: world.people.outsider.memberId,
    organisationId: world.people.outsider.organisationId,
  };
  return path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? 'f'.repeat(24));
}

async function expectCalm(client: TestClient, method: string, path: string, call: object): Promise<void> {
  const reply = await client.call<{ code?: string }>(method, path, call);
  const seen = `${method} ${path} ${JSON.stringify(call).slice(0, 200)} -> ${reply.status}`;
  if (reply.status >= 500) throw new Error(seen);
  if (reply.status >= 400 && !errorCodes.includes(reply.body.code as never)) throw new Error(`${seen} without a code`);
}

describe('hostile HTTP requests get a coded answer', () => {
  test.each(routes)('$method $path', async ({ method, path, body }) => {
    const address = pathOf(path);
    for (const client of clients) {
      for (const query of hostileQueries) await expectCalm(client, method, `${address}?${query}`, {});
      if (method === 'GET') continue;
      for (const hostile of hostileBodies(body)) await expectCalm(client, method, address, { body: hostile });
    }
  });

  test.each(routes.filter(({ path }) => path.includes(':')))('forged ids: $method $path', async ({ method, path }) => {
    for (const name of path.match(/:\w+/g) ?? []) {
      for (const forged of hostileTexts) {
        // One at a time: all of them together are more than a server reads of an address.
        const address = pathOf(path.replace(name, () => encodeURIComponent(forged)));
        await expectCalm(world.clients.member, method, address, method === 'GET' ? {} : { body: {} });
      }
    }
  });

  test('what the contract does not know is refused, not ignored', async () => {
    const { member } = world.clients;
    const extra = {
      spaceId: world.pairId,
      title: 'A thread',
      lang: 'en',
      isDemonstration: true,
      createdBy: 'somebody',
    };
    const reply = await member.post<{ code: string; fields: object }>('/api/threads', extra);
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({
      code: 'invalid-input',
      fields: { isDemonstration: 'unrecognized_keys', createdBy: 'unrecognized_keys' },
    });
  });

  test('keys of the prototype are refused', async () => {
    for (const text of [
      '{"__proto__": {"isAdministrator": true}}',
      '{"constructor": {"prototype": {"x": 1}}}',
      `{"spaceId": "${'f'.repeat(24)}", "title": "A", "lang": "en", "__proto__": {"a": 1}}`,
    ]) {
      const reply = await world.clients.member.call<{ code: string }>('POST', '/api/threads', { body: text });
      expect([reply.status, reply.body.code]).toEqual([400, 'malformed-request']);
    }
  });

  test('too large, not JSON, too deep, another type', async () => {
    const { member } = world.clients;
    const post = async (body: string, headers = {}) => {
      const reply = await member.call<{ code: string }>('POST', '/api/threads', { body, headers });
      return `${reply.status} ${reply.body.code}`;
    };
    expect(await post(JSON.stringify({ title: 'x'.repeat(400_000) }))).toBe('413 payload-too-large');
    expect(await post('{"title": ')).toBe('400 malformed-request');
    expect(await post('"only a text"')).toBe('400 malformed-request');
    expect(await post('['.repeat(50_000) + ']'.repeat(50_000))).toMatch(/^400 /);
    expect(await post('title=A', { 'content-type': 'application/x-www-form-urlencoded' })).toBe('400 invalid-input');
    expect(await post('{}', { 'content-type': 'application/json; charset=unknown-9' })).toBe('400 malformed-request');
    expect(await post('{}', { 'content-encoding': 'br' })).toMatch(/^4\d\d /);
  });

  test('afterwards the service is as before', async () => {
    expect((await world.clients.guest.get('/api/health/ready')).status).toBe(200);
    expect(await world.clients.outsider.get(`/api/pairs/${world.pairId}`)).toMatchObject({ status: 404 });
  });
});

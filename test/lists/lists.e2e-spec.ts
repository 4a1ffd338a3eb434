import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { MAX_FACILITATORS_OF_GROUP, MAX_GROUPS } from '../../shared/src/groups/group.contract.js';
import type { Route } from '../../shared/src/route.js';
import { routesByFeature } from '../../shared/src/routes.js';
import { toId } from '../../server/src/core/ids.js';
import { bootApp, type TestApp } from '../support/app.js';
import type { Reply, TestClient } from '../support/client.js';
import { listRows, type ListRow } from './list-rows.js';
import { listWorld, MANY, type ListWorld } from './list-world.js';

const LIMIT = 7;
type Query = Record<string, unknown>;
interface Page {
  items: never[];
  next: string | null;
  total?: number;
  code?: string;
}

const routes = new Map<string, Route>(
  Object.entries(routesByFeature).flatMap(([feature, byName]) =>
    Object.entries(byName).map(([name, route]): [string, Route] => [`${feature}.${name}`, route]),
  ),
);
const isList = ({ reply }: Route) => reply instanceof z.ZodObject && 'items' in reply.shape && 'next' in reply.shape;

let app: TestApp;
let world: ListWorld;
beforeAll(async () => {
  app = await bootApp();
  world = await listWorld(app);
}, 180_000);
afterAll(() => app.close());

const cursorName = ({ goesOnBy = 'cursor' }: ListRow) => goesOnBy;

function ask(client: TestClient, row: ListRow, query: Query): Promise<Reply<Page>> {
  const params = row.params?.(world) ?? {};
  const path = routes.get(row.route)!.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '');
  return client.get<Page>(path, { ...row.query?.(world), ...query });
}

async function walk(client: TestClient, row: ListRow): Promise<Page[]> {
  const pages: Page[] = [];
  let next: string | null = null;
  do {
    const { body }: Reply<Page> = await ask(client, row, {
      limit: LIMIT,
      ...(next !== null && { [cursorName(row)]: next }),
    });
    pages.push(body);
    next = body.next;
  } while (next !== null);
  return pages;
}

const idsOf = (row: ListRow, ...pages: Page[]): string[] =>
  pages.flatMap(({ items }) => items.map((item) => row.id(item)));

test('every list has a row', () => {
  const asked = new Set(listRows.map(({ route }) => route));
  expect([...routes].filter(([name, route]) => isList(route) && !asked.has(name)).map(([name]) => name)).toEqual([]);
});

describe.each(listRows)('$route, $about', (row) => {
  test('page by page, each item comes once, in the order of the list', async () => {
    const pages = await walk(world.insider.client, row);
    const ids = idsOf(row, ...pages);
    const whole = await ask(world.insider.client, row, { limit: 100 });
    expect(whole.body.next).toBeNull();
    expect(ids).toEqual(idsOf(row, whole.body));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(2 * LIMIT);
    expect(pages.slice(0, -1).every(({ items }) => items.length === LIMIT)).toBe(true);
    const wanted = row.order(world);
    expect(ids.filter((id) => wanted.includes(id))).toEqual(wanted);
  });

  test('counts come with the first page only', async () => {
    const [first, ...later] = await walk(world.insider.client, row);
    expect(later.every(({ total }) => total === undefined)).toBe(true);
    if (first?.total !== undefined) expect(first.total).toBe(idsOf(row, first, ...later).length);
  });

  test('a cursor that is made up, changed or of another list is refused', async () => {
    const { next } = (await ask(world.insider.client, row, { limit: LIMIT })).body;
    const guess = Buffer.from(JSON.stringify(['2020-01-01T00:00:00.000Z', 'f'.repeat(24)])).toString('base64url');
    const changed = `${next!.slice(0, -2)}${next!.endsWith('AA') ? 'BB' : 'AA'}`;
    const other = listRows.find(({ route, goesOnBy }) => route !== row.route && goesOnBy === undefined)!;
    const foreign = (await ask(world.insider.client, other, { limit: LIMIT })).body.next;
    for (const cursor of ['x', '', guess, ...(row.goesOnBy ? [] : [changed]), foreign]) {
      const reply = await ask(world.insider.client, row, { limit: LIMIT, [cursorName(row)]: cursor });
      // `after` is a number, and an empty text is 0.
      if (row.goesOnBy && cursor === '') continue;
      expect([cursor, reply.status, reply.body.code]).toEqual([cursor, 400, 'invalid-input']);
    }
  });

  test('another one sees on the second page no more than on the first', async () => {
    const { next } = (await ask(world.insider.client, row, { limit: LIMIT })).body;
    const whole = await ask(world.outsider.client, row, { limit: 100 });
    const second = await ask(world.outsider.client, row, { limit: LIMIT, [cursorName(row)]: next });
    expect(second.status).toBe(whole.status);
    if (whole.status === 200) expect(idsOf(row, whole.body)).toEqual(expect.arrayContaining(idsOf(row, second.body)));
  });

  test('a page holds at most 100', async () => {
    expect((await ask(world.insider.client, row, { limit: 101 })).status).toBe(400);
  });
});

test('a cursor of groups does not tell when one was last active that one may not enter', async () => {
  const groups = listRows.find(({ route }) => route === 'groups.list')!;
  for (let limit = 1; limit < MANY / 2; limit++) {
    const { next } = (await ask(world.outsider.client, groups, { limit })).body;
    expect(Buffer.from(next!, 'base64url').toString('latin1')).not.toMatch(/20\d\d-\d\d|\d{13}|[0-9a-f]{24}/);
  }
});

describe('what is not paged has an end', () => {
  test('a group has so many facilitators at most', async () => {
    const { insider, memberIds, groupId } = world;
    const name = async (memberId: string) =>
      (
        await insider.client.call('PUT', `/api/groups/${groupId}/memberships/${memberId}`, {
          body: { state: 'facilitator' },
        })
      ).status;
    const statuses: number[] = [];
    for (const memberId of memberIds.slice(0, MAX_FACILITATORS_OF_GROUP)) statuses.push(await name(memberId));
    expect(statuses).toEqual([...Array.from({ length: MAX_FACILITATORS_OF_GROUP - 1 }, () => 200), 409]);
  });

  test('a network has so many groups at most', async () => {
    const fill = Array.from({ length: MAX_GROUPS - MANY }, (_, at) => ({
      _id: toId(`e${at.toString(16).padStart(23, '0')}`),
      isFiller: true,
    }));
    await app.connection.collection('groups').insertMany(fill);
    const body = { title: 'One more', access: 'open', themes: [], languages: [], regions: [] };
    expect((await world.insider.client.post<Page>('/api/groups', body)).body.code).toBe('limit-reached');
    await app.connection.collection('groups').deleteMany({ isFiller: true });
  });
});

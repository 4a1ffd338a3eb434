import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { resourceFacets, resourceRoutes, type ResourceView } from '../../shared/src/resources/resource.contract.js';
import { bootApp, type TestApp } from '../support/app.js';
import { factories, type TestMember } from '../support/factories.js';

let app: TestApp;
let make: ReturnType<typeof factories>;
let facilitator: TestMember;
let insider: TestMember;
let outsider: TestMember;
let secretId: string;
const pools = {
  lang: ['en', 'es', 'fr', 'pt', 'ar'],
  theme: ['public-space', 'housing-policies', 'decent-work', 'gender'],
  methodology: ['online-course', 'webinar', 'field-visit'],
  kind: ['course', 'webinar', 'guide'],
  sdg: ['5', '11', '13'],
};

beforeAll(async () => {
  app = await bootApp();
  make = factories(app);
  [facilitator, insider, outsider] = [await make.facilitator(), await make.member(), await make.member()];
  const open = (await make.group(facilitator)).groupId;
  secretId = (await make.group(facilitator, { access: 'secret' })).groupId;
  await facilitator.client.call('PUT', `/api/groups/${secretId}/memberships/${insider.memberId}`, {
    body: { state: 'member' },
  });
  const any = <T>(list: readonly T[], index: number) => list[index % list.length] as T;
  for (let i = 0; i < 60; i += 1) {
    await make.resource(facilitator, {
      title: `Resource ${i} ${any(['market', 'vivienda', 'água', 'Niterói'], i)}`,
      lang: any(pools.lang, i * 3),
      themes: [any(pools.theme, i), any(pools.theme, i * 7 + 1)],
      methodologies: [any(pools.methodology, i)],
      kind: any(pools.kind, i * 5),
      sdgs: i % 3 ? [Number(any(pools.sdg, i))] : [],
      ...(i % 4 === 0 && { groupId: i % 8 ? open : secretId }),
    });
  }
});
afterAll(() => app.close());

async function everything(who: TestMember, query: Record<string, unknown>): Promise<ResourceView[]> {
  const items: ResourceView[] = [];
  let cursor: string | null = null;
  do {
    const paging: Record<string, unknown> = { limit: 7, ...(cursor !== null && { cursor }) };
    const page = await who.client.send(resourceRoutes.list, { query: { ...query, ...paging } });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return items;
}

const valuesOf = ({ editions, themes, methodologies, kind, sdgs, group }: ResourceView) => ({
  lang: editions.map(({ lang }) => lang),
  theme: themes,
  methodology: methodologies,
  kind: [kind],
  sdg: sdgs.map(String),
  group: group ? [group.groupId] : [],
});

describe('the library', () => {
  test('counts agree with results: 200 random filters, as seen by one who may see the secret group and one who may not', async () => {
    const all = { insider: await everything(insider, {}), outsider: await everything(outsider, {}) };
    expect(all.insider.length).toBe(60);
    expect(all.outsider.length).toBe(52);
    const some = <T>(values: readonly T[]) => fc.subarray([...values], { maxLength: Math.min(2, values.length) });
    const filters = fc.record({
      who: fc.constantFrom('insider' as const, 'outsider' as const),
      lang: some(pools.lang),
      theme: some(pools.theme),
      methodology: some(pools.methodology),
      kind: some(pools.kind),
      sdg: some(pools.sdg),
      group: some([secretId]),
    });
    await fc.assert(
      fc.asyncProperty(filters, async ({ who, ...chosen }) => {
        const client = who === 'insider' ? insider.client : outsider.client;
        const { items, facets, total } = await client.send(resourceRoutes.list, { query: { ...chosen, limit: 100 } });
        const fits = (resource: ResourceView, without?: string) =>
          resourceFacets.every((facet) => {
            const wanted: string[] = chosen[facet];
            return (
              facet === without ||
              wanted.length === 0 ||
              valuesOf(resource)[facet].some((value) => wanted.includes(value))
            );
          });
        expect(items).toEqual(all[who].filter((resource) => fits(resource)));
        expect(total).toBe(items.length);
        for (const facet of resourceFacets) {
          const counted = new Map<string, number>();
          for (const resource of all[who].filter((one) => fits(one, facet))) {
            for (const value of valuesOf(resource)[facet]) counted.set(value, (counted.get(value) ?? 0) + 1);
          }
          expect(new Map(facets?.[facet].map(({ value, count }) => [value, count]))).toEqual(counted);
        }
      }),
      { numRuns: 200 },
    );
  }, 120_000);

  test('what one may not see is in no result, count or search', async () => {
    const titles = (await everything(insider, { group: secretId })).map(({ title }) => title);
    expect(titles.length).toBe(8);
    expect(await everything(outsider, { group: secretId })).toEqual([]);
    const { facets } = await outsider.client.send(resourceRoutes.list, {});
    expect(facets?.group.map(({ value }) => value)).not.toContain(secretId);
    for (const title of titles) {
      const found = await outsider.client.send(resourceRoutes.list, { query: { q: title } });
      expect(found.items.map((resource) => resource.title)).not.toContain(title);
    }
  });

  test('is searched by beginnings of words, without accents, and by the labels of issues in any language', async () => {
    const found = async (q: string) =>
      (await outsider.client.send(resourceRoutes.list, { query: { q, limit: 100 } })).total;
    expect(await found('niteroi')).toBe(await found('NITERÓI'));
    expect(await found('niteroi')).toBeGreaterThan(0);
    expect(await found('agu')).toBe(await found('água'));
    expect(await found('الإسكان')).toBeGreaterThan(0);
    expect(await found('espacio publico')).toBeGreaterThan(0);
    expect(await found('no such word')).toBe(0);
    expect(await found('!!!')).toBe(0);
  });
});

describe('sharing', () => {
  const course = (url: string, groupId?: string) => ({
    ...(groupId && { groupId }),
    kind: 'course',
    url,
    title: 'A course',
    lang: 'en',
    themes: ['gender'],
    methodologies: ['webinar'],
  });
  const share = async (who: TestMember, url: string, groupId?: string) => {
    const { status, body } = await who.client.post<ResourceView>('/api/resources', course(url, groupId));
    return { status, id: body.resourceId };
  };

  test('the same address, however it is written, shows what is there', async () => {
    const first = await share(outsider, 'https://www.example.org/Course/?b=2&a=1&utm_source=mail#top');
    expect(first.status).toBe(201);
    const again = await share(insider, 'http://example.org/Course?a=1&b=2');
    expect(again).toEqual({ status: 200, id: first.id });
    expect((await share(insider, 'https://example.org/course?a=1&b=2')).status).toBe(201);
  });

  test('eight at once make one', async () => {
    const replies = await Promise.all(Array.from({ length: 8 }, () => share(insider, 'https://example.org/at-once')));
    expect(new Set(replies.map(({ id }) => id)).size).toBe(1);
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  test('an address that is hidden in a secret group does not show itself to others', async () => {
    const hidden = await share(insider, 'https://example.org/hidden', secretId);
    const open = await share(outsider, 'https://example.org/hidden');
    expect([hidden.status, open.status]).toEqual([201, 201]);
    expect(open.id).not.toBe(hidden.id);
  });

  test('language, issue and methodology are required, and known', async () => {
    const refused = async (change: object) => {
      const reply = await outsider.client.post<{ code: string; fields: object }>('/api/resources', {
        ...course('https://example.org/x'),
        ...change,
      });
      return [reply.status, reply.body.code, Object.keys(reply.body.fields).join(' ')];
    };
    expect(await refused({ lang: undefined })).toEqual([400, 'invalid-input', 'lang']);
    expect(await refused({ lang: 'und' })).toEqual([400, 'invalid-input', 'lang']);
    expect(await refused({ themes: [] })).toEqual([400, 'invalid-input', 'themes']);
    expect(await refused({ methodologies: undefined })).toEqual([400, 'invalid-input', 'methodologies']);
    expect(await refused({ themes: ['no-such-issue'] })).toEqual([400, 'unknown-term', 'themes']);
    expect(await refused({ url: 'javascript:alert(1)' })).toEqual([400, 'invalid-input', 'url']);
  });
});

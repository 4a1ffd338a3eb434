import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { groupRoutes } from '../../shared/src/groups/group.contract.js';
import { memberRoutes } from '../../shared/src/members/member.contract.js';
import { organisationRoutes } from '../../shared/src/organisations/organisation.contract.js';
import { pairRoutes } from '../../shared/src/pairs/pair.contract.js';
import { resourceRoutes, type ResourceView } from '../../shared/src/resources/resource.contract.js';
import type { MessageView } from '../../shared/src/threads/message.contract.js';
import { threadRoutes, type ThreadView } from '../../shared/src/threads/thread.contract.js';
import { demoContent } from '../../server/src/demo/content/demo-content.js';
import type { TestApp } from '../support/app.js';
import type { TestClient } from '../support/client.js';
import { bootDemo, signedIn } from './demo-store.js';
import { listedNotes } from './listed-notes.js';

let app: TestApp;
/** In all groups and pairs of the demonstration. */
let facilitator: TestClient;

beforeAll(async () => {
  app = await bootDemo();
  facilitator = await signedIn(app, 'facilitator');
});
afterAll(() => app.close());

async function library(query: Record<string, unknown> = {}): Promise<ResourceView[]> {
  const found: ResourceView[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await facilitator.send(resourceRoutes.list, {
      query: { limit: 7, ...query, ...(cursor && { cursor }) },
    });
    found.push(...page.items);
    cursor = page.next;
  }
  return found;
}

async function threadsIn(spaceId: string): Promise<ThreadView[]> {
  return (await facilitator.send(threadRoutes.list, { query: { spaceId, limit: 100 } })).items;
}

async function messagesOf({ threadId }: ThreadView): Promise<MessageView[]> {
  const { items } = await facilitator.send(threadRoutes.messages, {
    params: { threadId },
    query: { after: 0, limit: 100 },
  });
  return items;
}

describe('the library of the demonstration', () => {
  it('lists the 28 notes in their 31 editions exactly, in order, page by page', async () => {
    const notes = await library({ kind: 'note' });
    expect(notes).toHaveLength(28);
    const editions = notes.flatMap((note) =>
      note.editions.map(({ title, lang, ...rest }) => [note.number ?? null, title, lang, rest]),
    );
    expect(editions).toEqual(listedNotes.map((row) => [...row, {}]));
  });

  it('has the existing resources and the invented ones beside them, and counts all', async () => {
    const all = await library();
    expect(all.filter(({ isDemonstration }) => isDemonstration)).toHaveLength(demoContent.resources.length);
    expect(all.filter(({ kind, isDemonstration }) => kind !== 'note' && !isDemonstration)).toHaveLength(7);
    const { total, facets } = await facilitator.send(resourceRoutes.list, { query: {} });
    expect(total).toBe(all.length);
    expect(facets?.kind).toContainEqual({ value: 'note', count: 28 });
  });

  it('shows invented things first, so that what is new is alive', async () => {
    const all = await library();
    expect(all.slice(0, demoContent.resources.length).every(({ isDemonstration }) => isDemonstration)).toBe(true);
  });

  it('finds by words with and without accents, in the languages of the vocabularies', async () => {
    const titles = async (q: string) => (await library({ q })).map(({ title }) => title);
    expect(await titles('niteroi')).toEqual(['PLN 26 Climate Resilience and Urban Development Niteroi ENG']);
    expect(await titles('Niterói')).toEqual(await titles('niteroi'));
    expect(await titles('vivienda')).toContain('PLN 02 Integrating Lessons of Housing Policies');
  });

  it('answers a second share of an address with what is there', async () => {
    const [shared] = demoContent.resources;
    const group = (await library()).find(({ url }) => url === shared?.url)?.group;
    const again = await facilitator.post<ResourceView>('/api/resources', {
      ...(group && { groupId: group.groupId }),
      kind: 'course',
      title: 'The same again',
      url: `${shared?.url}/?utm_source=mail`,
      lang: 'en',
      themes: ['public-space'],
      methodologies: ['online-course'],
    });
    expect([again.status, again.body.title]).toEqual([200, shared?.title]);
  });
});

describe('the people of the demonstration', () => {
  it('all sign in with the one password, as who they are', async () => {
    for (const { email, name } of demoContent.members) {
      const client = await signedIn(app, email.replace('@example.org', ''));
      const { body } = await client.get<{ member: { email: string; name: string }; isDemonstration: boolean }>(
        '/api/session',
      );
      expect(body).toMatchObject({ member: { email, name }, isDemonstration: true });
    }
  });

  it('have the roles that others rely on', async () => {
    const rolesOf = async (name: string) => {
      const client = await signedIn(app, name);
      return (await client.get<{ member: { roles: string[] } }>('/api/session')).body.member.roles;
    };
    expect(await rolesOf('administrator')).toEqual(['member', 'administrator']);
    expect(await rolesOf('facilitator')).toEqual(['member', 'facilitator']);
    expect(await rolesOf('city-a')).toEqual(['member']);
  });

  it('are counted with their organisations, voice by voice', async () => {
    const { items, total } = await facilitator.send(organisationRoutes.list, { query: { limit: 100 } });
    expect(total).toBe(45 + demoContent.organisations.length);
    expect(items.reduce((sum, { memberCount }) => sum + memberCount, 0)).toBe(demoContent.members.length);
    for (const { name, voices } of items) {
      const speaking = { political: 0, technical: 0, other: 0 };
      const key = demoContent.organisations.find((one) => one.name === name)?.key;
      for (const { organisation, voice } of demoContent.members) if (organisation === key) speaking[voice] += 1;
      expect([name, voices]).toEqual([name, speaking]);
    }
    expect((await facilitator.send(memberRoutes.list, { query: {} })).total).toBe(demoContent.members.length);
  });

  it('are partners in one pair as city-a and city-b, and in none as member', async () => {
    const pairsOf = async (name: string) =>
      (await (await signedIn(app, name)).send(pairRoutes.list, { query: {} })).items.map(({ title }) => title);
    const [pair] = demoContent.pairs;
    expect(await pairsOf('city-a')).toEqual([pair?.title]);
    expect(await pairsOf('city-b')).toEqual([pair?.title]);
    expect(await pairsOf('member')).toEqual([]);
  });
});

describe('the spaces of the demonstration', () => {
  it('are groups with right counts', async () => {
    const { items } = await facilitator.send(groupRoutes.list, { query: { limit: 100 } });
    expect(items.map(({ title }) => title).sort()).toEqual(demoContent.groups.map(({ title }) => title).sort());
    for (const group of items) {
      const text = demoContent.groups.find(({ title }) => title === group.title);
      const people = await facilitator.send(groupRoutes.memberships, {
        params: { groupId: group.groupId },
        query: { limit: 100 },
      });
      expect(group).toMatchObject({
        memberCount: people.items.length,
        requestCount: text?.requests.length,
        threadCount: (await threadsIn(group.groupId)).length,
        resourceCount: (await library({ group: group.groupId })).length,
      });
      expect(group.threadCount).toBe(text?.threads.length);
      expect(group.resourceCount).toBe(demoContent.resources.filter((one) => one.group === text?.key).length);
    }
  });

  it('are pairs that are active where every city accepted, with the facilitator', async () => {
    const { items } = await facilitator.send(pairRoutes.list, { query: {} });
    expect(items).toHaveLength(demoContent.pairs.length);
    for (const { state, cities, facilitators } of items) {
      expect(state).toBe(cities.every(({ acceptedAt }) => acceptedAt !== undefined) ? 'active' : 'proposed');
      expect(facilitators.map(({ name }) => name)).toContain('Facilitator');
    }
  });

  it('hold every thread, its messages in order from 1 without a gap', async () => {
    const groups = (await facilitator.send(groupRoutes.list, { query: { limit: 100 } })).items;
    const pairs = (await facilitator.send(pairRoutes.list, { query: { limit: 100 } })).items;
    const spaceIds = [
      ...groups.map(({ groupId }) => groupId),
      ...pairs.map(({ pairId }) => pairId),
      ...(await library()).map(({ resourceId }) => resourceId),
    ];
    const threads = (await Promise.all(spaceIds.map(threadsIn))).flat();
    const texts = [...demoContent.groups, ...demoContent.pairs, ...demoContent.resources].flatMap((one) => one.threads);
    expect(threads.map(({ title }) => title).sort()).toEqual(texts.map(({ title }) => title).sort());
    for (const thread of threads) {
      const messages = await messagesOf(thread);
      const text = texts.find(({ title }) => title === thread.title);
      expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, at) => at + 1));
      expect(messages.map(({ body, lang }) => [body, lang])).toEqual(
        text?.messages.map(({ body, lang }) => [body, lang]),
      );
      expect(thread).toMatchObject({ lastSeq: messages.length, lastMessageAt: messages.at(-1)?.createdAt });
      const answered = messages.map(
        ({ replyTo }) => replyTo && messages.find(({ messageId }) => messageId === replyTo)?.seq,
      );
      expect(answered).toEqual(text?.messages.map(({ replyTo }) => replyTo));
    }
  });

  it('go on: the next message is the next number', async () => {
    const [pair] = (await (await signedIn(app, 'city-a')).send(pairRoutes.list, { query: {} })).items;
    const [thread] = await threadsIn(pair?.pairId ?? '');
    const message = await facilitator.send(threadRoutes.post, {
      params: { threadId: thread?.threadId ?? '' },
      body: { clientId: 'the-next-one', body: 'And on.', lang: 'en' },
    });
    expect(message.seq).toBe((thread?.lastSeq ?? 0) + 1);
  });
});

import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { groupRoutes } from '../../shared/src/groups/group.contract.js';
import { organisationRoutes } from '../../shared/src/organisations/organisation.contract.js';
import { pairRoutes } from '../../shared/src/pairs/pair.contract.js';
import { resourceRoutes } from '../../shared/src/resources/resource.contract.js';
import { sectionRoutes } from '../../shared/src/sections/section.contract.js';
import { threadRoutes } from '../../shared/src/threads/thread.contract.js';
import { AccountImport } from '../../server/src/auth/account-import.service.js';
import { DemoRemover } from '../../server/src/demo/demo-remover.service.js';
import { DemoSeeder } from '../../server/src/demo/demo-seeder.service.js';
import { GroupImport } from '../../server/src/groups/group-import.service.js';
import { InvitationsService } from '../../server/src/invitations/invitations.service.js';
import { MatchingImport } from '../../server/src/matching/matching-import.service.js';
import { MemberImport } from '../../server/src/members/member-import.service.js';
import { OrganisationImport } from '../../server/src/organisations/organisation-import.service.js';
import { PairImport } from '../../server/src/pairs/pair-import.service.js';
import { ResourceImport } from '../../server/src/resources/resource-import.service.js';
import { AssessmentImport } from '../../server/src/assessments/assessment-import.service.js';
import { SectionImport } from '../../server/src/sections/section-import.service.js';
import { ThreadImport } from '../../server/src/threads/thread-import.service.js';
import type { TestApp } from '../support/app.js';
import { factories, type TestMember } from '../support/factories.js';
import { bootDemo, contentsOf, leftoversOf, signedIn } from './demo-store.js';

let app: TestApp;
afterEach(() => app.close());

/** An account of the demonstration, as the factories know members. */
async function demoMember(name: string): Promise<TestMember> {
  const client = await signedIn(app, name);
  const { member } = (
    await client.get<{ member: { memberId: string; organisation: { organisationId: string } } }>('/api/session')
  ).body;
  const { organisationId } = member.organisation;
  return { memberId: member.memberId, organisationId, email: `${name}@example.org`, client };
}

/** Real people have come, and both sides have written in each other's spaces. */
async function mixedNetwork() {
  const make = factories(app);
  const facilitator = await make.facilitator();
  const real = await make.member();
  const invented = await demoMember('city-a');
  const group = await make.group(facilitator, { title: 'A real group' });
  for (const who of [real, invented]) await make.join(who, group.groupId);
  const common = await make.thread(real, group.groupId);
  await make.message(real, common.threadId, 'The first word');
  await make.message(invented, common.threadId, 'Words of an invented city');
  await make.message(real, common.threadId, 'The last word');
  return { make, facilitator, real, invented, group, common };
}

type Mixed = Awaited<ReturnType<typeof mixedNetwork>>;

const remove = () => app.get(DemoRemover).remove();

async function expectNothingLeft(): Promise<void> {
  const leftovers = await leftoversOf(app.connection);
  expect(leftovers).toEqual(Object.fromEntries(Object.keys(leftovers).map((name) => [name, 0])));
}

describe('removing the demonstration', () => {
  it('takes everything that is marked, and leaves what the sources list', async () => {
    app = await bootDemo();
    const removed = await remove();
    expect(removed).toMatchObject({
      organisations: 13,
      members: 22,
      groups: 5,
      pairs: 3,
      listings: 11,
      matches: 2,
      resources: 10,
      tombstones: 0,
    });
    await expectNothingLeft();
    const { organisations, resources, messages, threads, network } = await contentsOf(app.connection);
    expect(organisations).toHaveLength(45);
    expect(resources.filter(({ kind }) => kind === 'note')).toHaveLength(28);
    expect(resources).toHaveLength(35);
    expect([messages, threads]).toEqual([[], []]);
    expect(network).toMatchObject([{ isDemonstration: false }]);
  });

  it('changes nothing the second time, and lets a demonstration be seeded again without listing anything twice', async () => {
    app = await bootDemo();
    await remove();
    const before = await contentsOf(app.connection);
    const again = await remove();
    expect(new Set(Object.values(again))).toEqual(new Set([0]));
    expect(await contentsOf(app.connection)).toEqual(before);

    await app.get(DemoSeeder).seedIfWanted(false);
    const { organisations, resources } = await contentsOf(app.connection);
    expect([organisations.length, resources.length]).toEqual([45 + 13, 35 + 10]);
  });

  it('ends the sessions of its members at once', async () => {
    app = await bootDemo();
    const client = await signedIn(app, 'city-a');
    await remove();
    expect((await client.get<{ member: unknown }>('/api/session')).body.member).toBeNull();
  });
});

describe('what real members wrote', () => {
  it('stays in real threads, where the words of the demonstration become tombstones', async () => {
    app = await bootDemo();
    const { real, facilitator, group, common }: Mixed = await mixedNetwork();
    expect((await remove()).tombstones).toBe(1);
    await expectNothingLeft();
    const { items } = await real.client.send(threadRoutes.messages, { params: { threadId: common.threadId } });
    expect(items.map(({ seq, body, removedAt }) => [seq, body, removedAt !== undefined])).toEqual([
      [1, 'The first word', false],
      [2, '', true],
      [3, 'The last word', false],
    ]);
    const view = await facilitator.client.send(groupRoutes.get, { params: { groupId: group.groupId } });
    expect(view).toMatchObject({ memberCount: 2, threadCount: 1, resourceCount: 0 });
  });

  it('goes with the spaces of the demonstration', async () => {
    app = await bootDemo();
    const { make, real }: Mixed = await mixedNetwork();
    const { items } = await real.client.send(groupRoutes.list, { query: { limit: 100 } });
    const theirs = items.find(({ isDemonstration, access }) => isDemonstration && access === 'open');
    await make.join(real, theirs?.groupId ?? '');
    const thread = await make.thread(real, theirs?.groupId ?? '');
    await make.message(real, thread.threadId);
    await make.resource(real, { groupId: theirs?.groupId });
    await remove();
    await expectNothingLeft();
  });

  it('keeps a thread that a member of the demonstration opened, and hands it over', async () => {
    app = await bootDemo();
    const { make, real, invented, group }: Mixed = await mixedNetwork();
    const answered = await make.thread(invented, group.groupId);
    await make.message(invented, answered.threadId);
    await make.message(real, answered.threadId, 'An answer');
    const unanswered = await make.thread(invented, group.groupId);
    await make.message(invented, unanswered.threadId);
    await remove();
    await expectNothingLeft();
    const { items } = await real.client.send(threadRoutes.list, { query: { spaceId: group.groupId } });
    expect(items).toHaveLength(2);
    const kept = items.find(({ threadId }) => threadId === answered.threadId);
    expect(kept).toMatchObject({ lastSeq: 2, createdBy: { memberId: real.memberId } });
  });

  it('keeps a resource that is talked about, without the name of who shared it', async () => {
    app = await bootDemo();
    const { make, real, invented, group }: Mixed = await mixedNetwork();
    const discussed = await make.resource(invented, { groupId: group.groupId, title: 'Talked about' });
    const thread = await make.thread(real, discussed.resourceId);
    await make.message(real, thread.threadId);
    await make.resource(invented, { title: 'Passed over' });
    await remove();
    await expectNothingLeft();
    const { items } = await real.client.send(resourceRoutes.list, { query: { kind: 'course', q: 'talked' } });
    expect(items.map(({ title, sharedBy }) => [title, sharedBy])).toEqual([['Talked about', undefined]]);
    expect((await real.client.send(resourceRoutes.list, { query: { q: 'passed' } })).total).toBe(0);
  });
});

describe('what the demonstration translated in a real pair', () => {
  it('goes, and what it was translated from stays', async () => {
    app = await bootDemo();
    const { make, real }: Mixed = await mixedNetwork();
    const trier = await demoMember('facilitator');
    const { pairId } = await make.pair(trier, [real, await make.member()]);
    const place = { pairId, section: 'context', organisationId: real.organisationId, voice: 'technical' };
    const text = { clientId: 'real-text', basedOn: 0, body: 'A real text', lang: 'en' };
    const { textId } = await real.client.send(sectionRoutes.save, { params: place, body: text });
    const translation = { lang: 'pt', body: 'Um texto', ofVersion: 1, basedOn: 0 };
    await trier.client.send(sectionRoutes.translate, { params: { textId }, body: translation });
    await remove();
    await expectNothingLeft();
    const { texts } = await real.client.send(sectionRoutes.get, { params: { pairId, section: 'context' } });
    expect(texts.map(({ body, translations }) => [body, translations])).toEqual([['A real text', []]]);
  });
});

describe('what was tried out in the demonstration', () => {
  it('goes too: groups without a real member, pairs with an invented city, open invitations', async () => {
    app = await bootDemo();
    const { make, real, invented }: Mixed = await mixedNetwork();
    const trier = await demoMember('facilitator');
    await make.group(trier, { title: 'Just trying' });
    await make.pair(trier, [real, invented]);
    await make.match(real, invented);
    const { body } = await trier.client.post<{ url: string }>('/api/invitations', { email: 'somebody@example.org' });
    await remove();
    await expectNothingLeft();
    const groups = await real.client.send(groupRoutes.list, { query: {} });
    expect(groups.items.map(({ title }) => title)).toEqual(['A real group']);
    expect((await real.client.send(pairRoutes.list, { query: {} })).items).toEqual([]);
    const opened = await real.client.get(`/api/invitations/${body.url.split('/').at(-1)}`);
    expect(opened.status).toBe(404);
  });

  it('leaves an invented city in which somebody real has an account, with its voices counted', async () => {
    app = await bootDemo();
    const { make, invented }: Mixed = await mixedNetwork();
    const settler = await make.member({ organisationId: invented.organisationId, voice: 'political' });
    await remove();
    const view = await settler.client.send(organisationRoutes.get, {
      params: { organisationId: invented.organisationId },
    });
    expect(view.voices).toEqual({ political: 1, technical: 0, other: 0 });
    expect(await leftoversOf(app.connection)).toMatchObject({ marked: 1, membersOfNothing: 0 });
  });
});

describe('a removal that is cut off', () => {
  const steps: [(of: TestApp) => object, string][] = [
    [(of) => of.get(SectionImport), 'removeInPairs'],
    [(of) => of.get(AssessmentImport), 'removeInPairs'],
    [(of) => of.get(ResourceImport), 'remove'],
    [(of) => of.get(PairImport), 'remove'],
    [(of) => of.get(SectionImport), 'removeTranslationsOf'],
    [(of) => of.get(MatchingImport), 'removeOf'],
    [(of) => of.get(ThreadImport), 'removeTextsOf'],
    [(of) => of.get(GroupImport), 'removeDemonstration'],
    [(of) => of.get(InvitationsService), 'withdraw'],
    [(of) => of.get(AccountImport), 'removeDemonstration'],
    [(of) => of.get(MemberImport), 'removeDemonstration'],
    [(of) => of.get(OrganisationImport), 'remove'],
  ];

  it('before any of its steps is taken further by the next one, until all is gone', async () => {
    app = await bootDemo();
    const { real, common }: Mixed = await mixedNetwork();
    for (const [serviceOf, method] of steps) {
      const step = jest.spyOn(serviceOf(app) as Record<string, () => Promise<never>>, method);
      step.mockRejectedValueOnce(new Error(`cut off before ${method}`));
      await expect(remove()).rejects.toThrow(`cut off before ${method}`);
      step.mockRestore();
      expect((await contentsOf(app.connection)).network).toMatchObject([{ isDemonstration: true }]);
    }
    await remove();
    await expectNothingLeft();
    const { items } = await real.client.send(threadRoutes.messages, { params: { threadId: common.threadId } });
    expect(items.map(({ body }) => body)).toEqual(['The first word', '', 'The last word']);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { memberRoutes } from '../../shared/src/members/member.contract.js';
import { pairRoutes } from '../../shared/src/pairs/pair.contract.js';
import { sectionRoutes, type SectionVoice } from '../../shared/src/sections/section.contract.js';
import { rightsChanged } from '../../server/src/access/rights-changed.js';
import { toId } from '../../server/src/core/ids.js';
import { Transaction } from '../../server/src/core/transaction.js';
import { bootApp, type TestApp } from '../support/app.js';
import type { TestMember } from '../support/factories.js';
import { ask, collect, connectAs, until } from '../support/sockets.js';
import { input, read, save, sectionWorld, versionsOf, type Answer, type SectionWorld } from './section-world.js';

let app: TestApp;
let make: SectionWorld['make'];
let newPair: SectionWorld['newPair'];
let facilitator: TestMember;
let leader: TestMember;
let engineer: TestMember;
let colleague: TestMember;
let partner: TestMember;
beforeAll(async () => {
  app = await bootApp();
  ({ make, newPair, facilitator, leader, engineer, colleague, partner } = await sectionWorld(app));
});
afterAll(() => app.close());

describe('sections', () => {
  test('are written by city and voice, and read by all of the pair', async () => {
    const pairId = await newPair();
    await save(engineer, pairId, input('One drain smells', 0));
    await save(leader, pairId, input('We promised clean halls', 0), 'political');
    await save(partner, pairId, input('A água falta', 0, { lang: 'pt' }));
    for (const reader of [engineer, leader, partner, facilitator]) {
      const texts = await read(reader, pairId);
      const shown = texts.map(({ voice, body, lang, author }) => [voice, body, lang, author?.memberId]);
      expect(shown.toSorted()).toEqual(
        [
          ['technical', 'One drain smells', 'en', engineer.memberId],
          ['political', 'We promised clean halls', 'en', leader.memberId],
          ['technical', 'A água falta', 'pt', partner.memberId],
        ].toSorted(),
      );
    }
  });

  test('the outline says what is written, which voice nobody has, and for whom one writes', async () => {
    const pairId = await newPair();
    await save(engineer, pairId, input('One drain smells'));
    const outline = async (who: TestMember) => who.client.send(sectionRoutes.outline, { params: { pairId } });
    const { cities, texts, writesAs } = await outline(engineer);
    expect(cities.map(({ voices }) => voices)).toEqual([
      { political: 1, technical: 2 },
      { political: 0, technical: 1 },
    ]);
    expect(texts).toMatchObject([{ section: 'challenges', voice: 'technical', version: 1 }]);
    expect(writesAs).toEqual({ organisationId: engineer.organisationId, voice: 'technical' });
    const other = await make.member({ organisationId: partner.organisationId, voice: 'other' });
    expect(await outline(other)).toMatchObject({ whyNot: 'other-voice', can: { translate: true } });
    expect(await outline(facilitator)).toMatchObject({ whyNot: 'no-city', can: { translate: true } });
  });

  test('a member with another voice writes in none of them', async () => {
    const pairId = await newPair();
    const other = await make.member({ organisationId: partner.organisationId, voice: 'other' });
    expect((await save(other, pairId, input('Something'), 'technical')).status).toBe(403);
    expect((await save(other, pairId, input('Something'), 'political')).status).toBe(403);
    expect((await save(other, pairId, input('Something'), 'other' as SectionVoice)).status).toBe(404);
    expect(await read(engineer, pairId)).toEqual([]);
  });

  test('who changes the voice writes with the new one from then on', async () => {
    const pairId = await newPair();
    const turning = await make.member({ organisationId: partner.organisationId });
    expect((await save(turning, pairId, input('As an engineer'))).status).toBe(200);
    const profile = {
      name: 'Now a councillor',
      languages: ['en'],
      themes: [],
      offers: [],
      wants: [],
      locale: 'en' as const,
    };
    const params = { memberId: turning.memberId };
    await turning.client.send(memberRoutes.update, { params, body: { ...profile, voice: 'political' } });
    expect((await save(turning, pairId, input('As before', 1))).status).toBe(403);
    expect((await save(turning, pairId, input('As a councillor'), 'political')).status).toBe(200);
  });

  test('a closed pair is read only', async () => {
    const pairId = await newPair();
    const { textId } = (await save(engineer, pairId, input('One drain smells'))).body;
    await close(pairId);
    expect((await save(engineer, pairId, input('Two drains smell', 1))).status).toBe(403);
    expect(await read(engineer, pairId)).toHaveLength(1);
    const outline = await engineer.client.send(sectionRoutes.outline, { params: { pairId } });
    expect(outline).toMatchObject({ whyNot: 'read-only', can: { translate: false } });
    const translation = { lang: 'pt', body: 'Um esgoto cheira', ofVersion: 1, basedOn: 0 };
    expect(
      (await engineer.client.call('PUT', `/api/section-texts/${textId}/translations`, { body: translation })).status,
    ).toBe(403);
    const restoration = { clientId: randomUUID(), basedOn: 1, version: 1 };
    expect((await engineer.client.post(`/api/section-texts/${textId}/restorations`, restoration)).status).toBe(403);
  });

  test('a facilitator in scope who is not of the pair, and an administrator, have nothing of them', async () => {
    const pairId = await newPair();
    const { textId } = (await save(engineer, pairId, input('One drain smells'))).body;
    for (const who of [await make.facilitator({ regions: ['africa'] }), await make.administrator()]) {
      const paths = [`/api/pairs/${pairId}/sections`, `/api/pairs/${pairId}/sections/challenges`];
      paths.push(`/api/section-texts/${textId}/versions`, `/api/pairs/${pairId}/assessments`);
      for (const path of paths) expect([path, (await who.client.get(path)).status]).toEqual([path, 404]);
      expect((await save(who, pairId, input('Mine'))).status).toBe(404);
      const socket = await connectAs(who.client);
      const answer = await ask(socket, 'section.writing', { pairId, section: 'challenges' });
      expect(answer).toMatchObject({ code: 'not-found' });
      socket.disconnect();
    }
  });

  test('a facilitator whose facilitation has ended has nothing of them any more', async () => {
    const leaving = await make.facilitator();
    const { pairId } = await make.pair(leaving, [engineer, partner]);
    const { textId } = (await save(engineer, pairId, input('One drain smells'))).body;
    const paths = [`/api/pairs/${pairId}/sections`, `/api/pairs/${pairId}/sections/challenges`];
    paths.push(`/api/section-texts/${textId}/versions`, `/api/section-texts/${textId}/versions/1`);
    const statuses = () => Promise.all(paths.map(async (path) => (await leaving.client.get(path)).status));
    expect(await statuses()).toEqual([200, 200, 200, 200]);
    const administrator = await make.administrator();
    await administrator.client.send(memberRoutes.endFacilitation, { params: { memberId: leaving.memberId } });
    expect(await statuses()).toEqual([404, 404, 404, 404]);
  });

  test('move the pair to the top of the list', async () => {
    const pairId = await newPair();
    await newPair();
    await save(engineer, pairId, input('One drain smells'));
    const first = async () => (await engineer.client.send(pairRoutes.list, { query: {} })).items[0]?.pairId;
    await until(async () => (await first()) === pairId, 'the pair at the top');
  });
});

describe('versions', () => {
  test('keep who, when and in which language; an earlier one is restored as a new one', async () => {
    const pairId = await newPair();
    await save(engineer, pairId, input('Um esgoto', 0, { lang: 'pt' }));
    const { textId } = (await save(colleague, pairId, input('One drain', 1))).body;
    const restore = { clientId: randomUUID(), basedOn: 2, version: 1 };
    const params = { textId };
    const restored = await engineer.client.send(sectionRoutes.restore, { params, body: restore });
    expect(restored).toMatchObject({
      version: 3,
      body: 'Um esgoto',
      lang: 'pt',
      author: { memberId: engineer.memberId },
    });
    expect(await engineer.client.send(sectionRoutes.restore, { params, body: restore })).toEqual(restored);
    const versions = await versionsOf(partner, textId);
    expect(versions.map(({ version, lang, author, restores }) => [version, lang, author?.name, restores])).toEqual([
      [3, 'pt', 'Engineer', 1],
      [2, 'en', 'Colleague', undefined],
      [1, 'pt', 'Engineer', undefined],
    ]);
    const stale = await colleague.client.post<Answer>(`/api/section-texts/${textId}/restorations`, {
      clientId: randomUUID(),
      basedOn: 2,
      version: 2,
    });
    expect([stale.status, stale.body.current?.version]).toEqual([409, 3]);
  });
});

describe('translations', () => {
  const translation = (body: string, more: object = {}) => ({ lang: 'pt', body, ofVersion: 1, basedOn: 0, ...more });
  async function textToTranslate() {
    const pairId = await newPair();
    const { textId } = (await save(engineer, pairId, input('One drain smells'))).body;
    const put = (who: TestMember, body: object) =>
      who.client.call<{ code?: string; current?: { body?: string }; revision: number }>(
        'PUT',
        `/api/section-texts/${textId}/translations`,
        { body },
      );
    return { pairId, textId, put };
  }

  test('come with credit, in the language that was asked for, and are outdated when the original changed', async () => {
    const { pairId, put } = await textToTranslate();
    await put(facilitator, translation('Um esgoto cheira'));
    await put(partner, translation('Un égout sent', { lang: 'fr' }));
    const [text] = await read(partner, pairId, 'pt');
    const shown = text?.translations.map(({ lang, body, translator, isOutdated }) => [
      lang,
      body,
      translator?.memberId,
      isOutdated,
    ]);
    expect(shown?.toSorted()).toEqual([
      ['fr', undefined, partner.memberId, false],
      ['pt', 'Um esgoto cheira', facilitator.memberId, false],
    ]);
    await save(engineer, pairId, input('Two drains smell', 1));
    const outdated = async () =>
      (await read(partner, pairId, 'pt'))[0]?.translations.map((one) => [one.lang, one.isOutdated]);
    expect((await outdated())?.toSorted()).toEqual([
      ['fr', true],
      ['pt', true],
    ]);
    await put(partner, translation('Dois esgotos cheiram', { ofVersion: 2, basedOn: 1 }));
    expect((await outdated())?.toSorted()).toEqual([
      ['fr', true],
      ['pt', false],
    ]);
  });

  test('two at the same instant: one is kept, the other gets it with the refusal; the same again changes nothing', async () => {
    const { put } = await textToTranslate();
    const both = await Promise.all([put(partner, translation('Um')), put(facilitator, translation('Uma'))]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const refused = both.find(({ status }) => status === 409)!;
    expect(refused.body).toMatchObject({ code: 'changed-meanwhile', current: { revision: 1, lang: 'pt' } });
    const kept = both[0].status === 200 ? 'Um' : 'Uma';
    expect(refused.body.current?.body).toBe(kept);
    const again = await put(colleague, translation(kept));
    expect([again.status, again.body.revision]).toEqual([200, 1]);
  });

  test('into its own language, or of a version that is none yet, they are refused', async () => {
    const { put } = await textToTranslate();
    expect((await put(partner, translation('One drain', { lang: 'en' }))).status).toBe(400);
    expect((await put(partner, translation('Um', { ofVersion: 2 }))).status).toBe(400);
    expect((await put(partner, translation('Um', { lang: 'und' }))).status).toBe(400);
  });

  test('a text has so many at most', async () => {
    const { put } = await textToTranslate();
    const languages = ['pt', 'fr', 'es', 'ar', 'de', 'it', 'nl', 'pl', 'ro', 'sv'];
    for (const lang of languages) expect((await put(partner, translation('x', { lang }))).status).toBe(200);
    expect((await put(partner, translation('x', { lang: 'da' }))).body.code).toBe('limit-reached');
  });
});

describe('over the socket', () => {
  test('the others in the space hear who writes and that something was saved; an outsider does not', async () => {
    const pairId = await newPair();
    const outsider = await make.member();
    const [writer, reader, stranger] = [
      await connectAs(engineer.client),
      await connectAs(partner.client),
      await connectAs(outsider.client),
    ];
    for (const socket of [writer, reader, stranger]) await ask(socket, 'space.join', { spaceId: pairId });
    const [heard, changes] = [collect(reader, 'section.writing'), collect(reader, 'space.changed')];
    const overheard = [collect(stranger, 'section.writing'), collect(stranger, 'space.changed')];
    const own = collect(writer, 'section.writing');
    expect(await ask(writer, 'section.writing', { pairId, section: 'challenges' })).toEqual({});
    await until(() => heard.length === 1, 'who writes');
    const { organisationId, memberId } = engineer;
    expect(heard).toEqual([
      { pairId, section: 'challenges', organisationId, voice: 'technical', memberId, name: 'Engineer' },
    ]);
    await save(engineer, pairId, input('One drain smells'));
    await until(() => changes.some(({ what }) => what === 'sections'), 'the change');
    expect([...overheard, own]).toEqual([[], [], []]);
    for (const socket of [writer, reader, stranger]) socket.disconnect();
  });
});

/** As closing will do, which no route does yet. */
async function close(pairId: string): Promise<void> {
  await app.connection.collection('pairs').updateOne({ _id: toId(pairId) }, { $set: { state: 'closed' } });
  const memberIds = [engineer.memberId, partner.memberId, facilitator.memberId];
  const transaction = app.get(Transaction);
  await transaction.run(async () => transaction.record(rightsChanged, { memberIds }));
}

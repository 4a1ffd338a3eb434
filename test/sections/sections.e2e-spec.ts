import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { memberRoutes } from '../../shared/src/members/member.contract.js';
import { pairRoutes } from '../../shared/src/pairs/pair.contract.js';
import { sectionRoutes, type SectionText, type SectionVoice } from '../../shared/src/sections/section.contract.js';
import { rightsChanged } from '../../server/src/access/rights-changed.js';
import { toId } from '../../server/src/core/ids.js';
import { Transaction } from '../../server/src/core/transaction.js';
import { bootApp, type TestApp } from '../support/app.js';
import { factories, type TestMember } from '../support/factories.js';
import { ask, collect, connectAs, until } from '../support/sockets.js';

let app: TestApp;
let make: ReturnType<typeof factories>;
let facilitator: TestMember;
/** Two of one city with one voice, one of the same city with the other, one of the other city. */
let leader: TestMember;
let engineer: TestMember;
let colleague: TestMember;
let partner: TestMember;
beforeAll(async () => {
  app = await bootApp();
  make = factories(app);
  facilitator = await make.facilitator();
  engineer = await make.member({ name: 'Engineer' });
  const { organisationId } = engineer;
  [leader, colleague, partner] = [
    await make.member({ organisationId, voice: 'political' }),
    await make.member({ organisationId, name: 'Colleague' }),
    await make.member(),
  ];
});
afterAll(() => app.close());

type Stale = { code?: string; current?: SectionText } & SectionText;
const newPair = async () => (await make.pair(facilitator, [engineer, partner])).pairId;
const input = (body: string, basedOn = 0, more: object = {}) => ({
  clientId: randomUUID(),
  basedOn,
  body,
  lang: 'en',
  ...more,
});

/** For the own city, with whatever comes back. */
function save(
  who: TestMember,
  pairId: string,
  body: object,
  voice: SectionVoice = 'technical',
  section = 'challenges',
) {
  const path = `/api/pairs/${pairId}/sections/${section}/texts/${who.organisationId}/${voice}`;
  return who.client.call<Stale>('PUT', path, { body });
}
const read = async (who: TestMember, pairId: string, lang?: string) => {
  const query = lang === undefined ? {} : { lang };
  return (await who.client.send(sectionRoutes.get, { params: { pairId, section: 'challenges' }, query })).texts;
};
const versionsOf = async (who: TestMember, textId: string) =>
  (await who.client.send(sectionRoutes.versions, { params: { textId }, query: { limit: 100 } })).items;
const wordsOf = async (who: TestMember, textId: string, version: number) =>
  (await who.client.send(sectionRoutes.version, { params: { textId, version: String(version) } })).body;

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

describe('writing together', () => {
  test('a save from an older version is refused with what is there, and changes nothing', async () => {
    const pairId = await newPair();
    await save(engineer, pairId, input('First'));
    await save(colleague, pairId, input('Second', 1));
    const refused = await save(engineer, pairId, input('Mine', 1));
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'changed-meanwhile', current: { body: 'Second', version: 2, author: { name: 'Colleague' } } },
    });
    expect((await read(engineer, pairId)).map(({ body }) => body)).toEqual(['Second']);
    expect((await save(engineer, pairId, input('Second\n\nMine', 2))).body.version).toBe(3);
  });

  test('a number of a version that is still to come is refused too', async () => {
    const pairId = await newPair();
    const refused = await save(engineer, pairId, input('First', 5));
    expect([refused.status, refused.body.code, refused.body.current]).toEqual([409, 'changed-meanwhile', undefined]);
  });

  test('a retry and a double click make one version, however late they come', async () => {
    const pairId = await newPair();
    const words = input('Once');
    const both = await Promise.all([save(engineer, pairId, words), save(engineer, pairId, words)]);
    expect(both.map(({ status, body }) => [status, body.version])).toEqual([
      [200, 1],
      [200, 1],
    ]);
    await save(colleague, pairId, input('Twice', 1));
    const late = await save(engineer, pairId, words);
    expect([late.status, late.body.version, late.body.body]).toEqual([200, 2, 'Twice']);
    expect((await versionsOf(engineer, late.body.textId)).length).toBe(2);
  });

  test('other words under a client id that was used are refused, never dropped in silence', async () => {
    const pairId = await newPair();
    const words = input('Once');
    await save(engineer, pairId, words);
    expect((await save(engineer, pairId, { ...words, body: 'Otherwise' })).body.code).toBe('client-id-used');
    expect((await save(engineer, pairId, words, 'technical', 'lessons')).body.code).toBe('client-id-used');
  });

  test('the same words as there are make no version', async () => {
    const pairId = await newPair();
    await save(engineer, pairId, input('The same'));
    const again = await save(colleague, pairId, input('The same'));
    expect([again.status, again.body.version, again.body.author?.memberId]).toEqual([200, 1, engineer.memberId]);
  });

  test('50 rounds of two at the same instant: one is first, the other gets what is there; nothing lost, nothing doubled', async () => {
    const pairId = await newPair();
    const stored: string[] = [];
    let textId = '';
    for (let round = 0; round < 50; round += 1) {
      const basedOn = stored.length;
      const words = [`${round} by the engineer`, `${round} by the colleague`];
      const sent = words.map((body) => input(body, basedOn));
      // Each sends twice, as a browser does that got no answer.
      const answers = await Promise.all(
        [engineer, colleague].flatMap((who, at) => [save(who, pairId, sent[at]!), save(who, pairId, sent[at]!)]),
      );
      const won = answers.filter(({ status }) => status === 200);
      const lost = answers.filter(({ status }) => status === 409);
      expect([round, won.length, lost.length]).toEqual([round, 2, 2]);
      const first = won[0]!.body;
      expect(won[1]!.body).toEqual(first);
      expect(first.version).toBe(basedOn + 1);
      for (const { body } of lost) expect([body.code, body.current]).toEqual(['changed-meanwhile', first]);
      textId = first.textId;
      stored.push(first.body);
      // The other one puts both together, from what came with the refusal.
      const other = words.find((body) => body !== first.body)!;
      const late = first.body.endsWith('engineer') ? colleague : engineer;
      const merged = await save(late, pairId, input(`${first.body}\n\n${other}`, first.version));
      expect(merged.status).toBe(200);
      stored.push(merged.body.body);
    }
    const versions = await versionsOf(engineer, textId);
    expect(versions.map(({ version }) => version)).toEqual(stored.map((_, at) => stored.length - at));
    for (const [at, words] of stored.entries()) expect(await wordsOf(partner, textId, at + 1)).toBe(words);
    expect((await read(partner, pairId)).map(({ body }) => body)).toEqual([stored.at(-1)]);
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
    const stale = await colleague.client.post<Stale>(`/api/section-texts/${textId}/restorations`, {
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

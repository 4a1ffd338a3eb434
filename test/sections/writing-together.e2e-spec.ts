import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootApp, type TestApp } from '../support/app.js';
import type { TestMember } from '../support/factories.js';
import { input, read, save, sectionWorld, versionsOf, wordsOf, type SectionWorld } from './section-world.js';

let app: TestApp;
let newPair: SectionWorld['newPair'];
/** Of one city, with one voice. */
let engineer: TestMember;
let colleague: TestMember;
let partner: TestMember;
beforeAll(async () => {
  app = await bootApp();
  ({ newPair, engineer, colleague, partner } = await sectionWorld(app));
});
afterAll(() => app.close());

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

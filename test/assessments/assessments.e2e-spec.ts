import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  assessmentRoutes,
  capabilityNames,
  type AssessmentView,
  type CapabilityLevel,
} from '../../shared/src/assessments/assessment.contract.js';
import { bootApp, type TestApp } from '../support/app.js';
import { factories, type TestMember } from '../support/factories.js';
import { ask, collect, connectAs, until } from '../support/sockets.js';

let app: TestApp;
let make: ReturnType<typeof factories>;
let facilitator: TestMember;
let raters: [TestMember, TestMember, TestMember];
beforeAll(async () => {
  app = await bootApp();
  make = factories(app);
  facilitator = await make.facilitator();
  const first = await make.member();
  const other = await make.member({ organisationId: first.organisationId, voice: 'other' });
  raters = [first, other, await make.member()];
});
afterAll(() => app.close());

type Answer = AssessmentView & { code?: string; fields?: object; current?: AssessmentView };
const newPair = async () => (await make.pair(facilitator, [raters[0], raters[2]])).pairId;
const input = (level: CapabilityLevel, basedOn = 0, reason = 'Two of five services take part.') => ({
  basedOn,
  lang: 'en',
  capabilities: capabilityNames.map((capability) => ({ capability, level, reason })),
});
const save = (who: TestMember, pairId: string, body: object, moment = 'start') =>
  who.client.call<Answer>('PUT', `/api/pairs/${pairId}/assessments/${moment}/own`, { body });
const list = (who: TestMember, pairId: string) =>
  who.client.send(assessmentRoutes.list, { params: { pairId }, query: { limit: 100 } });

describe('assessments of the 5 Capabilities', () => {
  test('one for each rater and moment, from members of the cities in any voice; the pair reads each as it is', async () => {
    const pairId = await newPair();
    await save(raters[0], pairId, input('beginning'));
    await save(raters[1], pairId, input('not-yet'));
    await save(raters[2], pairId, input('practised'));
    await save(raters[0], pairId, input('lasting'), 'end');
    const { items, can } = await list(facilitator, pairId);
    const shown = items.map(({ moment, rater, organisation, capabilities }) => {
      return [
        moment,
        rater?.memberId,
        organisation.organisationId,
        new Set(capabilities.map(({ level }) => level)).size,
        capabilities[0]?.level,
      ];
    });
    expect(shown).toEqual([
      ['end', raters[0].memberId, raters[0].organisationId, 1, 'lasting'],
      ['start', raters[2].memberId, raters[2].organisationId, 1, 'practised'],
      ['start', raters[1].memberId, raters[1].organisationId, 1, 'not-yet'],
      ['start', raters[0].memberId, raters[0].organisationId, 1, 'beginning'],
    ]);
    expect(can.assess).toBe(false);
    expect((await list(raters[1], pairId)).can.assess).toBe(true);
    expect(Object.keys(items[0]!).some((key) => /total|score|average|rank/i.test(key))).toBe(false);
  });

  test('need all five, each once, with a level of the scale and a reason', async () => {
    const pairId = await newPair();
    const whole = input('beginning');
    const [first, ...others] = whole.capabilities;
    const refused = async (capabilities: object[]) => {
      const { status, body } = await save(raters[0], pairId, { ...whole, capabilities });
      return [status, body.code];
    };
    const wrong = [
      others,
      [...others, others[0]!],
      [{ ...first, reason: '  ' }, ...others],
      [{ ...first, level: '5' }, ...others],
      [{ ...first, weight: 2 }, ...others],
    ];
    for (const capabilities of wrong) expect(await refused(capabilities)).toEqual([400, 'invalid-input']);
    expect((await list(raters[0], pairId)).items).toEqual([]);
  });

  test('are kept in the order of the method, with what goes well and what to enhance', async () => {
    const pairId = await newPair();
    const capabilities = input('beginning').capabilities.toReversed();
    Object.assign(capabilities[0]!, { goesWell: 'We meet weekly', toEnhance: 'Minutes' });
    const { body } = await save(raters[0], pairId, { ...input('beginning'), capabilities });
    expect(body.capabilities.map(({ capability }) => capability)).toEqual(capabilityNames);
    expect(body.capabilities.at(-1)).toMatchObject({ goesWell: 'We meet weekly', toEnhance: 'Minutes' });
  });

  test('are changed from the revision that is there; from an older one they are refused with it', async () => {
    const pairId = await newPair();
    await save(raters[0], pairId, input('beginning'));
    expect((await save(raters[0], pairId, input('practised', 1))).body.revision).toBe(2);
    const stale = await save(raters[0], pairId, input('lasting', 1));
    expect(stale).toMatchObject({ status: 409, body: { code: 'changed-meanwhile', current: { revision: 2 } } });
    const params = { pairId, moment: 'start' };
    const { assessment } = await raters[0].client.send(assessmentRoutes.own, { params });
    expect(assessment?.capabilities[0]?.level).toBe('practised');
    expect(stale.body.current).toEqual(assessment);
  });

  test('two tabs at the same instant, 20 rounds: one is kept, the other is refused with it; a retry changes nothing', async () => {
    const pairId = await newPair();
    for (let round = 0; round < 20; round += 1) {
      const sent = ['one', 'two'].map((tab) => input('beginning', round, `Round ${round} in tab ${tab}`));
      const answers = await Promise.all([...sent, ...sent].map((body) => save(raters[0], pairId, body)));
      const kept = answers.filter(({ status }) => status === 200);
      expect([round, kept.length, answers.length - kept.length]).toEqual([round, 2, 2]);
      expect(kept[0]!.body).toEqual(kept[1]!.body);
      expect(kept[0]!.body.revision).toBe(round + 1);
      for (const { status, body } of answers) if (status === 409) expect(body.current).toEqual(kept[0]!.body);
    }
    expect((await list(raters[0], pairId)).items).toHaveLength(1);
  });

  test('tell those who look at the pair, and no outsider', async () => {
    const pairId = await newPair();
    const [reader, stranger] = [await connectAs(raters[2].client), await connectAs((await make.member()).client)];
    for (const socket of [reader, stranger]) await ask(socket, 'space.join', { spaceId: pairId });
    const [heard, overheard] = [collect(reader, 'space.changed'), collect(stranger, 'space.changed')];
    await save(raters[0], pairId, input('beginning'));
    await until(() => heard.some(({ what }) => what === 'assessments'), 'the change');
    expect(overheard).toEqual([]);
    for (const socket of [reader, stranger]) socket.disconnect();
  });
});

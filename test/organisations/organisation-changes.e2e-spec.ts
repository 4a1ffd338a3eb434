import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { memberRoutes } from '../../shared/src/members/member.contract.js';
import { organisationRoutes } from '../../shared/src/organisations/organisation.contract.js';
import { bootApp, type TestApp } from '../support/app.js';
import { factories, type TestMember } from '../support/factories.js';
import { until } from '../support/sockets.js';

let app: TestApp;
let make: ReturnType<typeof factories>;
let administrator: TestMember;
beforeAll(async () => {
  app = await bootApp();
  make = factories(app);
  administrator = await make.administrator();
});
afterAll(() => app.close());

const move = (organisationId: string, name: string, regions: string[]) =>
  administrator.client.send(organisationRoutes.update, {
    params: { organisationId },
    body: { name, kind: 'city', regions },
  });

describe('an organisation that changes', () => {
  test('takes its pairs along: a scope is asked about the regions of today', async () => {
    const [europe, africa] = [
      await make.facilitator({ regions: ['europe'] }),
      await make.facilitator({ regions: ['africa'] }),
    ];
    const [moving, staying] = [await make.member(), await make.member()];
    const { pairId } = await make.pair(await make.facilitator(), [moving, staying]);
    const status = async ({ client }: TestMember) => (await client.get(`/api/pairs/${pairId}`)).status;
    expect([await status(africa), await status(europe)]).toEqual([200, 404]);
    await move(moving.organisationId, 'A city that moves', ['europe']);
    await until(async () => (await status(europe)) === 200, 'the facilitator of the new region');
    expect(await status(africa)).toBe(200);
    await move(staying.organisationId, 'A city that moves too', ['europe']);
    await until(async () => (await status(africa)) === 404, 'the end for the old region');
  });

  test('undoes nothing that happens to its members meanwhile', async () => {
    const organisationId = await make.organisation();
    const members = [];
    for (let count = 0; count < 20; count += 1)
      members.push(await make.member({ organisationId, isAdministrator: true }));
    const demotions = members.map(async ({ memberId }, index) => {
      await new Promise((resolve) => setTimeout(resolve, index * 4));
      return administrator.client.send(memberRoutes.setRole, { params: { memberId }, body: { role: 'member' } });
    });
    const moves = ['europe', 'africa', 'europe', 'africa', 'europe'].map((region, index) =>
      move(organisationId, `City ${index}`, [region]),
    );
    await Promise.all([...demotions, ...moves]);
    const { name } = await administrator.client.send(organisationRoutes.get, { params: { organisationId } });
    const found = async () => {
      const query = { organisationId, q: name, limit: 100 };
      return (await administrator.client.send(memberRoutes.list, { query })).items;
    };
    await until(async () => (await found()).length === members.length, 'all members under the new name');
    expect((await found()).map(({ roles }) => roles.join())).toEqual(members.map(() => 'member'));
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { invitationRoutes } from '../../shared/src/access/invitation.contract.js';
import { bootApp, type TestApp } from '../support/app.js';
import { factories, PASSWORD, type TestMember } from '../support/factories.js';

let app: TestApp;
let make: ReturnType<typeof factories>;
let inEurope: string;
let inAfrica: string;
beforeAll(async () => {
  app = await bootApp();
  make = factories(app);
  inEurope = await make.organisation({ regions: ['europe'] });
  inAfrica = await make.organisation({ regions: ['africa'] });
});
afterAll(() => app.close());

/** An invitation that names no organisation: which are offered, and which of the two may be picked. */
async function choicesOf({ client }: TestMember) {
  const body = { email: `${randomUUID()}@example.org` };
  const token = (await client.send(invitationRoutes.create, { body })).url.split('/').at(-1) ?? '';
  const { items } = await make.guest().send(invitationRoutes.organisations, { params: { token } });
  const offered = new Set(items.map(({ organisationId }) => organisationId));
  const person = { name: 'Technical focal point', password: PASSWORD, voice: 'technical', locale: 'en' };
  const accept = async (organisationId: string) =>
    (await make.guest().post(`/api/invitations/${token}/acceptance`, { ...person, organisationId })).status;
  return {
    offered: [inAfrica, inEurope].map((id) => offered.has(id)),
    accepted: [await accept(inAfrica), await accept(inEurope)],
  };
}

test('whom a facilitator of some regions invites picks an organisation of these: a city beyond has pairs of its own', async () => {
  expect(await choicesOf(await make.facilitator({ regions: ['europe'] }))).toEqual({
    offered: [false, true],
    accepted: [400, 201],
  });
  for (const unbounded of [await make.facilitator(), await make.administrator()]) {
    expect(await choicesOf(unbounded)).toMatchObject({ offered: [true, true], accepted: [201, 201] });
  }
});

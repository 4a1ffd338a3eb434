import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bootApp, type TestApp } from '../support/app.js';
import { factories, type TestMember } from '../support/factories.js';

let app: TestApp;
let make: ReturnType<typeof factories>;
beforeAll(async () => {
  app = await bootApp();
  make = factories(app);
});
afterAll(() => app.close());

const invite = async (by: TestMember, organisationId?: string): Promise<number> => {
  const body = { email: `${randomUUID()}@example.org`, ...(organisationId && { organisationId }) };
  return (await by.client.post('/api/invitations', body)).status;
};

test('a facilitator of some regions invites into their organisations only: a free choice would reach beyond', async () => {
  const [inEurope, inAfrica] = [
    await make.organisation({ regions: ['europe'] }),
    await make.organisation({ regions: ['africa'] }),
  ];
  const scoped = await make.facilitator({ regions: ['europe'] });
  expect([await invite(scoped, inEurope), await invite(scoped, inAfrica), await invite(scoped)]).toEqual([
    201, 403, 403,
  ]);
  for (const unbounded of [await make.facilitator(), await make.administrator()]) {
    expect([await invite(unbounded, inAfrica), await invite(unbounded)]).toEqual([201, 201]);
  }
});

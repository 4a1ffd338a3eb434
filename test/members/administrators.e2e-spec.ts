import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Types } from 'mongoose';
import { memberRoutes } from '../../shared/src/members/member.contract.js';
import { bootApp, type TestApp } from '../support/app.js';
import { factories, type TestMember } from '../support/factories.js';

let app: TestApp;
let make: ReturnType<typeof factories>;
beforeEach(async () => {
  await app?.close();
  app = await bootApp();
  make = factories(app);
});
afterAll(() => app.close());

const demote = (by: TestMember, { memberId }: TestMember) =>
  by.client.call<{ code?: string }>('PUT', `/api/members/${memberId}/role`, { body: { role: 'member' } });
const administrators = () => app.connection.collection('members').countDocuments({ isAdministrator: true });

describe('the network keeps an administrator', () => {
  test('when two take the role from each other at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [first, second] = [await make.administrator(), await make.administrator()];
      const replies = await Promise.all([demote(first, second), demote(second, first)]);
      expect(replies.map(({ status }) => status).sort()).not.toEqual([200, 200]);
      expect(await administrators()).toBe(1);
      await app.connection.collection('members').updateMany({}, { $set: { isAdministrator: false } });
    }
  });

  test('one of a demonstration that is switched off does not count: nobody can sign in as them', async () => {
    const [own, ofDemonstration] = [await make.administrator(), await make.administrator()];
    await app.connection
      .collection('members')
      .updateOne({ _id: new Types.ObjectId(ofDemonstration.memberId) }, { $set: { isDemonstration: true } });
    expect((await demote(own, own)).body.code).toBe('last-administrator');
    const params = { memberId: ofDemonstration.memberId };
    expect((await own.client.send(memberRoutes.setRole, { params, body: { role: 'member' } })).roles).toEqual([
      'member',
    ]);
  });
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { groupRoutes } from '../../shared/src/groups/group.contract.js';
import { bootApp, type TestApp } from '../support/app.js';
import { factories, type TestMember } from '../support/factories.js';

let app: TestApp;
let make: ReturnType<typeof factories>;
let first: TestMember;
let second: TestMember;
beforeAll(async () => {
  app = await bootApp();
  make = factories(app);
  [first, second] = [await make.facilitator(), await make.member()];
});
afterAll(() => app.close());

test('a group keeps a facilitator when two make each other plain members at once', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { groupId } = await make.group(first);
    const makeMember = (by: TestMember, { memberId }: TestMember, state: 'member' | 'facilitator') =>
      by.client.call('PUT', `/api/groups/${groupId}/memberships/${memberId}`, { body: { state } });
    await makeMember(first, second, 'facilitator');
    await Promise.all([makeMember(first, second, 'member'), makeMember(second, first, 'member')]);
    const { facilitators } = await first.client.send(groupRoutes.get, { params: { groupId } });
    expect(facilitators).toHaveLength(1);
  }
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { groupRoutes, type GroupView } from '../../shared/src/groups/group.contract.js';
import { homeRoutes } from '../../shared/src/home/home.contract.js';
import { bootApp, type TestApp } from '../support/app.js';
import { factories, type TestMember } from '../support/factories.js';
import { until } from '../support/sockets.js';

let app: TestApp;
let make: ReturnType<typeof factories>;
let facilitator: TestMember;
let member: TestMember;
beforeAll(async () => {
  app = await bootApp();
  make = factories(app);
  [facilitator, member] = [await make.facilitator(), await make.member()];
});
afterAll(() => app.close());

const seen = (who: TestMember, groupId: string): Promise<GroupView> =>
  who.client.send(groupRoutes.get, { params: { groupId } });

describe('groups', () => {
  test('the creator is the facilitator; an open group is joined and left at once', async () => {
    const group = await make.group(facilitator);
    expect(group).toMatchObject({ membership: 'facilitator', memberCount: 1, can: { write: true, moderate: true } });
    expect(group.facilitators.map(({ memberId }) => memberId)).toEqual([facilitator.memberId]);
    expect(await seen(member, group.groupId)).toMatchObject({ membership: 'none', can: { read: true, write: false } });
    expect(await make.join(member, group.groupId)).toMatchObject({
      membership: 'member',
      memberCount: 2,
      can: { write: true },
    });
    await member.client.send(groupRoutes.leave, { params: { groupId: group.groupId } });
    expect(await seen(member, group.groupId)).toMatchObject({
      membership: 'none',
      memberCount: 1,
      can: { write: false },
    });
  });

  test('joining many times at once is joining once', async () => {
    const { groupId } = await make.group(facilitator);
    await Promise.all(Array.from({ length: 6 }, () => make.join(member, groupId)));
    expect((await seen(facilitator, groupId)).memberCount).toBe(2);
  });

  test('of a group on request, one outside sees title, description and facilitators; in it, all', async () => {
    const { groupId } = await make.group(facilitator, { access: 'on-request', themes: ['gender'] });
    await make.thread(facilitator, groupId);
    expect(Object.keys(await seen(member, groupId)).sort()).toEqual(
      ['access', 'can', 'facilitators', 'groupId', 'isDemonstration', 'membership', 'title'].sort(),
    );
    expect((await make.join(member, groupId)).membership).toBe('requested');
    expect((await make.join(member, groupId)).membership).toBe('requested');
    expect(await member.client.get('/api/threads', { spaceId: groupId })).toMatchObject({ status: 404 });

    const home = await facilitator.client.send(homeRoutes.get);
    expect(home.groupsWithRequests.map((group) => [group.groupId, group.requestCount])).toEqual([[groupId, 1]]);
    const params = { groupId, memberId: member.memberId };
    await facilitator.client.send(groupRoutes.accept, { params, body: { state: 'member' } });
    expect(await seen(member, groupId)).toMatchObject({ membership: 'member', memberCount: 2, themes: ['gender'] });
    expect((await seen(facilitator, groupId)).requestCount).toBe(0);
    expect((await member.client.get('/api/threads', { spaceId: groupId })).status).toBe(200);
  });

  test('a secret group is in no list of those outside, however they ask', async () => {
    const { groupId } = await make.group(facilitator, { access: 'secret' });
    const ids = async (who: TestMember, query = {}) =>
      (await who.client.send(groupRoutes.list, { query: { limit: 100, ...query } })).items.map(
        (group) => group.groupId,
      );
    expect(await ids(facilitator)).toContain(groupId);
    expect(await ids(member)).not.toContain(groupId);
    expect(await ids(member, { mine: 'true' })).not.toContain(groupId);
    expect(await ids(await make.administrator())).not.toContain(groupId);
    const home = await member.client.send(homeRoutes.get);
    expect(JSON.stringify(home)).not.toContain(groupId);
  });

  test('a group keeps a facilitator', async () => {
    const { groupId } = await make.group(facilitator);
    const leave = () => facilitator.client.call<{ code: string }>('DELETE', `/api/groups/${groupId}/membership`);
    expect((await leave()).body.code).toBe('last-facilitator');
    const params = { groupId, memberId: member.memberId };
    await facilitator.client.send(groupRoutes.accept, { params, body: { state: 'facilitator' } });
    expect((await leave()).status).toBe(200);
    expect(await seen(member, groupId)).toMatchObject({ membership: 'facilitator', can: { moderate: true } });
  });

  test('its counts follow its threads and resources, and the liveliest stands first', async () => {
    const [first, second] = [await make.group(facilitator), await make.group(facilitator)];
    await make.thread(facilitator, first.groupId);
    await make.resource(facilitator, { groupId: first.groupId });
    await until(async () => {
      const { threadCount, resourceCount } = await seen(facilitator, first.groupId);
      return threadCount === 1 && resourceCount === 1;
    }, 'the counts');
    const { items } = await facilitator.client.send(groupRoutes.list, { query: { limit: 2 } });
    expect(items.map(({ groupId }) => groupId)).toEqual([first.groupId, second.groupId]);
  });
});

import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { groupRoutes } from '../../shared/src/groups/group.contract.js';
import { resourceRoutes } from '../../shared/src/resources/resource.contract.js';
import { toId } from '../../server/src/core/ids.js';
import { bootApp, type TestApp } from '../support/app.js';
import { factories, type TestMember } from '../support/factories.js';

/** As the version before wrote them: the audience of what lives in a group was the group. */
async function makeOld({ connection }: TestApp, groupIds: readonly string[]): Promise<void> {
  await connection.collection('groups').updateMany({}, { $unset: { knownToId: 1 } });
  for (const name of ['threads', 'resources']) {
    for (const id of groupIds.map(toId)) {
      await connection.collection(name).updateMany({ hostId: id }, { $set: { audienceId: id } });
    }
    await connection.collection(name).updateMany({}, { $unset: { hostId: 1 } });
  }
  await connection.collection('migrations').deleteMany({});
}

/** What somebody sees: their groups, and whether the contents of each are open to them. */
async function seenBy({ client }: TestMember, url: string, groupIds: readonly string[]) {
  const there = Object.assign(client, { url });
  const groups = (await there.send(groupRoutes.list, {})).items.map(({ groupId }) => groupId).sort();
  const resources = (await there.send(resourceRoutes.list, {})).items.map(({ resourceId }) => resourceId);
  const threads = [];
  for (const spaceId of groupIds) threads.push((await there.get('/api/threads', { spaceId })).status);
  return { groups, resources, threads };
}

test('groups and their contents from before are seen by the same people as after', async () => {
  const database = `tandem_test_${randomBytes(6).toString('hex')}`;
  const first = await bootApp({ database });
  const make = factories(first);
  const [insider, outsider] = [await make.facilitator(), await make.member()];
  const groupIds: string[] = [];
  for (const access of ['open', 'on-request', 'secret'] as const) {
    const { groupId } = await make.group(insider, { access });
    groupIds.push(groupId);
    await make.thread(insider, groupId);
    await make.resource(insider, { groupId });
  }
  await make.resource(insider);
  const before = [await seenBy(insider, first.url, groupIds), await seenBy(outsider, first.url, groupIds)];
  expect(before.map(({ groups, resources, threads }) => [groups.length, resources.length, threads])).toEqual([
    [3, 4, [200, 200, 200]],
    [2, 2, [200, 404, 404]],
  ]);
  await makeOld(first, groupIds);
  await first.close();

  const second = await bootApp({ database });
  const after = [await seenBy(insider, second.url, groupIds), await seenBy(outsider, second.url, groupIds)];
  expect(after).toEqual(before);
  await second.connection.dropDatabase();
  await second.close();
});

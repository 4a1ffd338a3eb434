import { randomUUID } from 'node:crypto';
import { activityRoutes } from '../../shared/src/work-plans/activity.contract.js';
import { templateRoutes } from '../../shared/src/work-plans/template.contract.js';
import type { TestApp } from '../support/app.js';
import type { TestClient } from '../support/client.js';
import { factories, type TestMember } from '../support/factories.js';

/** Who asks, in the order of the columns of the policy table. */
export const askers = [
  'guest',
  'outsider',
  'member',
  'otherCity',
  'facilitatorIn',
  'facilitatorOut',
  'administrator',
] as const;
export type Asker = (typeof askers)[number];

export interface PolicyWorld {
  make: ReturnType<typeof factories>;
  clients: Record<Asker, TestClient>;
  people: Record<Exclude<Asker, 'guest'>, TestMember>;
  /** Of a second city of the pair. */
  partner: TestMember;
  /** Groups: `member` is in the secret ones; the facilitator in scope opened all of them. */
  open: string;
  onRequest: string;
  secret: string;
  pairId: string;
  pairThreadId: string;
  /** In the pair's plan; `member` planned it. */
  activityId: string;
  /** Of `member`. */
  templateId: string;
  openThreadId: string;
  secretResourceId: string;
  networkResourceId: string;
}

/** What a city plans, as a request has it. */
export const activityOf = (ownerId: string) => ({
  clientId: randomUUID(),
  title: 'An activity',
  lang: 'en',
  function: 'exchange',
  methodology: 'webinar',
  ownerId,
  startsOn: '2026-11-01',
  endsOn: '2026-11-30',
});

/** A network in Africa: everything that the table asks about, and one of each who may ask. */
export async function policyWorld(app: TestApp): Promise<PolicyWorld> {
  const make = factories(app);
  const people = {
    outsider: await make.member(),
    member: await make.member(),
    otherCity: await make.member(),
    facilitatorIn: await make.facilitator({ regions: ['africa'] }),
    facilitatorOut: await make.facilitator({ regions: ['europe'] }),
    administrator: await make.administrator(),
  };
  const partner = await make.member();
  const lead = people.facilitatorIn;
  const group = async (access: 'open' | 'on-request' | 'secret') =>
    (await make.group(lead, { access, regions: ['africa'] })).groupId;
  const [open, onRequest, secret] = [await group('open'), await group('on-request'), await group('secret')];
  await lead.client.call('PUT', `/api/groups/${secret}/memberships/${people.member.memberId}`, {
    body: { state: 'member' },
  });
  const { pairId } = await make.pair(lead, [people.member, partner]);
  await make.pair(lead, [people.otherCity, await make.member()]);
  const planned = await people.member.client.send(activityRoutes.create, {
    params: { pairId },
    body: activityOf(people.member.organisationId),
  });
  const template = { body: { pairId, title: 'A template' } };
  const clients = Object.fromEntries(Object.entries(people).map(([name, { client }]) => [name, client]));
  return {
    make,
    clients: { guest: make.guest(), ...clients } as Record<Asker, TestClient>,
    people,
    partner,
    open,
    onRequest,
    secret,
    pairId,
    pairThreadId: (await make.thread(people.member, pairId)).threadId,
    activityId: planned.activityId,
    templateId: (await people.member.client.send(templateRoutes.create, template)).templateId,
    openThreadId: (await make.thread(lead, open)).threadId,
    secretResourceId: (await make.resource(people.member, { groupId: secret })).resourceId,
    networkResourceId: (await make.resource(people.member)).resourceId,
  };
}

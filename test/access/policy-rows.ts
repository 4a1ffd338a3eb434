import { randomUUID } from 'node:crypto';
import { matchingRows } from './matching-rows.js';
import { planRows } from './plan-rows.js';
import { administrators, all, insiders, members, row, type PolicyRow } from './policy-row.js';
import { sectionRows } from './section-rows.js';

const message = () => ({ clientId: randomUUID(), body: 'A message', lang: 'en' });
const nobody = 'f'.repeat(24);

const course = (groupId?: string) => ({
  ...(groupId && { groupId }),
  kind: 'course',
  title: 'A course',
  lang: 'en',
  themes: ['public-space'],
  methodologies: ['online-course'],
});
const profile = {
  name: 'A member',
  voice: 'technical',
  languages: ['en'],
  themes: [],
  offers: [],
  wants: [],
  locale: 'en',
};
const scope = { regions: ['africa'], groups: [], languages: [] };
const city = () => ({ name: `City ${randomUUID()}`, kind: 'city', regions: ['africa'] });
const acceptance = {
  name: 'A person',
  password: 'a long enough one',
  voice: 'technical',
  locale: 'en',
  organisationName: 'A city',
};

const people: PolicyRow[] = [
  row('session.get', 'own session', all(200), () => ({ path: '/api/session' })),
  row('session.create', 'wrong password', all(401), () => ({
    path: '/api/session',
    body: { email: `${randomUUID()}@example.org`, password: 'not the password' },
  })),
  row('password-resets.redeem', 'a link that was never made', all(410), () => ({
    path: '/api/password-resets/forged',
    body: { password: 'a long enough one' },
  })),
  row('invitations.list', 'those who may invite', '401 403 403 403 200 200 200', () => ({ path: '/api/invitations' })),
  row('invitations.create', 'without an organisation', '401 403 403 403 201 201 201', () => ({
    path: '/api/invitations',
    body: { email: `${randomUUID()}@example.org` },
  })),
  row('invitations.create', 'into an organisation in Africa', '401 403 403 403 201 403 201', ({ partner }) => ({
    path: '/api/invitations',
    body: { email: `${randomUUID()}@example.org`, organisationId: partner.organisationId },
  })),
  row('invitations.open', 'a forged link', all(404), () => ({ path: '/api/invitations/forged' })),
  row('invitations.organisations', 'a forged link', all(404), () => ({
    path: '/api/invitations/forged/organisations',
  })),
  row('invitations.accept', 'a forged link', all(404), () => ({
    path: '/api/invitations/forged/acceptance',
    body: acceptance,
  })),
  row('members.list', 'the directory', members(200), () => ({ path: '/api/members' })),
  row('members.cards', 'names', members(200), ({ partner }) => ({
    path: '/api/members/cards',
    query: { memberId: partner.memberId },
  })),
  row('members.get', 'a member', members(200), ({ partner }) => ({ path: `/api/members/${partner.memberId}` })),
  row('members.get', 'nobody', members(404), () => ({ path: `/api/members/${nobody}` })),
  row('members.update', "the member's profile", '401 403 200 403 403 403 403', (world) => ({
    path: `/api/members/${world.people.member.memberId}`,
    body: profile,
  })),
  row('members.setRole', 'of another', administrators(200), ({ partner }) => ({
    path: `/api/members/${partner.memberId}/role`,
    body: { role: 'member' },
  })),
  row('members.setFacilitation', 'of another', administrators(200), async ({ make }) => ({
    path: `/api/members/${(await make.member()).memberId}/facilitation`,
    body: scope,
  })),
  row('members.endFacilitation', 'of another', administrators(200), async ({ make }) => ({
    path: `/api/members/${(await make.facilitator()).memberId}/facilitation`,
  })),
  row('members.resetPassword', 'of another', administrators(201), async ({ make }) => ({
    path: `/api/members/${(await make.member()).memberId}/password-resets`,
  })),
  row('organisations.list', 'the directory', members(200), () => ({ path: '/api/organisations' })),
  row('organisations.get', 'an organisation', members(200), ({ partner }) => ({
    path: `/api/organisations/${partner.organisationId}`,
  })),
  row('organisations.create', 'a city', administrators(201), () => ({ path: '/api/organisations', body: city() })),
  row('organisations.update', 'a city', administrators(200), async ({ make }) => ({
    path: `/api/organisations/${await make.organisation()}`,
    body: city(),
  })),
];

const groups: PolicyRow[] = [
  row('groups.list', 'those that exist for one', members(200), () => ({ path: '/api/groups' })),
  row('groups.create', 'in Africa', '401 403 403 403 201 403 201', () => ({
    path: '/api/groups',
    body: { title: 'A group', access: 'open', regions: ['africa'] },
  })),
  row('groups.get', 'open', members(200), ({ open }) => ({ path: `/api/groups/${open}` })),
  row('groups.get', 'on request', members(200), ({ onRequest }) => ({ path: `/api/groups/${onRequest}` })),
  row('groups.get', 'secret', insiders(200), ({ secret }) => ({ path: `/api/groups/${secret}` })),
  row('groups.join', 'secret', insiders(200), ({ secret }) => ({ path: `/api/groups/${secret}/membership` })),
  row('groups.join', 'open', members(200), async ({ make, people: { facilitatorIn } }) => ({
    path: `/api/groups/${(await make.group(facilitatorIn, { regions: ['africa'] })).groupId}/membership`,
  })),
  row(
    'groups.leave',
    'open; its only facilitator stays',
    '401 200 200 200 409 200 200',
    async ({ make, people: { facilitatorIn } }) => ({
      path: `/api/groups/${(await make.group(facilitatorIn, { regions: ['africa'] })).groupId}/membership`,
    }),
  ),
  row(
    'groups.leave',
    'secret, not in it',
    '401 404 404 404 409 404 404',
    async ({ make, people: { facilitatorIn } }) => ({
      path: `/api/groups/${(await make.group(facilitatorIn, { access: 'secret', regions: ['africa'] })).groupId}/membership`,
    }),
  ),
  row('groups.memberships', 'of a secret group', insiders(200), ({ secret }) => ({
    path: `/api/groups/${secret}/memberships`,
  })),
  row('groups.memberships', 'of a group on request', '401 403 403 403 200 403 403', ({ onRequest }) => ({
    path: `/api/groups/${onRequest}/memberships`,
  })),
  row('groups.memberships', 'who waits for an answer', '401 404 403 404 200 404 404', ({ secret }) => ({
    path: `/api/groups/${secret}/memberships`,
    query: { state: 'requested' },
  })),
  row('groups.accept', 'into a secret group', '401 404 403 404 200 404 404', async ({ make, secret }) => ({
    path: `/api/groups/${secret}/memberships/${(await make.member()).memberId}`,
    body: { state: 'member' },
  })),
  row('groups.accept', 'into an open group', '401 403 403 403 200 403 403', async ({ make, open }) => ({
    path: `/api/groups/${open}/memberships/${(await make.member()).memberId}`,
    body: { state: 'facilitator' },
  })),
  row('groups.remove', 'from a secret group', '401 404 403 404 200 404 404', async ({ make, secret }) => ({
    path: `/api/groups/${secret}/memberships/${(await make.member()).memberId}`,
  })),
];

const contents: PolicyRow[] = [
  row('resources.list', 'the library', members(200), () => ({ path: '/api/resources' })),
  row('resources.create', 'for the network', members(201), () => ({ path: '/api/resources', body: course() })),
  row('resources.create', 'in an open group, not in it', '401 403 403 403 201 403 403', ({ open }) => ({
    path: '/api/resources',
    body: course(open),
  })),
  row('resources.create', 'in a secret group', insiders(201), ({ secret }) => ({
    path: '/api/resources',
    body: course(secret),
  })),
  row('resources.create', 'in a pair: pairs hold no resources', members(404), async ({ make }) => ({
    path: '/api/resources',
    body: course((await make.pair(await make.facilitator(), [await make.member(), await make.member()])).pairId),
  })),
  row('resources.get', 'of the network', members(200), ({ networkResourceId }) => ({
    path: `/api/resources/${networkResourceId}`,
  })),
  row('resources.get', 'of a secret group', insiders(200), ({ secretResourceId }) => ({
    path: `/api/resources/${secretResourceId}`,
  })),
  row('pairs.list', 'those that exist for one', members(200), () => ({ path: '/api/pairs' })),
  row(
    'pairs.create',
    'of two cities in Africa',
    '401 403 403 403 201 403 201',
    ({ people: { member, facilitatorIn }, partner }) => ({
      path: '/api/pairs',
      body: {
        title: 'A pair',
        organisationIds: [member.organisationId, partner.organisationId],
        facilitatorIds: [facilitatorIn.memberId],
      },
    }),
  ),
  row('pairs.get', 'a pair', insiders(200), ({ pairId }) => ({ path: `/api/pairs/${pairId}` })),
  row('pairs.accept', 'a pair', '401 404 201 404 403 404 404', ({ pairId }) => ({
    path: `/api/pairs/${pairId}/acceptances`,
  })),
  row('threads.list', 'of a pair', insiders(200), ({ pairId }) => ({
    path: '/api/threads',
    query: { spaceId: pairId },
  })),
  row('threads.list', 'of a group on request', '401 404 404 404 200 404 404', ({ onRequest }) => ({
    path: '/api/threads',
    query: { spaceId: onRequest },
  })),
  row('threads.create', 'in a pair', insiders(201), ({ pairId }) => ({
    path: '/api/threads',
    body: { spaceId: pairId, title: 'A thread', lang: 'en' },
  })),
  row('threads.create', 'in an open group, not in it', '401 403 403 403 201 403 403', ({ open }) => ({
    path: '/api/threads',
    body: { spaceId: open, title: 'A thread', lang: 'en' },
  })),
  row('threads.create', 'under a resource of the network', members(201), ({ networkResourceId }) => ({
    path: '/api/threads',
    body: { spaceId: networkResourceId, title: 'A thread', lang: 'en' },
  })),
  row('threads.create', 'under a resource of a secret group', insiders(201), ({ secretResourceId }) => ({
    path: '/api/threads',
    body: { spaceId: secretResourceId, title: 'A thread', lang: 'en' },
  })),
  row('threads.get', 'of a pair', insiders(200), ({ pairThreadId }) => ({ path: `/api/threads/${pairThreadId}` })),
  row('threads.messages', 'of a pair', insiders(200), ({ pairThreadId }) => ({
    path: `/api/threads/${pairThreadId}/messages`,
  })),
  row('threads.post', 'in a pair', insiders(201), ({ pairThreadId }) => ({
    path: `/api/threads/${pairThreadId}/messages`,
    body: message(),
  })),
  row('threads.post', 'in an open group, not in it', '401 403 403 403 201 403 403', ({ openThreadId }) => ({
    path: `/api/threads/${openThreadId}/messages`,
    body: message(),
  })),
  row(
    'threads.edit',
    "the member's message",
    '401 404 200 404 403 404 404',
    async ({ make, people: { member }, pairThreadId }) => ({
      path: `/api/threads/${pairThreadId}/messages/${(await make.message(member, pairThreadId)).messageId}`,
      body: { body: 'Changed' },
    }),
  ),
  row('threads.remove', "the member's message", insiders(200), async ({ make, people: { member }, pairThreadId }) => ({
    path: `/api/threads/${pairThreadId}/messages/${(await make.message(member, pairThreadId)).messageId}`,
  })),
  row(
    'threads.remove',
    "the facilitator's message",
    '401 404 403 404 200 404 404',
    async ({ make, people: { facilitatorIn }, pairThreadId }) => ({
      path: `/api/threads/${pairThreadId}/messages/${(await make.message(facilitatorIn, pairThreadId)).messageId}`,
    }),
  ),
];

const network: PolicyRow[] = [
  row('vocabularies.list', 'words', all(200), () => ({ path: '/api/vocabularies' })),
  row('home.get', 'own home', members(200), () => ({ path: '/api/home' })),
  row('operations.live', 'health', all(200), () => ({ path: '/api/health/live' })),
  row('operations.ready', 'health', all(200), () => ({ path: '/api/health/ready' })),
  row('operations.openapi', 'the description', all(200), () => ({ path: '/api/openapi.json' })),
  row('metrics.get', 'figures of the node', '404 404 404 404 404 404 200', () => ({ path: '/api/metrics' })),
  // Last: it ends the sessions of those who ask.
  row('session.delete', 'own session', all(200), () => ({ path: '/api/session' })),
];

export const policyRows: readonly PolicyRow[] = [
  ...people,
  ...groups,
  ...contents,
  ...matchingRows,
  ...planRows,
  ...sectionRows,
  ...network,
];

import { randomUUID } from 'node:crypto';
import { invitationRoutes } from '../../shared/src/access/invitation.contract.js';
import { capabilityNames } from '../../shared/src/assessments/assessment.contract.js';
import { groupRoutes } from '../../shared/src/groups/group.contract.js';
import { matchRoutes } from '../../shared/src/matching/match.contract.js';
import { pairRoutes } from '../../shared/src/pairs/pair.contract.js';
import { activityRoutes } from '../../shared/src/work-plans/activity.contract.js';
import { planRoutes } from '../../shared/src/work-plans/plan.contract.js';
import { templateRoutes } from '../../shared/src/work-plans/template.contract.js';
import { sectionRoutes } from '../../shared/src/sections/section.contract.js';
import { AssessmentImport, type PreparedAssessment } from '../../server/src/assessments/assessment-import.service.js';
import { newId, toId } from '../../server/src/core/ids.js';
import { Transaction } from '../../server/src/core/transaction.js';
import { MemberRecords } from '../../server/src/members/member-records.service.js';
import { activityOf } from '../access/policy-world.js';
import type { TestApp } from '../support/app.js';
import { factories, type TestMember } from '../support/factories.js';

/** More than two pages of seven. */
export const MANY = 16;

/** A network with more than two pages of everything; ids in the order in which things were made. */
export interface ListWorld {
  /** Facilitates, administers and has made all of it. */
  insider: TestMember;
  outsider: TestMember;
  /** A secret group with many members, threads and resources. */
  groupId: string;
  threadId: string;
  /** Of an invitation that names no organisation. */
  token: string;
  organisationIds: string[];
  memberIds: string[];
  groupIds: string[];
  threadIds: string[];
  messageIds: string[];
  resourceIds: string[];
  pairIds: string[];
  invitationIds: string[];
  /** Of a plan with many activities and changes of phase. */
  plannedPairId: string;
  activityId: string;
  /** Of one activity, in the order in which they were written. */
  updateIds: string[];
  phaseChangeIds: string[];
  templateIds: string[];
  /** Of one pair, the oldest first. */
  assessed: { pairId: string; assessmentIds: string[] };
  saved: { textId: string; versions: string[] };
  /** Requests of the insider's city. */
  listingIds: string[];
  matchIds: string[];
}

async function times<Value>(make: (at: number) => Promise<Value>): Promise<Value[]> {
  const made: Value[] = [];
  for (let at = 0; at < MANY; at++) made.push(await make(at));
  return made;
}

const letters = [...'بتثجحخدذرزسشصضطظ'];
/** In the order of names; as long as names may be, in letters of several bytes. */
const nameOf = (at: number) => `مدينة ${letters[at]} `.padEnd(160, 'ش');

export async function listWorld(app: TestApp): Promise<ListWorld> {
  const make = factories(app);
  const insider = await make.member({ isAdministrator: true, facilitation: {} });
  const { client } = insider;
  const organisationIds = await times((at) => make.organisation({ name: nameOf(at) }));
  const memberIds = await times((at) => plainMember(app, nameOf(at).slice(0, 100), organisationIds[at]!));
  const access = (at: number) => (at % 4 === 3 ? 'secret' : at % 4 === 2 ? 'on-request' : 'open');
  const groupIds = await times(async (at) => (await make.group(insider, { access: access(at) })).groupId);
  const groupId = groupIds[3]!;
  for (const memberId of memberIds) {
    await client.send(groupRoutes.accept, { params: { groupId, memberId }, body: { state: 'member' } });
  }
  const threadIds = await times(async () => (await make.thread(insider, groupId)).threadId);
  const pair = async (at: number) => {
    const cities = [organisationIds[at]!, organisationIds[(at + 1) % MANY]!];
    return client.send(pairRoutes.create, { body: { title: `Pair ${at}`, organisationIds: cities } });
  };
  const invite = () => client.send(invitationRoutes.create, { body: { email: `${randomUUID()}@example.org` } });
  const invited = await times(invite);
  const pairIds = await times(async (at) => (await pair(at)).pairId);
  const listingIds = await times(async () => (await make.listing(insider)).listingId);
  return {
    insider,
    outsider: await make.member(),
    groupId,
    threadId: threadIds[0]!,
    token: invited[0]!.url.split('/').at(-1)!,
    organisationIds,
    memberIds,
    groupIds,
    threadIds,
    messageIds: await times(async () => (await make.message(insider, threadIds[0]!)).messageId),
    resourceIds: await times(async (at) => (await make.resource(insider, at % 2 ? { groupId } : {})).resourceId),
    pairIds,
    listingIds,
    matchIds: await matchesOf(make, insider, listingIds),
    invitationIds: invited.map(({ invitationId }) => invitationId),
    ...(await planLists(app, insider)),
    ...(await sharedWork(app, insider)),
  };
}

/** A text with many versions and many assessments, in a pair of the insider's. */
async function sharedWork(app: TestApp, insider: TestMember): Promise<Pick<ListWorld, 'assessed' | 'saved'>> {
  const make = factories(app);
  const city = await make.member();
  const { pairId } = await make.pair(insider, [city, await make.member()]);
  const place = { pairId, section: 'context', organisationId: city.organisationId, voice: 'technical' };
  const saved = await times((at) => {
    const body = { clientId: randomUUID(), basedOn: at, body: `Version ${at + 1}`, lang: 'en' };
    return city.client.send(sectionRoutes.save, { params: place, body });
  });
  const assessments = Array.from({ length: MANY }, (_, at) => assessment(pairId, city.organisationId, at));
  await app.get(AssessmentImport).insert(assessments);
  return {
    assessed: { pairId, assessmentIds: assessments.map(({ _id }) => _id.toHexString()) },
    saved: { textId: saved[0]!.textId, versions: saved.map(({ version }) => String(version)) },
  };
}

/** As if of a rater of its own. */
function assessment(pairId: string, organisationId: string, at: number): PreparedAssessment {
  const time = new Date(Date.UTC(2026, 0, 1 + at));
  return {
    _id: newId(),
    pairId: toId(pairId),
    moment: 'start',
    raterId: newId(),
    organisationId: toId(organisationId),
    revision: 1,
    lang: 'en',
    capabilities: capabilityNames.map((capability) => ({ capability, level: 'beginning', reason: 'As we see it' })),
    createdAt: time,
    savedAt: time,
  };
}

/** Each request of the insider asks for one offer of another city. */
async function matchesOf(make: ReturnType<typeof factories>, insider: TestMember, listingIds: string[]) {
  const { listingId: offerId } = await make.listing(await make.member(), { kind: 'offer' });
  return times(async (at) => {
    const body = { requestId: listingIds[at]!, offerId };
    return (await insider.client.send(matchRoutes.create, { body })).matchId;
  });
}

/** Without an account: signing in takes time. */
async function plainMember(app: TestApp, name: string, organisationId: string): Promise<string> {
  const facts = { name, voice: 'technical', locale: 'en', languages: ['en'], isAdministrator: false } as const;
  const { _id } = await app
    .get(Transaction)
    .run(() => app.get(MemberRecords).create({ ...facts, languages: ['en'], organisationId: toId(organisationId) }));
  return _id.toHexString();
}

/** A pair of the insider's own city, under way, with more than two pages of everything that a plan lists. */
async function planLists(app: TestApp, insider: TestMember) {
  const make = factories(app);
  const { pairId } = await make.pair(insider, [insider, await make.member()]);
  const params = { pairId };
  const { client, organisationId } = insider;
  const { activityId } = await client.send(activityRoutes.create, { params, body: activityOf(organisationId) });
  const [from, to] = ['planned', 'planned'] as const;
  const update = () => ({ clientId: randomUUID(), from, to, text: 'An update', lang: 'en' });
  const change = (at: number) => {
    const body =
      at % 2
        ? ({ from: 'inspiration', to: 'courtship' } as const)
        : ({ from: 'courtship', to: 'inspiration' } as const);
    return client.send(planRoutes.changePhase, { params, body });
  };
  const save = (at: number) => client.send(templateRoutes.create, { body: { pairId, title: `Template ${at}` } });
  return {
    plannedPairId: pairId,
    activityId,
    updateIds: await times(
      async () => (await client.send(activityRoutes.write, { params: { activityId }, body: update() })).entryId,
    ),
    phaseChangeIds: await times(async (at) => (await change(at)).phaseChangeId),
    templateIds: await times(async (at) => (await save(at)).templateId),
  };
}

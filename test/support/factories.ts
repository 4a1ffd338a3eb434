import { randomUUID } from 'node:crypto';
import type { GroupView } from '../../shared/src/groups/group.contract.js';
import { groupRoutes } from '../../shared/src/groups/group.contract.js';
import type { Facilitation, Voice } from '../../shared/src/members/member.contract.js';
import { listingRoutes, type ListingInput, type ListingView } from '../../shared/src/matching/listing.contract.js';
import { matchRoutes, type MatchView } from '../../shared/src/matching/match.contract.js';
import { pairRoutes, type PairView } from '../../shared/src/pairs/pair.contract.js';
import { resourceRoutes, type ResourceView } from '../../shared/src/resources/resource.contract.js';
import { threadRoutes, type ThreadView } from '../../shared/src/threads/thread.contract.js';
import { Accounts } from '../../server/src/auth/accounts.service.js';
import { hashPassword } from '../../server/src/auth/passwords.js';
import { toId } from '../../server/src/core/ids.js';
import { Transaction } from '../../server/src/core/transaction.js';
import { MemberRecords } from '../../server/src/members/member-records.service.js';
import { OrganisationsService } from '../../server/src/organisations/organisations.service.js';
import type { TestApp } from './app.js';
import { TestClient } from './client.js';

export const PASSWORD = 'a password for tests';
const passwordHash = hashPassword(PASSWORD);
let counter = 0;
const unique = (name: string) => `${name} ${(counter += 1)}`;

export interface TestMember {
  memberId: string;
  organisationId: string;
  email: string;
  /** Signed in. */
  client: TestClient;
}

interface MemberOptions {
  organisationId?: string;
  name?: string;
  voice?: Voice;
  languages?: string[];
  isAdministrator?: boolean;
  facilitation?: Partial<Facilitation>;
}

/** Makes what a test needs, through the front door where there is one. */
export function factories(app: TestApp) {
  const organisation = async (options: { name?: string; regions?: string[]; kind?: string } = {}): Promise<string> => {
    const input = {
      name: options.name ?? unique('City'),
      kind: options.kind ?? 'city',
      regions: options.regions ?? ['africa'],
    };
    return (await app.get(OrganisationsService).insert(input))._id.toHexString();
  };

  const member = async (options: MemberOptions = {}): Promise<TestMember> => {
    const organisationId = options.organisationId ?? (await organisation());
    const email = `${randomUUID()}@example.org`;
    const { _id } = await app.get(Transaction).run(async () => {
      const created = await app.get(MemberRecords).create({
        name: options.name ?? unique('Technical focal point'),
        voice: options.voice ?? 'technical',
        locale: 'en',
        languages: options.languages ?? ['en'],
        organisationId: toId(organisationId),
        isAdministrator: options.isAdministrator ?? false,
        ...(options.facilitation && {
          facilitation: { regions: [], groups: [], languages: [], ...options.facilitation },
        }),
      });
      await app.get(Accounts).create({ memberId: created._id, email, passwordHash: await passwordHash });
      return created;
    });
    const client = new TestClient(app.url);
    const { status } = await client.signIn(email, PASSWORD);
    if (status !== 201) throw new Error(`A test member could not sign in: ${status}`);
    return { memberId: _id.toHexString(), organisationId, email, client };
  };

  /** A request, where nothing else is said. */
  const listing = (by: TestMember, input: Partial<ListingInput> = {}): Promise<ListingView> =>
    by.client.send(listingRoutes.create, {
      body: { clientId: randomUUID(), kind: 'request', title: unique('Need'), themes: ['public-space'], ...input },
    });

  return {
    organisation,
    member,
    administrator: () => member({ isAdministrator: true }),
    facilitator: (scope: Partial<Facilitation> = {}) => member({ facilitation: scope }),
    guest: () => new TestClient(app.url),
    group: (by: TestMember, input: Partial<GroupView> = {}): Promise<GroupView> =>
      by.client.send(groupRoutes.create, {
        body: { title: unique('Group'), access: 'open', themes: ['public-space'], ...pick(input) },
      }),
    join: (who: TestMember, groupId: string) => who.client.send(groupRoutes.join, { params: { groupId } }),
    resource: (by: TestMember, input: Record<string, unknown> = {}): Promise<ResourceView> =>
      by.client.send(resourceRoutes.create, {
        body: {
          kind: 'course',
          title: unique('Course'),
          lang: 'en',
          themes: ['public-space'],
          methodologies: ['online-course'],
          ...input,
        },
      }),
    /** Proposed by the facilitator, accepted by one member of each city. */
    pair: async (facilitator: TestMember, cities: TestMember[]): Promise<PairView> => {
      const organisationIds = cities.map(({ organisationId }) => organisationId);
      const { pairId } = await facilitator.client.send(pairRoutes.create, {
        body: { title: unique('Pair'), organisationIds },
      });
      for (const city of cities) await city.client.send(pairRoutes.accept, { params: { pairId } });
      return facilitator.client.send(pairRoutes.get, { params: { pairId } });
    },
    listing,
    /** A request of the first city, which asks the second one for its offer: it waits for that one. */
    match: async (asking: TestMember, asked: TestMember): Promise<MatchView> => {
      const { listingId: requestId } = await listing(asking);
      const { listingId: offerId } = await listing(asked, { kind: 'offer' });
      return asking.client.send(matchRoutes.create, { body: { requestId, offerId } });
    },
    thread: (by: TestMember, spaceId: string): Promise<ThreadView> =>
      by.client.send(threadRoutes.create, { body: { spaceId, title: unique('Thread'), lang: 'en' } }),
    message: (by: TestMember, threadId: string, body = unique('Message')) =>
      by.client.send(threadRoutes.post, { params: { threadId }, body: { clientId: randomUUID(), body, lang: 'en' } }),
  };
}

const pick = ({ title, access, themes, languages, regions }: Partial<GroupView>) => ({
  ...(title !== undefined && { title }),
  ...(access !== undefined && { access }),
  ...(themes && { themes }),
  ...(languages && { languages }),
  ...(regions && { regions }),
});

import type { Connection } from 'mongoose';
import { DEMO_PASSWORD } from '../../server/src/demo/demo-password.js';
import { DemoSeeder } from '../../server/src/demo/demo-seeder.service.js';
import { bootApp, type TestApp } from '../support/app.js';
import { TestClient } from '../support/client.js';

/** As far as it is looked at here. */
type Document = Record<string, { toString(): string } | undefined>;

/** An application with the demonstration network in its store. */
export async function bootDemo(): Promise<TestApp> {
  const app = await bootApp({ env: { DEMO: '1' } });
  await app.get(DemoSeeder).seedIfWanted(true);
  return app;
}

/** Signed in as one of the demonstration's accounts, by the part of the address before the @. */
export async function signedIn(app: TestApp, name: string): Promise<TestClient> {
  const client = new TestClient(app.url);
  const { status } = await client.signIn(`${name}@example.org`, DEMO_PASSWORD);
  if (status !== 201) throw new Error(`${name} could not sign in: ${status}`);
  return client;
}

const collections = [
  'network',
  'organisations',
  'members',
  'accounts',
  'groups',
  'memberships',
  'pairs',
  'resources',
  'threads',
  'messages',
  'section-texts',
  'section-versions',
  'section-translations',
  'assessments',
  'listings',
  'matches',
] as const;
type Contents = Record<(typeof collections)[number], Document[]>;

/** Everything that the features keep, in the order of the ids. */
export async function contentsOf(connection: Connection): Promise<Contents> {
  const found: [string, Document[]][] = [];
  for (const name of collections) {
    found.push([name, await connection.collection<Document>(name).find().sort({ _id: 1 }).toArray()]);
  }
  return Object.fromEntries(found) as Contents;
}

/** What no store may hold once the demonstration is gone: marked things, and things that refer to what is not there. */
export async function leftoversOf(connection: Connection): Promise<Record<string, number>> {
  const contents = await contentsOf(connection);
  const {
    organisations,
    members,
    accounts,
    groups,
    memberships,
    pairs,
    resources,
    threads,
    messages,
    listings,
    matches,
  } = contents;
  const idsOf = (...documents: Document[][]) => new Set(documents.flat().map(({ _id }) => String(_id)));
  const without = (documents: Document[], field: string, ids: Set<string>) =>
    documents.filter((document) => document[field] !== undefined && !ids.has(String(document[field]))).length;
  const sessions = await connection.collection('sessions').find().toArray();
  const signedInAs = sessions.map(({ _id, session }) => ({ _id, user: memberOf(session) }));
  return {
    marked: Object.values(contents)
      .flat()
      .filter(({ isDemonstration }) => isDemonstration === true).length,
    membersOfNothing: without(members, 'organisationId', idsOf(organisations)),
    accountsOfNobody: without(accounts, 'memberId', idsOf(members)),
    sessionsOfNobody: without(signedInAs, 'user', idsOf(members)),
    membershipsOfNobody: without(memberships, 'memberId', idsOf(members)),
    membershipsInNothing: without(memberships, 'groupId', idsOf(groups)),
    resourcesOfNobody: without(resources, 'sharedBy', idsOf(members)),
    resourcesInNothing: without(resources, 'groupId', idsOf(groups)),
    threadsOfNobody: without(threads, 'createdBy', idsOf(members)),
    threadsInNothing: without(threads, 'spaceId', idsOf(groups, pairs, resources)),
    listingsOfNothing: without(listings, 'organisationId', idsOf(organisations)),
    matchesOfNothing: without(matches, 'requestId', idsOf(listings)) + without(matches, 'offerId', idsOf(listings)),
    messagesInNothing: without(messages, 'threadId', idsOf(threads)),
    sectionsInNothing: without(contents['section-texts'], 'pairId', idsOf(pairs)),
    versionsOfNothing: without(contents['section-versions'], 'textId', idsOf(contents['section-texts'])),
    translationsOfNothing: without(contents['section-translations'], 'textId', idsOf(contents['section-texts'])),
    translationsOfNobody: without(contents['section-translations'], 'translatorId', idsOf(members)),
    assessmentsInNothing: without(contents.assessments, 'pairId', idsOf(pairs)),
  };
}

const memberOf = (session: unknown): string | undefined =>
  (session as { passport?: { user?: string } } | undefined)?.passport?.user;

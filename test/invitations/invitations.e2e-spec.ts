import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { InvitationsService } from '../../server/src/invitations/invitations.service.js';
import { invitationRoutes, type AcceptanceInput } from '../../shared/src/access/invitation.contract.js';
import { memberRoutes } from '../../shared/src/members/member.contract.js';
import { bootApp, type TestApp } from '../support/app.js';
import { factories, type TestMember } from '../support/factories.js';

let app: TestApp;
let make: ReturnType<typeof factories>;
let administrator: TestMember;
beforeAll(async () => {
  app = await bootApp();
  make = factories(app);
});
afterAll(() => app.close());

const acceptance: AcceptanceInput = {
  name: 'A new person',
  password: 'a long enough one',
  voice: 'political',
  locale: 'pt',
  languages: ['pt'],
};
const tokenOf = (url: string) => url.split('/').at(-1) ?? '';
const accept = (token: string, input: object, client = make.guest()) =>
  client.post<{ code?: string; fields?: object; member?: { memberId: string } }>(
    `/api/invitations/${token}/acceptance`,
    input,
  );

describe('the first administrator', () => {
  test('comes in by a link that is new at every start, until there is one', async () => {
    const service = app.get(InvitationsService);
    const before = tokenOf((await service.firstAdministratorLink()) ?? '');
    const token = tokenOf((await service.firstAdministratorLink()) ?? '');
    expect((await make.guest().get(`/api/invitations/${before}`)).status).toBe(404);
    const input = { ...acceptance, email: 'first@example.org', organisationName: 'Secretariat' };
    expect((await accept(token, { ...input, email: undefined })).body).toMatchObject({ fields: { email: 'required' } });
    const client = make.guest();
    const { body } = await accept(token, input, client);
    expect(body.member).toMatchObject({ email: 'first@example.org', roles: ['member', 'administrator'] });
    expect(await service.firstAdministratorLink()).toBeNull();
    administrator = { client, memberId: body.member?.memberId ?? '', organisationId: '', email: 'first@example.org' };
  });
});

describe('invitations', () => {
  const invite = async (input: { email: string; organisationId?: string }) =>
    tokenOf((await administrator.client.send(invitationRoutes.create, { body: input })).url);

  test('opening a link changes nothing; accepting it makes the account and signs in', async () => {
    const organisationId = await make.organisation({ name: 'Vila Nova' });
    const token = await invite({ email: 'New@Example.org', organisationId });
    for (let visit = 0; visit < 3; visit += 1) {
      const opened = await make.guest().send(invitationRoutes.open, { params: { token } });
      expect(opened).toMatchObject({ email: 'new@example.org', state: 'open', organisation: { name: 'Vila Nova' } });
    }
    const client = make.guest();
    expect((await accept(token, acceptance, client)).status).toBe(201);
    expect((await client.get<{ member: object }>('/api/session')).body.member).toMatchObject({
      name: 'A new person',
      voice: 'political',
      locale: 'pt',
      organisation: { organisationId },
    });
    const organisation = await client.get<{ voices: object }>(`/api/organisations/${organisationId}`);
    expect(organisation.body.voices).toEqual({ political: 1, technical: 0, other: 0 });
  });

  test('posted eight times at once, it makes one account', async () => {
    const organisationId = await make.organisation();
    const token = await invite({ email: 'double@example.org', organisationId });
    const replies = await Promise.all(Array.from({ length: 8 }, () => accept(token, acceptance)));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(replies.map(({ body }) => body.member?.memberId)).size).toBe(1);
    const { total } = await administrator.client.send(memberRoutes.list, { query: { organisationId } });
    expect(total).toBe(1);
  });

  test('once accepted, it lets nobody else in', async () => {
    const token = await invite({ email: 'taken@example.org', organisationId: await make.organisation() });
    await accept(token, acceptance);
    const other = await accept(token, { ...acceptance, password: 'another password' });
    expect([other.status, other.body.code]).toEqual([409, 'invitation-used']);
  });

  test('an address has one account', async () => {
    const organisationId = await make.organisation();
    await accept(await invite({ email: 'one@example.org', organisationId }), acceptance);
    const second = await accept(await invite({ email: 'one@example.org', organisationId }), acceptance);
    expect([second.status, second.body.code]).toEqual([409, 'already-exists']);
  });

  test('the organisation is picked or proposed, and nothing is half made when it is not', async () => {
    const token = await invite({ email: 'proposes@example.org' });
    const missing = await accept(token, acceptance);
    expect(missing.body).toMatchObject({ code: 'invalid-input', fields: { organisationId: 'required' } });
    const proposed = await accept(token, { ...acceptance, organisationName: 'A proposed city' });
    expect(proposed.body.member).toMatchObject({ organisation: { name: 'A proposed city' } });
  });

  test('the list says what became of each, page by page', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: '2', ...(cursor !== undefined && { cursor }) };
      const { items, next } = await administrator.client.send(invitationRoutes.list, { query });
      seen.push(...items.map(({ email, state }) => `${email} ${state}`));
      cursor = next ?? undefined;
    } while (cursor !== undefined);
    expect(seen[0]).toBe('proposes@example.org accepted');
    expect(seen).toContain('one@example.org open');
    expect(new Set(seen).size).toBe(seen.length);
  });
});

import { Injectable } from '@nestjs/common';
import type {
  Facilitation,
  MemberQuery,
  MemberView,
  OwnMemberView,
  ProfileInput,
} from '#shared/members/member.contract.js';
import type { OrganisationRef } from '#shared/organisations/organisation.contract.js';
import { AbilityService } from '../access/ability.service.js';
import { isMember, type Actor } from '../access/actor.js';
import { rightsChanged } from '../access/rights-changed.js';
import { Clock } from '../core/clock.js';
import { sameId, toId, type Id } from '../core/ids.js';
import { Transaction } from '../core/transaction.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { VocabulariesService } from '../vocabularies/vocabularies.service.js';
import { derivedFields } from './derived-fields.js';
import { MemberRecords } from './member-records.service.js';
import { presentMember, presentOwnMember } from './member.presenter.js';
import type { Member } from './member.schema.js';
import { MembersRepository } from './members.repository.js';

@Injectable()
export class MembersService {
  constructor(
    private readonly members: MembersRepository,
    private readonly records: MemberRecords,
    private readonly organisations: OrganisationsService,
    private readonly vocabularies: VocabulariesService,
    private readonly ability: AbilityService,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: MemberQuery) {
    const readable = this.ability.readable(actor, 'Member');
    const { documents, ...page } = await this.members.directory(readable, query);
    const organisations = await this.organisations.refs(documents.map(({ organisationId }) => organisationId));
    return { items: documents.map((member) => this.present(actor, member, organisations)), ...page };
  }

  async get(actor: Actor, memberId: string): Promise<MemberView> {
    const member = await this.members.findById(toId(memberId));
    this.ability.assertCan(actor, 'read', 'Member', member);
    return this.presentOne(actor, member);
  }

  /** The signed-in member's own view; null for a guest. `email` comes from the account. */
  async own(actor: Actor, email: string | null): Promise<OwnMemberView | null> {
    const member = isMember(actor) ? await this.members.findById(actor.memberId) : null;
    if (!member || email === null) return null;
    const organisation = await this.organisationOf(member);
    return presentOwnMember(member, organisation, email, {
      edit: true,
      administer: actor.isAdministrator,
      invite: this.ability.mayEver(actor, 'create', 'Invitation'),
      openGroups: this.ability.mayEver(actor, 'create', 'Group'),
      openPairs: this.ability.mayEver(actor, 'create', 'Pair'),
    });
  }

  async updateProfile(actor: Actor, memberId: string, input: ProfileInput): Promise<void> {
    for (const field of ['themes', 'offers', 'wants'] as const) {
      this.vocabularies.assertKnown('themes', input[field], field);
    }
    await this.change(actor, 'edit', memberId, ({ position: _position, about: _about, ...kept }) =>
      Promise.resolve({ ...kept, ...input } as Member),
    );
  }

  async setRole(actor: Actor, memberId: string, role: 'member' | 'administrator'): Promise<MemberView> {
    const isAdministrator = role === 'administrator';
    const changed = await this.change(actor, 'administer', memberId, async (member) => {
      if (member.isAdministrator && !isAdministrator) await this.records.assertNotLastAdministrator(member._id);
      return { ...member, isAdministrator };
    });
    return this.presentOne(actor, changed);
  }

  /** `scope` null ends the facilitation. */
  async setFacilitation(actor: Actor, memberId: string, scope: Facilitation | null): Promise<MemberView> {
    this.vocabularies.assertKnown('regions', scope?.regions ?? [], 'regions');
    const changed = await this.change(actor, 'administer', memberId, ({ facilitation: _ended, ...rest }) =>
      Promise.resolve(scope ? { ...rest, facilitation: scope } : rest),
    );
    return this.presentOne(actor, changed);
  }

  /** Reads, asks and writes in one transaction, so that two changes at once are both kept. */
  private change(
    actor: Actor,
    action: 'edit' | 'administer',
    memberId: string,
    changed: (member: Member) => Promise<Member>,
  ): Promise<Member> {
    return this.transaction.run(async () => {
      const before = await this.members.findById(toId(memberId));
      this.ability.assertCan(actor, action, 'Member', before);
      const after = await changed(before);
      const [organisation] = await this.organisations.findByIds([after.organisationId]);
      const member = { ...after, ...derivedFields(after, organisation, this.clock.now()) };
      await this.members.replace(member);
      if (before.voice !== member.voice) {
        await this.organisations.countVoice(member.organisationId, before.voice, -1);
        await this.organisations.countVoice(member.organisationId, member.voice, 1);
      }
      this.transaction.record(rightsChanged, { memberIds: [member._id.toHexString()] });
      return member;
    });
  }

  private async presentOne(actor: Actor, member: Member): Promise<MemberView> {
    const organisation = await this.organisationOf(member);
    return this.present(actor, member, new Map([[organisation.organisationId, organisation]]));
  }

  private async organisationOf({ organisationId }: { organisationId: Id }): Promise<OrganisationRef> {
    const found = (await this.organisations.refs([organisationId])).get(organisationId.toHexString());
    if (!found) throw new Error('A member without an organisation');
    return found;
  }

  private present(actor: Actor, member: Member, organisations: Map<string, OrganisationRef>): MemberView {
    const organisation = organisations.get(member.organisationId.toHexString());
    if (!organisation) throw new Error('A member without an organisation');
    return presentMember(member, organisation, {
      edit: sameId(actor.memberId, member._id),
      administer: this.ability.can(actor, 'administer', 'Member', member),
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { MemberRef, Voice } from '#shared/members/member.contract.js';
import { AbilityService } from '../access/ability.service.js';
import type { Actor } from '../access/actor.js';
import { rightsChanged } from '../access/rights-changed.js';
import { DomainEvents } from '../core/domain-events.js';
import { toIdOrNull, type Id } from '../core/ids.js';
import { Kept, keptOrFound } from '../core/kept.js';
import { organisationChanged, OrganisationsService } from '../organisations/organisations.service.js';
import { presentMemberRef } from './member.presenter.js';
import type { Member } from './member.schema.js';
import { MembersRepository } from './members.repository.js';

/** Who stands beside a text: name, organisation and voice of many members in two queries. */
@Injectable()
export class MemberCards {
  /** The same few people stand beside most texts. Every change of a member is told as one of rights. */
  private readonly kept = new Kept<MemberRef | undefined>(5_000, 5_000);

  constructor(
    private readonly members: MembersRepository,
    private readonly organisations: OrganisationsService,
    private readonly ability: AbilityService,
    events: DomainEvents,
  ) {
    events.onEveryNode(rightsChanged, ({ memberIds }) => memberIds.forEach((id) => this.kept.drop(id)));
    events.onEveryNode(organisationChanged, () => this.kept.dropAll());
  }

  /** By hexadecimal id; those that do not exist are missing. */
  async byId(ids: readonly Id[]): Promise<Map<string, MemberRef>> {
    const distinct = new Map(ids.map((id) => [id.toHexString(), id]));
    return keptOrFound(this.kept, distinct, async (missing) => this.toCards(await this.members.findByIds(missing)));
  }

  /** The first of an organisation by name who speak with this voice. */
  async firstWithVoice(organisationId: Id, voice: Voice, limit: number): Promise<MemberRef[]> {
    return [...(await this.toCards(await this.members.firstWithVoice(organisationId, voice, limit))).values()];
  }

  async list(actor: Actor, memberIds: readonly string[]): Promise<{ items: MemberRef[] }> {
    this.ability.assertMay(actor, 'read', 'Member');
    const cards = await this.byId(memberIds.flatMap((id) => toIdOrNull(id) ?? []));
    return { items: [...cards.values()] };
  }

  private async toCards(members: readonly Member[]): Promise<Map<string, MemberRef>> {
    const organisations = await this.organisations.refs(members.map(({ organisationId }) => organisationId));
    return new Map(
      members.flatMap((member): [string, MemberRef][] => {
        const organisation = organisations.get(member.organisationId.toHexString());
        return organisation ? [[member._id.toHexString(), presentMemberRef(member, organisation)]] : [];
      }),
    );
  }
}

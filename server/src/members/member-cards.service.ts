import { Injectable } from '@nestjs/common';
import type { MemberRef } from '#shared/members/member.contract.js';
import { AbilityService } from '../access/ability.service.js';
import type { Actor } from '../access/actor.js';
import { toIdOrNull, type Id } from '../core/ids.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { presentMemberRef } from './member.presenter.js';
import type { Member } from './member.schema.js';
import { MembersRepository } from './members.repository.js';

/** Who stands beside a text: name, organisation and voice of many members in two queries. */
@Injectable()
export class MemberCards {
  constructor(
    private readonly members: MembersRepository,
    private readonly organisations: OrganisationsService,
    private readonly ability: AbilityService,
  ) {}

  /** By hexadecimal id; those that do not exist are missing. */
  async byId(ids: readonly Id[]): Promise<Map<string, MemberRef>> {
    const distinct = new Map(ids.map((id) => [id.toHexString(), id]));
    return this.toCards(distinct.size > 0 ? await this.members.findByIds([...distinct.values()]) : []);
  }

  /** All members of some organisations, by name. */
  async ofOrganisations(organisationIds: readonly Id[]): Promise<MemberRef[]> {
    return [...(await this.toCards(await this.members.findByOrganisations(organisationIds))).values()];
  }

  async list(actor: Actor, memberIds: readonly string[]): Promise<{ items: MemberRef[]; next: null }> {
    this.ability.assertMay(actor, 'read', 'Member');
    const cards = await this.byId(memberIds.flatMap((id) => toIdOrNull(id) ?? []));
    return { items: [...cards.values()], next: null };
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

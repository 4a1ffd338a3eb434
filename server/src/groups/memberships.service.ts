import { Injectable } from '@nestjs/common';
import {
  MAX_FACILITATORS_OF_GROUP,
  type GroupView,
  type MembershipState,
  type MembershipView,
} from '#shared/groups/group.contract.js';
import { AbilityService, assertMember } from '../access/ability.service.js';
import type { Actor } from '../access/actor.js';
import { Actors } from '../access/actors.service.js';
import { rightsChanged } from '../access/rights-changed.js';
import { Clock } from '../core/clock.js';
import { domainEvent } from '../core/domain-events.js';
import { AppError } from '../core/errors.js';
import { toId, type Id } from '../core/ids.js';
import { Transaction } from '../core/transaction.js';
import { MemberCards } from '../members/member-cards.service.js';
import { presentMembership } from './group.presenter.js';
import type { Group } from './group.schema.js';
import { GroupsRepository } from './groups.repository.js';
import { GroupsService } from './groups.service.js';
import type { Membership } from './membership.schema.js';

export const membershipChanged = domainEvent<{ groupId: string }>('membership.changed');

@Injectable()
export class MembershipsService {
  constructor(
    private readonly repository: GroupsRepository,
    private readonly groups: GroupsService,
    private readonly memberCards: MemberCards,
    private readonly actors: Actors,
    private readonly ability: AbilityService,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  async list(
    actor: Actor,
    groupId: string,
    query: { state: 'in' | 'requested'; cursor?: string | undefined; limit: number },
  ) {
    const group = await this.repository.findById(toId(groupId));
    this.ability.assertCan(actor, 'read', 'Group', group);
    this.ability.assertCan(actor, query.state === 'in' ? 'enter' : 'moderate', 'Group', group);
    const { documents, next } = await this.repository.membershipPage(group._id, query.state, query);
    const cards = await this.memberCards.byId(documents.map(({ memberId }) => memberId));
    const items = documents.flatMap((membership): MembershipView[] => {
      const card = cards.get(membership.memberId.toHexString());
      return card ? [presentMembership(membership, card)] : [];
    });
    return { items, next };
  }

  /** Joins an open group; asks to join one on request. Who is in it stays as they are. */
  async join(actor: Actor, groupId: string): Promise<GroupView> {
    assertMember(actor);
    const { memberId } = actor;
    const group = await this.change(actor, 'read', groupId, memberId, (before, { access }) => {
      if (before) return before.state;
      return access === 'open' ? 'member' : 'requested';
    });
    return this.groups.presentOne(await this.actors.load(memberId), group);
  }

  /** Leaves, or withdraws a request. */
  async leave(actor: Actor, groupId: string): Promise<{ groupId: string }> {
    assertMember(actor);
    await this.change(actor, 'read', groupId, actor.memberId, () => null);
    return { groupId };
  }

  /** Accepts a request, adds a member or changes a role. */
  async accept(
    actor: Actor,
    groupId: string,
    memberId: string,
    state: 'member' | 'facilitator',
  ): Promise<MembershipView> {
    const id = toId(memberId);
    const card = (await this.memberCards.byId([id])).get(id.toHexString());
    if (!card) throw new AppError('not-found');
    const group = await this.change(actor, 'moderate', groupId, id, () => state);
    const membership = await this.repository.membership(group._id, id);
    return presentMembership(membership!, card);
  }

  /** Declines a request, or takes a member out. */
  async remove(actor: Actor, groupId: string, memberId: string): Promise<{ groupId: string; memberId: string }> {
    await this.change(actor, 'moderate', groupId, toId(memberId), () => null);
    return { groupId, memberId };
  }

  private async change(
    actor: Actor,
    action: 'read' | 'moderate',
    groupId: string,
    memberId: Id,
    next: (before: Membership | null, group: Group) => MembershipState | null,
  ): Promise<Group> {
    return this.transaction.run(async () => {
      const group = await this.repository.findById(toId(groupId));
      this.ability.assertCan(actor, action, 'Group', group);
      const before = await this.repository.membership(group._id, memberId);
      const state = next(before, group);
      if (state === (before?.state ?? null)) return group;
      if (before?.state === 'facilitator') await this.assertNotLast(group._id);
      if (state === 'facilitator') await this.assertRoom(group._id);
      const place = { groupId: group._id, memberId, since: this.clock.now() };
      await this.repository.setMembership(before, place, state);
      this.transaction.record(rightsChanged, { memberIds: [memberId.toHexString()] });
      this.transaction.record(membershipChanged, { groupId });
      return (await this.repository.findById(group._id))!;
    });
  }

  private async assertRoom(groupId: Id): Promise<void> {
    const { length } = await this.repository.facilitatorsOf([groupId]);
    if (length >= MAX_FACILITATORS_OF_GROUP) throw new AppError('limit-reached');
  }

  private async assertNotLast(groupId: Id): Promise<void> {
    if ((await this.repository.facilitatorsOf([groupId])).length <= 1) throw new AppError('last-facilitator');
  }
}

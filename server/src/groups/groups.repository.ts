import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { MAX_FACILITATORS_OF_GROUP, MAX_GROUPS, type MembershipState } from '#shared/groups/group.contract.js';
import { newId, type Id } from '../core/ids.js';
import { Pages, type PageRequest } from '../core/pages.service.js';
import { liveliestFirst, type ListOrder } from '../core/pagination.js';
import { Group } from './group.schema.js';
import { Membership } from './membership.schema.js';

type Filter = Record<string, unknown>;

const newestPlaces: ListOrder = { list: 'memberships', field: 'since', kind: 'date', direction: -1 };
const inGroup = ['member', 'facilitator'] as const;

@Injectable()
export class GroupsRepository {
  constructor(
    @InjectModel(Group.name) private readonly groups: Model<Group>,
    @InjectModel(Membership.name) private readonly memberships: Model<Membership>,
    private readonly pages: Pages,
  ) {}

  findById(id: Id): Promise<Group | null> {
    return this.groups.findById(id).lean<Group>().exec();
  }

  findByIds(ids: readonly Id[]): Promise<Group[]> {
    return this.groups
      .find({ _id: { $in: ids } })
      .lean<Group[]>()
      .exec();
  }

  /** The liveliest first. */
  page(filter: Filter, request: PageRequest) {
    return this.pages.find(this.groups, liveliestFirst('groups'), filter, request);
  }

  /** Ids only: all of them, by the limit of the contract. */
  async ids(filter: Filter): Promise<Id[]> {
    const found = await this.groups.find(filter, { _id: 1 }).limit(MAX_GROUPS).lean<{ _id: Id }[]>();
    return found.map(({ _id }) => _id);
  }

  count(): Promise<number> {
    return this.groups.estimatedDocumentCount().exec();
  }

  async insert(group: Group): Promise<void> {
    await this.groups.insertMany([group]);
  }

  async update(groupId: Id, update: Filter): Promise<void> {
    await this.groups.updateOne({ _id: groupId }, update);
  }

  membership(groupId: Id, memberId: Id): Promise<Membership | null> {
    return this.memberships.findOne({ groupId, memberId }).lean<Membership>().exec();
  }

  membershipsOf(memberId: Id, groupIds?: readonly Id[]): Promise<Membership[]> {
    return this.memberships
      .find({ memberId, ...(groupIds && { groupId: { $in: groupIds } }) })
      .limit(MAX_GROUPS)
      .lean<Membership[]>()
      .exec();
  }

  async facilitatorsOf(groupIds: readonly Id[]): Promise<Membership[]> {
    if (groupIds.length === 0) return [];
    return this.memberships
      .find({ groupId: { $in: groupIds }, state: 'facilitator' })
      .sort({ since: 1 })
      .limit(MAX_FACILITATORS_OF_GROUP * groupIds.length)
      .lean<Membership[]>()
      .exec();
  }

  /** Newest first: those in the group, or those who wait for an answer. */
  membershipPage(groupId: Id, which: 'in' | 'requested', request: PageRequest) {
    const state = which === 'in' ? { $in: [...inGroup] } : 'requested';
    return this.pages.find(this.memberships, newestPlaces, { groupId, state }, request);
  }

  /** Sets or (null) removes a place in a group, and keeps the group's counts in step; inside a transaction. */
  async setMembership(
    before: Membership | null,
    place: Omit<Membership, '_id' | 'state'>,
    state: MembershipState | null,
  ) {
    const { groupId, memberId, since } = place;
    if (!state) await this.memberships.deleteOne({ groupId, memberId });
    else if (before) await this.memberships.updateOne({ groupId, memberId }, { $set: { state } });
    else await this.memberships.insertMany([{ _id: newId(), groupId, memberId, state, since }]);
    const counts = (one: MembershipState | null | undefined) => ({
      in: one === 'member' || one === 'facilitator' ? 1 : 0,
      requested: one === 'requested' ? 1 : 0,
    });
    const [was, is] = [counts(before?.state), counts(state)];
    const differences = { memberCount: is.in - was.in, requestCount: is.requested - was.requested };
    await this.update(groupId, { $inc: { ...differences, placeChanges: 1 } });
  }
}

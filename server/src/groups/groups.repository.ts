import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { MembershipState } from '#shared/groups/group.contract.js';
import { newId, type Id } from '../core/ids.js';
import { afterCursor, toPage } from '../core/pagination.js';
import { Group } from './group.schema.js';
import { Membership } from './membership.schema.js';

type Filter = Record<string, unknown>;
interface PageRequest {
  cursor?: string | undefined;
  limit: number;
}
const inGroup = ['member', 'facilitator'] as const;

@Injectable()
export class GroupsRepository {
  constructor(
    @InjectModel(Group.name) private readonly groups: Model<Group>,
    @InjectModel(Membership.name) private readonly memberships: Model<Membership>,
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
  async page(filter: Filter, { cursor, limit }: PageRequest) {
    const found = await this.groups
      .find({ $and: [filter, afterCursor(cursor, 'lastActivityAt', 'date', 'descending')] })
      .sort({ lastActivityAt: -1, _id: -1 })
      .limit(limit + 1)
      .lean<Group[]>();
    return toPage(found, limit, ({ lastActivityAt }) => lastActivityAt);
  }

  /** Ids only, at most 5,000. */
  async ids(filter: Filter): Promise<Id[]> {
    const found = await this.groups.find(filter, { _id: 1 }).limit(5000).lean<{ _id: Id }[]>();
    return found.map(({ _id }) => _id);
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
      .limit(5000)
      .lean<Membership[]>()
      .exec();
  }

  facilitatorsOf(groupIds: readonly Id[]): Promise<Membership[]> {
    return this.memberships
      .find({ groupId: { $in: groupIds }, state: 'facilitator' })
      .sort({ since: 1 })
      .limit(1000)
      .lean<Membership[]>()
      .exec();
  }

  /** Newest first: those in the group, or those who wait for an answer. */
  async membershipPage(groupId: Id, which: 'in' | 'requested', { cursor, limit }: PageRequest) {
    const state = which === 'in' ? { $in: [...inGroup] } : 'requested';
    const found = await this.memberships
      .find({ $and: [{ groupId, state }, afterCursor(cursor, 'since', 'date', 'descending')] })
      .sort({ since: -1, _id: -1 })
      .limit(limit + 1)
      .lean<Membership[]>();
    return toPage(found, limit, ({ since }) => since);
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

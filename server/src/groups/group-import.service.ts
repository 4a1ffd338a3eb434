import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Id } from '../core/ids.js';
import { Transaction } from '../core/transaction.js';
import { ResourceCounts } from '../resources/resource-counts.service.js';
import { ThreadCounts } from '../threads/thread-counts.service.js';
import { knownTo } from './group-places.policy.js';
import { Group } from './group.schema.js';
import { Membership } from './membership.schema.js';

type Counts = 'memberCount' | 'requestCount' | 'threadCount' | 'resourceCount';
export type PreparedGroup = Omit<Group, Counts | 'knownToId'>;
export type PreparedMembership = Membership;

const noCounts = { memberCount: 0, requestCount: 0, threadCount: 0, resourceCount: 0 };

/** Takes prepared groups in, and the demonstration's out. No rights are asked: callers run at the operator's wish. */
@Injectable()
export class GroupImport {
  constructor(
    @InjectModel(Group.name) private readonly groups: Model<Group>,
    @InjectModel(Membership.name) private readonly memberships: Model<Membership>,
    private readonly threads: ThreadCounts,
    private readonly resources: ResourceCounts,
    private readonly transaction: Transaction,
  ) {}

  /** Their counts are those of `countAgain`, once the contents are in. */
  async insert(groups: readonly PreparedGroup[], memberships: readonly PreparedMembership[]): Promise<void> {
    await this.groups.insertMany(groups.map((group) => ({ ...group, ...noCounts, knownToId: knownTo(group) })));
    await this.memberships.insertMany(memberships);
  }

  /** Counts anew, so that doing it twice does no harm. */
  async countAgain(groupIds: readonly Id[]): Promise<void> {
    for (const groupId of groupIds) {
      const memberCount = await this.memberships.countDocuments({ groupId, state: { $in: ['member', 'facilitator'] } });
      const requestCount = await this.memberships.countDocuments({ groupId, state: 'requested' });
      const threadCount = await this.threads.inSpace(groupId);
      const resourceCount = await this.resources.inGroup(groupId);
      const counts = { memberCount, requestCount, threadCount, resourceCount };
      await this.groups.updateOne({ _id: groupId }, { $set: counts });
    }
  }

  demonstrationIds(): Promise<Id[]> {
    return this.groups.distinct('_id', { isDemonstration: true });
  }

  /**
   * Removes the marked groups, the places of some members in all others, and what is then left without a member and empty:
   * groups that were opened to try things out.
   */
  async removeDemonstration(memberIds: readonly Id[]): Promise<number> {
    const marked = await this.demonstrationIds();
    const touched = await this.memberships.distinct('groupId', {
      memberId: { $in: memberIds },
      groupId: { $nin: marked },
    });
    const deserted: Id[] = [];
    for (const groupId of touched) {
      if (await this.isDeserted(groupId, memberIds)) deserted.push(groupId);
    }
    for (const groupId of [...marked, ...deserted]) await this.remove(groupId);
    await this.memberships.deleteMany({ memberId: { $in: memberIds } });
    await this.countAgain(await this.groups.distinct('_id'));
    return marked.length + deserted.length;
  }

  private async isDeserted(groupId: Id, without: readonly Id[]): Promise<boolean> {
    if (await this.memberships.exists({ groupId, memberId: { $nin: without } })) return false;
    return (await this.threads.inSpace(groupId)) === 0 && (await this.resources.inGroup(groupId)) === 0;
  }

  private remove(groupId: Id): Promise<void> {
    return this.transaction.run(async () => {
      await this.memberships.deleteMany({ groupId });
      await this.groups.deleteOne({ _id: groupId });
    });
  }
}

import { Injectable } from '@nestjs/common';
import { MAX_GROUPS, type GroupInput, type GroupView } from '#shared/groups/group.contract.js';
import { AbilityService, assertMember } from '../access/ability.service.js';
import type { Actor } from '../access/actor.js';
import { rightsGrew } from '../access/rights-changed.js';
import { Clock } from '../core/clock.js';
import { AppError } from '../core/errors.js';
import { newId, toId } from '../core/ids.js';
import { Transaction } from '../core/transaction.js';
import { MemberCards } from '../members/member-cards.service.js';
import { VocabulariesService } from '../vocabularies/vocabularies.service.js';
import { knownTo } from './group-places.policy.js';
import { presentGroup } from './group.presenter.js';
import type { Group } from './group.schema.js';
import { GroupsRepository } from './groups.repository.js';

@Injectable()
export class GroupsService {
  constructor(
    private readonly groups: GroupsRepository,
    private readonly memberCards: MemberCards,
    private readonly vocabularies: VocabulariesService,
    private readonly ability: AbilityService,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: { mine?: string | undefined; cursor?: string | undefined; limit: number }) {
    assertMember(actor);
    const readable = this.ability.readable(actor, 'Group');
    const own = query.mine === 'true' ? await this.groups.membershipsOf(actor.memberId) : null;
    const filter = own ? { $and: [readable, { _id: { $in: own.map(({ groupId }) => groupId) } }] } : readable;
    const { documents, next } = await this.groups.page(filter, query);
    return { items: await this.present(actor, documents), next };
  }

  async get(actor: Actor, groupId: string): Promise<GroupView> {
    const group = await this.groups.findById(toId(groupId));
    this.ability.assertCan(actor, 'read', 'Group', group);
    return this.presentOne(actor, group);
  }

  async create(actor: Actor, input: GroupInput): Promise<GroupView> {
    assertMember(actor);
    this.ability.assertMay(actor, 'create', 'Group', input);
    this.vocabularies.assertKnown('themes', input.themes, 'themes');
    this.vocabularies.assertKnown('regions', input.regions, 'regions');
    const now = this.clock.now();
    const counts = { memberCount: 0, requestCount: 0, threadCount: 0, resourceCount: 0 };
    const _id = newId();
    const group = {
      _id,
      ...input,
      ...counts,
      knownToId: knownTo({ _id, access: input.access }),
      createdAt: now,
      lastActivityAt: now,
      isDemonstration: false,
    } as Group;
    if ((await this.groups.count()) >= MAX_GROUPS) throw new AppError('limit-reached');
    await this.transaction.run(async () => {
      await this.groups.insert(group);
      const place = { groupId: group._id, memberId: actor.memberId, since: now };
      await this.groups.setMembership(null, place, 'facilitator');
      // An open group is readable for everybody from now on.
      this.transaction.record(rightsGrew, { spaceId: group._id.toHexString() });
    });
    return this.presentOne({ ...actor, spaces: withOwn(actor, group) }, { ...group, memberCount: 1 });
  }

  /** Groups of which the actor is a facilitator and where requests wait, at most `limit`. */
  async withRequests(actor: Actor, limit: number): Promise<GroupView[]> {
    const filter = { $and: [this.ability.readable(actor, 'Group', 'moderate'), { requestCount: { $gt: 0 } }] };
    return this.present(actor, (await this.groups.page(filter, { limit })).documents);
  }

  async presentOne(actor: Actor, group: Group): Promise<GroupView> {
    const [view] = await this.present(actor, [group]);
    return view!;
  }

  private async present(actor: Actor, groups: readonly Group[]): Promise<GroupView[]> {
    const ids = groups.map(({ _id }) => _id);
    const [facilitations, own] = await Promise.all([
      this.groups.facilitatorsOf(ids),
      actor.memberId ? this.groups.membershipsOf(actor.memberId, ids) : [],
    ]);
    const cards = await this.memberCards.byId(facilitations.map(({ memberId }) => memberId));
    return groups.map((group) =>
      presentGroup(group, {
        facilitators: facilitations
          .filter(({ groupId }) => groupId.equals(group._id))
          .flatMap(({ memberId }) => cards.get(memberId.toHexString()) ?? []),
        membership: own.find(({ groupId }) => groupId.equals(group._id))?.state,
        can: {
          read: this.ability.can(actor, 'enter', 'Group', group),
          write: this.ability.can(actor, 'write', 'Group', group),
          moderate: this.ability.can(actor, 'moderate', 'Group', group),
        },
      }),
    );
  }
}

/** The actor's spaces with a group that was opened a moment ago. */
function withOwn({ spaces }: Actor, { _id }: Group) {
  const { reads, writes, moderates } = spaces;
  return { reads: [...reads, _id], writes: [...writes, _id], moderates: [...moderates, _id] };
}

import { Injectable } from '@nestjs/common';
import { AssessmentImport } from '../assessments/assessment-import.service.js';
import { AccountImport } from '../auth/account-import.service.js';
import type { Id } from '../core/ids.js';
import { NetworkStateService } from '../core/network-state.service.js';
import { GroupImport } from '../groups/group-import.service.js';
import { InvitationsService } from '../invitations/invitations.service.js';
import { MatchingImport } from '../matching/matching-import.service.js';
import { MemberImport } from '../members/member-import.service.js';
import { OrganisationImport } from '../organisations/organisation-import.service.js';
import { PairImport } from '../pairs/pair-import.service.js';
import { ResourceImport } from '../resources/resource-import.service.js';
import { SectionImport } from '../sections/section-import.service.js';
import { ThreadImport } from '../threads/thread-import.service.js';
import { PlanImport } from '../work-plans/plan-import.service.js';

export interface Removed {
  organisations: number;
  members: number;
  groups: number;
  pairs: number;
  activities: number;
  /** Requests and offers. */
  listings: number;
  matches: number;
  resources: number;
  threads: number;
  messages: number;
  /** Messages of the demonstration's members in threads that stay. */
  tombstones: number;
}

/**
 * Takes the demonstration network out again. Its spaces go with everything in them, whoever wrote it; elsewhere the words of its
 * members become tombstones and the words of all others stay.
 *
 * A demonstration of any size may be in the store, so this is not one transaction. What is marked goes after what is found by
 * it, and the network's own mark last: cut off anywhere, a second run finishes.
 */
@Injectable()
export class DemoRemover {
  constructor(
    private readonly organisations: OrganisationImport,
    private readonly members: MemberImport,
    private readonly accounts: AccountImport,
    private readonly invitations: InvitationsService,
    private readonly groups: GroupImport,
    private readonly pairs: PairImport,
    private readonly plans: PlanImport,
    private readonly matching: MatchingImport,
    private readonly resources: ResourceImport,
    private readonly threads: ThreadImport,
    private readonly sections: SectionImport,
    private readonly assessments: AssessmentImport,
    private readonly network: NetworkStateService,
  ) {}

  async remove(): Promise<Removed> {
    const memberIds = await this.members.demonstrationIds();
    const organisationIds = await this.organisations.demonstrationIds();
    const { threads, messages, ...spaces } = await this.removeSpaces(organisationIds);
    await this.sections.removeTranslationsOf(memberIds);
    const matching = await this.matching.removeOf(organisationIds);
    const tombstones = await this.threads.removeTextsOf(memberIds);
    const shared = await this.removeShared(memberIds);
    const groups = await this.groups.removeDemonstration(memberIds);
    await this.pairs.releaseFacilitators(memberIds);
    await this.plans.removeBelongingsOf(memberIds);
    await this.invitations.withdraw(memberIds, organisationIds);
    const people = await this.removePeople(organisationIds);
    await this.network.setDemonstration(false);
    return {
      ...people,
      ...spaces,
      ...matching,
      resources: spaces.resources + shared,
      groups,
      threads,
      messages,
      tombstones,
    };
  }

  /** Pairs with their plans, sections and assessments, and resources, with their threads, and the threads of groups. */
  private async removeSpaces(organisationIds: readonly Id[]) {
    const groupIds = await this.groups.demonstrationIds();
    const pairIds = await this.pairs.demonstrationIds(organisationIds);
    const resourceIds = await this.resources.demonstrationIds(groupIds);
    const activityIds = await this.plans.activityIdsOf(pairIds);
    const emptied = await this.threads.removeInSpaces([...groupIds, ...pairIds, ...activityIds, ...resourceIds]);
    await this.sections.removeInPairs(pairIds);
    await this.assessments.removeInPairs(pairIds);
    const resources = await this.resources.remove(resourceIds);
    const activities = await this.plans.removeOf(pairIds);
    return { activities, pairs: await this.pairs.remove(pairIds), resources, ...emptied };
  }

  /** What the demonstration's members shared elsewhere goes too, unless others talk about it. */
  private async removeShared(memberIds: readonly Id[]): Promise<number> {
    const shared = await this.resources.sharedBy(memberIds);
    const discussed = await this.threads.inUse(shared);
    await this.resources.forgetSharer(discussed);
    return this.resources.remove(await this.resources.sharedBy(memberIds));
  }

  /** An invented city in which somebody real has an account stays. */
  private async removePeople(organisationIds: readonly Id[]) {
    await this.accounts.removeDemonstration();
    const members = await this.members.removeDemonstration();
    const inhabited = await this.members.inhabited(organisationIds);
    await this.members.countVoicesAgain(inhabited);
    const kept = new Set(inhabited.map((id) => id.toHexString()));
    const deserted = organisationIds.filter((id) => !kept.has(id.toHexString()));
    return { members, organisations: await this.organisations.remove(deserted) };
  }
}

import { Injectable } from '@nestjs/common';
import { AssessmentImport } from '../assessments/assessment-import.service.js';
import { AccountImport } from '../auth/account-import.service.js';
import { GroupImport } from '../groups/group-import.service.js';
import { MatchingImport } from '../matching/matching-import.service.js';
import { MemberImport } from '../members/member-import.service.js';
import { OrganisationImport } from '../organisations/organisation-import.service.js';
import { PairImport } from '../pairs/pair-import.service.js';
import { ResourceImport } from '../resources/resource-import.service.js';
import { SectionImport } from '../sections/section-import.service.js';
import { ThreadImport } from '../threads/thread-import.service.js';
import { PlanImport } from '../work-plans/plan-import.service.js';
import type { NetworkRecords } from './records/network-records.js';

/** Hands records to the features that own them, in the order in which they refer to each other. */
@Injectable()
export class NetworkImport {
  constructor(
    private readonly organisations: OrganisationImport,
    private readonly members: MemberImport,
    private readonly accounts: AccountImport,
    private readonly groups: GroupImport,
    private readonly pairs: PairImport,
    private readonly plans: PlanImport,
    private readonly matching: MatchingImport,
    private readonly resources: ResourceImport,
    private readonly threads: ThreadImport,
    private readonly sections: SectionImport,
    private readonly assessments: AssessmentImport,
  ) {}

  async insert(records: NetworkRecords): Promise<void> {
    await this.organisations.insert(records.organisations);
    await this.members.insert(records.members);
    await this.accounts.insert(records.accounts);
    await this.groups.insert(records.groups, records.memberships);
    await this.pairs.insert(records.pairs);
    await this.plans.insert(records.plans);
    await this.matching.insert(records.listings, records.matches);
    await this.resources.insert(records.resources);
    await this.threads.insert(records.threads, records.messages);
    await this.sections.insert(records.sections);
    await this.assessments.insert(records.assessments);
    await this.groups.countAgain(records.groups.map(({ _id }) => _id));
  }
}

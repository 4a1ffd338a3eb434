import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { AuthModule } from '../auth/auth.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { InvitationsModule } from '../invitations/invitations.module.js';
import { MatchingModule } from '../matching/matching.module.js';
import { MembersModule } from '../members/members.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { PairsModule } from '../pairs/pairs.module.js';
import { ResourcesModule } from '../resources/resources.module.js';
import { SectionsModule } from '../sections/sections.module.js';
import { ThreadsModule } from '../threads/threads.module.js';
import { WorkPlansModule } from '../work-plans/work-plans.module.js';
import { DemoRemover } from './demo-remover.service.js';
import { DemoSeeder } from './demo-seeder.service.js';
import { NetworkImport } from './network-import.service.js';

@Module({
  imports: [
    OrganisationsModule,
    MembersModule,
    AuthModule,
    InvitationsModule,
    GroupsModule,
    PairsModule,
    WorkPlansModule,
    MatchingModule,
    ResourcesModule,
    ThreadsModule,
    SectionsModule,
    AssessmentsModule,
  ],
  providers: [NetworkImport, DemoSeeder, DemoRemover],
  exports: [NetworkImport, DemoSeeder, DemoRemover],
})
export class DemoModule {}

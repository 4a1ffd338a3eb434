import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { MembersModule } from '../members/members.module.js';
import { ResourcesModule } from '../resources/resources.module.js';
import { ThreadsModule } from '../threads/threads.module.js';
import { VocabulariesModule } from '../vocabularies/vocabularies.module.js';
import { GroupImport } from './group-import.service.js';
import { GroupSpaces } from './group-spaces.service.js';
import { Group, GroupSchema } from './group.schema.js';
import { GroupsController } from './groups.controller.js';
import { GroupsRepository } from './groups.repository.js';
import { GroupsService } from './groups.service.js';
import { Membership, MembershipSchema } from './membership.schema.js';
import { MembershipsService } from './memberships.service.js';

@Module({
  imports: [
    MongooseModule.forFeature([
      { name: Group.name, schema: GroupSchema },
      { name: Membership.name, schema: MembershipSchema },
    ]),
    MembersModule,
    ResourcesModule,
    ThreadsModule,
    VocabulariesModule,
  ],
  controllers: [GroupsController],
  providers: [GroupsRepository, GroupsService, MembershipsService, GroupSpaces, GroupImport],
  exports: [GroupsService, GroupImport],
})
export class GroupsModule {}

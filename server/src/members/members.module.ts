import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { VocabulariesModule } from '../vocabularies/vocabularies.module.js';
import { FacilitationTurns } from './facilitation-turns.service.js';
import { MemberAudiences } from './member-audiences.service.js';
import { MemberCards } from './member-cards.service.js';
import { MemberImport } from './member-import.service.js';
import { MemberRecords } from './member-records.service.js';
import { Member, MemberSchema } from './member.schema.js';
import { MembersController } from './members.controller.js';
import { MembersRepository } from './members.repository.js';
import { MembersService } from './members.service.js';

@Module({
  imports: [
    MongooseModule.forFeature([{ name: Member.name, schema: MemberSchema }]),
    OrganisationsModule,
    VocabulariesModule,
  ],
  controllers: [MembersController],
  providers: [
    MembersRepository,
    MembersService,
    MemberCards,
    MemberAudiences,
    MemberRecords,
    MemberImport,
    FacilitationTurns,
  ],
  exports: [MembersService, MemberCards, MemberAudiences, MemberRecords, MemberImport],
})
export class MembersModule {}

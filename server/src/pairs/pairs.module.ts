import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { MembersModule } from '../members/members.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { VocabulariesModule } from '../vocabularies/vocabularies.module.js';
import { PairFounding } from './pair-founding.service.js';
import { PairImport } from './pair-import.service.js';
import { PairPeople } from './pair-people.service.js';
import { PairRegions } from './pair-regions.service.js';
import { PairSpaces } from './pair-spaces.service.js';
import { PairWorkplaces } from './pair-workplaces.service.js';
import { Pair, PairSchema } from './pair.schema.js';
import { PairsController } from './pairs.controller.js';
import { PairsRepository } from './pairs.repository.js';
import { PairsService } from './pairs.service.js';

@Module({
  imports: [
    MongooseModule.forFeature([{ name: Pair.name, schema: PairSchema }]),
    MembersModule,
    OrganisationsModule,
    VocabulariesModule,
  ],
  controllers: [PairsController],
  providers: [
    PairsRepository,
    PairsService,
    PairSpaces,
    PairRegions,
    PairPeople,
    PairFounding,
    PairImport,
    PairWorkplaces,
  ],
  exports: [PairsService, PairFounding, PairImport, PairWorkplaces],
})
export class PairsModule {}

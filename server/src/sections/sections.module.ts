import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { MembersModule } from '../members/members.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { PairsModule } from '../pairs/pairs.module.js';
import { SectionHistory } from './section-history.service.js';
import { SectionImport } from './section-import.service.js';
import { SectionReads } from './section-reads.service.js';
import { SectionText, SectionTextSchema } from './section-text.schema.js';
import { SectionTextsRepository } from './section-texts.repository.js';
import { SectionTranslation, SectionTranslationSchema } from './section-translation.schema.js';
import { SectionTranslationsRepository } from './section-translations.repository.js';
import { SectionTranslator } from './section-translator.service.js';
import { SectionVersion, SectionVersionSchema } from './section-version.schema.js';
import { SectionWriter } from './section-writer.service.js';
import { SectionsController } from './sections.controller.js';
import { SectionsGateway } from './sections.gateway.js';
import { SectionsService } from './sections.service.js';

@Module({
  imports: [
    MongooseModule.forFeature([
      { name: SectionText.name, schema: SectionTextSchema },
      { name: SectionVersion.name, schema: SectionVersionSchema },
      { name: SectionTranslation.name, schema: SectionTranslationSchema },
    ]),
    MembersModule,
    OrganisationsModule,
    PairsModule,
  ],
  controllers: [SectionsController],
  providers: [
    SectionTextsRepository,
    SectionTranslationsRepository,
    SectionReads,
    SectionWriter,
    SectionTranslator,
    SectionsService,
    SectionHistory,
    SectionImport,
    SectionsGateway,
  ],
  exports: [SectionImport],
})
export class SectionsModule {}

import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { VocabulariesModule } from '../vocabularies/vocabularies.module.js';
import { OrganisationImport } from './organisation-import.service.js';
import { Organisation, OrganisationSchema } from './organisation.schema.js';
import { OrganisationsController } from './organisations.controller.js';
import { OrganisationsService } from './organisations.service.js';

@Module({
  imports: [MongooseModule.forFeature([{ name: Organisation.name, schema: OrganisationSchema }]), VocabulariesModule],
  controllers: [OrganisationsController],
  providers: [OrganisationsService, OrganisationImport],
  exports: [OrganisationsService, OrganisationImport],
})
export class OrganisationsModule {}

import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { MembersModule } from '../members/members.module.js';
import { VocabulariesModule } from '../vocabularies/vocabularies.module.js';
import { ResourceCounts } from './resource-counts.service.js';
import { ResourceImport } from './resource-import.service.js';
import { Resource, ResourceSchema } from './resource.schema.js';
import { ResourcesController } from './resources.controller.js';
import { ResourcesRepository } from './resources.repository.js';
import { ResourcesService } from './resources.service.js';

@Module({
  imports: [
    MongooseModule.forFeature([{ name: Resource.name, schema: ResourceSchema }]),
    MembersModule,
    VocabulariesModule,
  ],
  controllers: [ResourcesController],
  providers: [ResourcesRepository, ResourcesService, ResourceCounts, ResourceImport],
  exports: [ResourcesService, ResourceCounts, ResourceImport],
})
export class ResourcesModule {}

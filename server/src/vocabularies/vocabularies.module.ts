import { Module } from '@nestjs/common';
import { VocabulariesController } from './vocabularies.controller.js';
import { VocabulariesService } from './vocabularies.service.js';

/** What members, groups, resources and pairs are described by. Static data; other features use the service. */
@Module({
  controllers: [VocabulariesController],
  providers: [VocabulariesService],
  exports: [VocabulariesService],
})
export class VocabulariesModule {}

import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { MembersModule } from '../members/members.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { PairsModule } from '../pairs/pairs.module.js';
import { AssessmentImport } from './assessment-import.service.js';
import { AssessmentNews } from './assessment-news.service.js';
import { AssessmentWriter } from './assessment-writer.service.js';
import { Assessment, AssessmentSchema } from './assessment.schema.js';
import { AssessmentsController } from './assessments.controller.js';
import { AssessmentsRepository } from './assessments.repository.js';
import { AssessmentsService } from './assessments.service.js';

@Module({
  imports: [
    MongooseModule.forFeature([{ name: Assessment.name, schema: AssessmentSchema }]),
    MembersModule,
    OrganisationsModule,
    PairsModule,
  ],
  controllers: [AssessmentsController],
  providers: [AssessmentsRepository, AssessmentWriter, AssessmentsService, AssessmentNews, AssessmentImport],
  exports: [AssessmentImport],
})
export class AssessmentsModule {}

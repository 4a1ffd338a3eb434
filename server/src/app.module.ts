import { Module, StandardSchemaValidationPipe, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import { AccessModule } from './access/access.module.js';
import { AssessmentsModule } from './assessments/assessments.module.js';
import { AuthModule } from './auth/auth.module.js';
import type { Config } from './core/config.js';
import { CoreModule, type Database } from './core/core.module.js';
import { ErrorFilter } from './core/error-filter.js';
import { invalidInput } from './core/errors.js';
import { loggerOptions } from './core/logger.js';
import { DemoModule } from './demo/demo.module.js';
import { GroupsModule } from './groups/groups.module.js';
import { HomeModule } from './home/home.module.js';
import { InvitationsModule } from './invitations/invitations.module.js';
import { MatchingModule } from './matching/matching.module.js';
import { MembersModule } from './members/members.module.js';
import { OperationsModule } from './operations/operations.module.js';
import { OrganisationsModule } from './organisations/organisations.module.js';
import { PairsModule } from './pairs/pairs.module.js';
import { policies } from './policies.js';
import { RealtimeModule } from './realtime/realtime.module.js';
import { ResourcesModule } from './resources/resources.module.js';
import { SectionsModule } from './sections/sections.module.js';
import { ThreadsModule } from './threads/threads.module.js';
import { VocabulariesModule } from './vocabularies/vocabularies.module.js';
import { WorkPlansModule } from './work-plans/work-plans.module.js';

const features = [
  VocabulariesModule,
  OrganisationsModule,
  MembersModule,
  AuthModule,
  InvitationsModule,
  ThreadsModule,
  ResourcesModule,
  GroupsModule,
  PairsModule,
  WorkPlansModule,
  SectionsModule,
  AssessmentsModule,
  MatchingModule,
  HomeModule,
  OperationsModule,
  DemoModule,
];

/** The top of the house: puts the rooms together and hands the rule set down. */
@Module({})
export class AppModule {
  static register(config: Config, database: Database): DynamicModule {
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot(loggerOptions(config)),
        CoreModule.register(config, database),
        AccessModule.register(policies),
        RealtimeModule,
        ...features,
      ],
      providers: [
        { provide: APP_FILTER, useClass: ErrorFilter },
        {
          provide: APP_PIPE,
          useFactory: () => new StandardSchemaValidationPipe({ exceptionFactory: (issues) => invalidInput(issues) }),
        },
      ],
    };
  }
}

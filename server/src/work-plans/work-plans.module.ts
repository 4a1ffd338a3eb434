import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { MembersModule } from '../members/members.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { PairsModule } from '../pairs/pairs.module.js';
import { ResourcesModule } from '../resources/resources.module.js';
import { ThreadsModule } from '../threads/threads.module.js';
import { VocabulariesModule } from '../vocabularies/vocabularies.module.js';
import { ActivitiesController } from './activities.controller.js';
import { ActivitiesRepository } from './activities.repository.js';
import { ActivitiesService } from './activities.service.js';
import { ActivityChanges } from './activity-changes.service.js';
import { ActivityEntries } from './activity-entries.service.js';
import { ActivityEntry, ActivityEntrySchema } from './activity-entry.schema.js';
import { ActivityProgress } from './activity-progress.service.js';
import { ActivitySpaces } from './activity-spaces.service.js';
import { Activity, ActivitySchema } from './activity.schema.js';
import { PhaseChange, PhaseChangeSchema } from './phase-change.schema.js';
import { PhaseChanges } from './phase-changes.service.js';
import { PlanCalendar, PlanCalendarSchema } from './plan-calendar.schema.js';
import { PlanCalendars } from './plan-calendars.service.js';
import { PlanExports } from './plan-exports.service.js';
import { PlanImport } from './plan-import.service.js';
import { PlanReads } from './plan-reads.service.js';
import { PlanTemplate, PlanTemplateSchema } from './plan-template.schema.js';
import { PlanTemplatesController } from './plan-templates.controller.js';
import { PlanTemplates } from './plan-templates.service.js';
import { Plan, PlanSchema } from './plan.schema.js';
import { PlansController } from './plans.controller.js';
import { PlansRepository } from './plans.repository.js';
import { PlansService } from './plans.service.js';

/** What a pair works through: phases with their success factors, objectives, activities, updates. */
@Module({
  imports: [
    MongooseModule.forFeature([
      { name: Plan.name, schema: PlanSchema },
      { name: PhaseChange.name, schema: PhaseChangeSchema },
      { name: Activity.name, schema: ActivitySchema },
      { name: ActivityEntry.name, schema: ActivityEntrySchema },
      { name: PlanCalendar.name, schema: PlanCalendarSchema },
      { name: PlanTemplate.name, schema: PlanTemplateSchema },
    ]),
    MembersModule,
    OrganisationsModule,
    PairsModule,
    ResourcesModule,
    ThreadsModule,
    VocabulariesModule,
  ],
  controllers: [PlansController, ActivitiesController, PlanTemplatesController],
  providers: [
    PlansRepository,
    ActivitiesRepository,
    PlanReads,
    PlansService,
    PhaseChanges,
    ActivityChanges,
    ActivityEntries,
    ActivitiesService,
    ActivityProgress,
    ActivitySpaces,
    PlanExports,
    PlanCalendars,
    PlanTemplates,
    PlanImport,
  ],
  exports: [PlanImport],
})
export class WorkPlansModule {}

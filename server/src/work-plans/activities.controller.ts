import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  activityRoutes,
  type ActivityEdit,
  type ActivityInput,
  type ActivityMove,
  type EvidenceInput,
  type UpdateInput,
} from '#shared/work-plans/activity.contract.js';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Endpoint } from '../core/endpoint.decorator.js';
import type { PageRequest } from '../core/pages.service.js';
import { ActivitiesService } from './activities.service.js';
import { ActivityProgress } from './activity-progress.service.js';

const routes = activityRoutes;

@Controller()
export class ActivitiesController {
  constructor(
    private readonly activities: ActivitiesService,
    private readonly progress: ActivityProgress,
  ) {}

  @Endpoint(routes.create)
  create(
    @CurrentActor() actor: Actor,
    @Param('pairId') pairId: string,
    @Body({ schema: routes.create.body }) input: ActivityInput,
  ) {
    return this.activities.create(actor, pairId, input);
  }

  @Endpoint(routes.get)
  get(@CurrentActor() actor: Actor, @Param('activityId') activityId: string) {
    return this.activities.get(actor, activityId);
  }

  @Endpoint(routes.edit)
  edit(
    @CurrentActor() actor: Actor,
    @Param('activityId') activityId: string,
    @Body({ schema: routes.edit.body }) input: ActivityEdit,
  ) {
    return this.activities.edit(actor, activityId, input);
  }

  @Endpoint(routes.move)
  move(
    @CurrentActor() actor: Actor,
    @Param('activityId') activityId: string,
    @Body({ schema: routes.move.body }) input: ActivityMove,
  ) {
    return this.progress.move(actor, activityId, input);
  }

  @Endpoint(routes.addEvidence)
  addEvidence(
    @CurrentActor() actor: Actor,
    @Param('activityId') activityId: string,
    @Body({ schema: routes.addEvidence.body }) input: { revision: number; evidence: EvidenceInput },
  ) {
    return this.progress.addEvidence(actor, activityId, input);
  }

  @Endpoint(routes.removeEvidence)
  removeEvidence(
    @CurrentActor() actor: Actor,
    @Param('activityId') activityId: string,
    @Param('evidenceId') evidenceId: string,
  ) {
    return this.progress.removeEvidence(actor, activityId, evidenceId);
  }

  @Endpoint(routes.write)
  write(
    @CurrentActor() actor: Actor,
    @Param('activityId') activityId: string,
    @Body({ schema: routes.write.body }) input: UpdateInput,
  ) {
    return this.progress.write(actor, activityId, input);
  }

  @Endpoint(routes.history)
  history(
    @CurrentActor() actor: Actor,
    @Param('activityId') activityId: string,
    @Query({ schema: routes.history.query }) query: PageRequest,
  ) {
    return this.activities.history(actor, activityId, query);
  }
}

import { Body, Controller, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import { assessmentRoutes, type AssessmentInput } from '#shared/assessments/assessment.contract.js';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Endpoint } from '../core/endpoint.decorator.js';
import { AssessmentsService } from './assessments.service.js';

const { list, own, save } = assessmentRoutes;

@Controller()
export class AssessmentsController {
  constructor(private readonly assessments: AssessmentsService) {}

  @Endpoint(list)
  list(
    @CurrentActor() actor: Actor,
    @Param('pairId') pairId: string,
    @Query({ schema: list.query }) query: z.infer<typeof list.query>,
  ) {
    return this.assessments.list(actor, pairId, query);
  }

  @Endpoint(own)
  own(@CurrentActor() actor: Actor, @Param('pairId') pairId: string, @Param('moment') moment: string) {
    return this.assessments.own(actor, pairId, moment);
  }

  @Endpoint(save)
  save(
    @CurrentActor() actor: Actor,
    @Param('pairId') pairId: string,
    @Param('moment') moment: string,
    @Body({ schema: save.body }) input: AssessmentInput,
  ) {
    return this.assessments.save(actor, pairId, moment, input);
  }
}

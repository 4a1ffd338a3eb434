import { Body, Controller, Header, Param, Query } from '@nestjs/common';
import {
  planRoutes,
  type FactorInput,
  type ObjectivesInput,
  type PhaseChangeInput,
  type PhasesInput,
} from '#shared/work-plans/plan.contract.js';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Endpoint } from '../core/endpoint.decorator.js';
import type { PageRequest } from '../core/pages.service.js';
import { PhaseChanges } from './phase-changes.service.js';
import { PlanCalendars } from './plan-calendars.service.js';
import { PlanExports } from './plan-exports.service.js';
import { PlansService } from './plans.service.js';

const routes = planRoutes;

@Controller()
export class PlansController {
  constructor(
    private readonly plans: PlansService,
    private readonly changes: PhaseChanges,
    private readonly exports: PlanExports,
    private readonly calendars: PlanCalendars,
  ) {}

  @Endpoint(routes.get)
  get(@CurrentActor() actor: Actor, @Param('pairId') pairId: string) {
    return this.plans.getPrepared(actor, pairId);
  }

  @Endpoint(routes.setPhases)
  setPhases(
    @CurrentActor() actor: Actor,
    @Param('pairId') pairId: string,
    @Body({ schema: routes.setPhases.body }) input: PhasesInput,
  ) {
    return this.plans.setPhases(actor, pairId, input);
  }

  @Endpoint(routes.setObjectives)
  setObjectives(
    @CurrentActor() actor: Actor,
    @Param('pairId') pairId: string,
    @Body({ schema: routes.setObjectives.body }) input: ObjectivesInput,
  ) {
    return this.plans.setObjectives(actor, pairId, input);
  }

  @Endpoint(routes.assess)
  assess(
    @CurrentActor() actor: Actor,
    @Param('pairId') pairId: string,
    @Param('factorId') factorId: string,
    @Body({ schema: routes.assess.body }) input: FactorInput,
  ) {
    return this.plans.assess(actor, pairId, factorId, input);
  }

  @Endpoint(routes.changePhase)
  changePhase(
    @CurrentActor() actor: Actor,
    @Param('pairId') pairId: string,
    @Body({ schema: routes.changePhase.body }) input: PhaseChangeInput,
  ) {
    return this.changes.make(actor, pairId, input);
  }

  @Endpoint(routes.phaseChanges)
  phaseChanges(
    @CurrentActor() actor: Actor,
    @Param('pairId') pairId: string,
    @Query({ schema: routes.phaseChanges.query }) query: PageRequest,
  ) {
    return this.changes.list(actor, pairId, query);
  }

  @Endpoint(routes.updates)
  updates(
    @CurrentActor() actor: Actor,
    @Param('pairId') pairId: string,
    @Query({ schema: routes.updates.query }) query: PageRequest,
  ) {
    return this.plans.updates(actor, pairId, query);
  }

  @Endpoint(routes.csv)
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="work-plan.csv"')
  csv(@CurrentActor() actor: Actor, @Param('pairId') pairId: string) {
    return this.exports.csv(actor, pairId);
  }

  @Endpoint(routes.calendarState)
  calendarState(@CurrentActor() actor: Actor, @Param('pairId') pairId: string) {
    return this.calendars.state(actor, pairId);
  }

  @Endpoint(routes.renewCalendar)
  renewCalendar(@CurrentActor() actor: Actor, @Param('pairId') pairId: string) {
    return this.calendars.renew(actor, pairId);
  }

  @Endpoint(routes.calendar)
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  calendar(@Param('token') token: string) {
    return this.calendars.read(token);
  }
}

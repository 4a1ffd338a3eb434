import { Body, Controller, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import { templateRoutes } from '#shared/work-plans/template.contract.js';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Endpoint } from '../core/endpoint.decorator.js';
import type { PageRequest } from '../core/pages.service.js';
import { PlanTemplates } from './plan-templates.service.js';

const { list, create, remove, use } = templateRoutes;

@Controller()
export class PlanTemplatesController {
  constructor(private readonly templates: PlanTemplates) {}

  @Endpoint(list)
  list(@CurrentActor() actor: Actor, @Query({ schema: list.query }) query: PageRequest) {
    return this.templates.list(actor, query);
  }

  @Endpoint(create)
  create(@CurrentActor() actor: Actor, @Body({ schema: create.body }) input: z.infer<typeof create.body>) {
    return this.templates.save(actor, input);
  }

  @Endpoint(remove)
  remove(@CurrentActor() actor: Actor, @Param('templateId') templateId: string) {
    return this.templates.remove(actor, templateId);
  }

  @Endpoint(use)
  use(
    @CurrentActor() actor: Actor,
    @Param('pairId') pairId: string,
    @Body({ schema: use.body }) input: z.infer<typeof use.body>,
  ) {
    return this.templates.use(actor, pairId, input);
  }
}

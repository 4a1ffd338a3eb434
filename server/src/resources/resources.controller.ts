import { Body, Controller, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { resourceRoutes, type ResourceInput, type ResourceQuery } from '#shared/resources/resource.contract.js';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Endpoint } from '../core/endpoint.decorator.js';
import { ResourcesService } from './resources.service.js';

const { list, create, get } = resourceRoutes;

@Controller()
export class ResourcesController {
  constructor(private readonly resources: ResourcesService) {}

  @Endpoint(list)
  list(@CurrentActor() actor: Actor, @Query({ schema: list.query }) query: ResourceQuery) {
    return this.resources.list(actor, query);
  }

  @Endpoint(create)
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: create.body }) input: ResourceInput,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { resource, isNew } = await this.resources.share(actor, input);
    if (!isNew) response.status(200);
    return resource;
  }

  @Endpoint(get)
  get(@CurrentActor() actor: Actor, @Param('resourceId') resourceId: string) {
    return this.resources.get(actor, resourceId);
  }
}

import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  organisationRoutes,
  type OrganisationInput,
  type OrganisationQuery,
} from '#shared/organisations/organisation.contract.js';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Endpoint } from '../core/endpoint.decorator.js';
import { OrganisationsService } from './organisations.service.js';

const { list, get, create, update } = organisationRoutes;

@Controller()
export class OrganisationsController {
  constructor(private readonly organisations: OrganisationsService) {}

  @Endpoint(list)
  list(@CurrentActor() actor: Actor, @Query({ schema: list.query }) query: OrganisationQuery) {
    return this.organisations.list(actor, query);
  }

  @Endpoint(get)
  get(@CurrentActor() actor: Actor, @Param('organisationId') organisationId: string) {
    return this.organisations.get(actor, organisationId);
  }

  @Endpoint(create)
  create(@CurrentActor() actor: Actor, @Body({ schema: create.body }) input: OrganisationInput) {
    return this.organisations.create(actor, input);
  }

  @Endpoint(update)
  update(
    @CurrentActor() actor: Actor,
    @Param('organisationId') organisationId: string,
    @Body({ schema: update.body }) input: OrganisationInput,
  ) {
    return this.organisations.update(actor, organisationId, input);
  }
}

import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  listingRoutes,
  type ListingInput,
  type ListingQuery,
  type ListingStateInput,
  type ListingUpdate,
} from '#shared/matching/listing.contract.js';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Endpoint } from '../core/endpoint.decorator.js';
import { ListingsService } from './listings.service.js';

const { list, create, get, update, setState } = listingRoutes;

@Controller()
export class ListingsController {
  constructor(private readonly listings: ListingsService) {}

  @Endpoint(list)
  list(@CurrentActor() actor: Actor, @Query({ schema: list.query }) query: ListingQuery) {
    return this.listings.list(actor, query);
  }

  @Endpoint(create)
  create(@CurrentActor() actor: Actor, @Body({ schema: create.body }) input: ListingInput) {
    return this.listings.create(actor, input);
  }

  @Endpoint(get)
  get(@CurrentActor() actor: Actor, @Param('listingId') listingId: string) {
    return this.listings.get(actor, listingId);
  }

  @Endpoint(update)
  update(
    @CurrentActor() actor: Actor,
    @Param('listingId') listingId: string,
    @Body({ schema: update.body }) input: ListingUpdate,
  ) {
    return this.listings.update(actor, listingId, input);
  }

  @Endpoint(setState)
  setState(
    @CurrentActor() actor: Actor,
    @Param('listingId') listingId: string,
    @Body({ schema: setState.body }) input: ListingStateInput,
  ) {
    return this.listings.setState(actor, listingId, input);
  }
}

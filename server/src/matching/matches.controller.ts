import { Body, Controller, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import { matchRoutes, type MatchInput } from '#shared/matching/match.contract.js';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Endpoint } from '../core/endpoint.decorator.js';
import { MatchConfirmation } from './match-confirmation.service.js';
import { MatchesService } from './matches.service.js';
import { SuggestionsService } from './suggestions.service.js';

const { suggestions, list, create, get, accept, decline, confirm } = matchRoutes;

@Controller()
export class MatchesController {
  constructor(
    private readonly matches: MatchesService,
    private readonly matching: SuggestionsService,
    private readonly confirmation: MatchConfirmation,
  ) {}

  @Endpoint(suggestions)
  suggestions(@CurrentActor() actor: Actor, @Param('listingId') listingId: string) {
    return this.matching.of(actor, listingId);
  }

  @Endpoint(list)
  list(@CurrentActor() actor: Actor, @Query({ schema: list.query }) query: z.infer<typeof list.query>) {
    return this.matches.list(actor, query);
  }

  @Endpoint(create)
  create(@CurrentActor() actor: Actor, @Body({ schema: create.body }) input: MatchInput) {
    return this.matches.ask(actor, input);
  }

  @Endpoint(get)
  get(@CurrentActor() actor: Actor, @Param('matchId') matchId: string) {
    return this.matches.get(actor, matchId);
  }

  @Endpoint(accept)
  accept(@CurrentActor() actor: Actor, @Param('matchId') matchId: string) {
    return this.matches.accept(actor, matchId);
  }

  @Endpoint(decline)
  decline(
    @CurrentActor() actor: Actor,
    @Param('matchId') matchId: string,
    @Body({ schema: decline.body }) { word }: z.infer<typeof decline.body>,
  ) {
    return this.matches.decline(actor, matchId, word);
  }

  @Endpoint(confirm)
  confirm(@CurrentActor() actor: Actor, @Param('matchId') matchId: string) {
    return this.confirmation.confirm(actor, matchId);
  }
}

import { Body, Controller, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import { pairRoutes, type PairInput } from '#shared/pairs/pair.contract.js';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Endpoint } from '../core/endpoint.decorator.js';
import { PairsService } from './pairs.service.js';

const { list, create, get, accept } = pairRoutes;

@Controller()
export class PairsController {
  constructor(private readonly pairs: PairsService) {}

  @Endpoint(list)
  list(@CurrentActor() actor: Actor, @Query({ schema: list.query }) query: z.infer<typeof list.query>) {
    return this.pairs.list(actor, query);
  }

  @Endpoint(create)
  create(@CurrentActor() actor: Actor, @Body({ schema: create.body }) input: PairInput) {
    return this.pairs.create(actor, input);
  }

  @Endpoint(get)
  get(@CurrentActor() actor: Actor, @Param('pairId') pairId: string) {
    return this.pairs.get(actor, pairId);
  }

  @Endpoint(accept)
  accept(@CurrentActor() actor: Actor, @Param('pairId') pairId: string) {
    return this.pairs.accept(actor, pairId);
  }
}

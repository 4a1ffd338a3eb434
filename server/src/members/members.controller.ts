import { Body, Controller, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { memberRoutes, type Facilitation, type MemberQuery } from '#shared/members/member.contract.js';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Endpoint } from '../core/endpoint.decorator.js';
import { MemberCards } from './member-cards.service.js';
import { MembersService } from './members.service.js';

const { list, cards, get, setRole, setFacilitation, endFacilitation } = memberRoutes;

@Controller()
export class MembersController {
  constructor(
    private readonly members: MembersService,
    private readonly memberCards: MemberCards,
  ) {}

  @Endpoint(list)
  list(@CurrentActor() actor: Actor, @Query({ schema: list.query }) query: MemberQuery) {
    return this.members.list(actor, query);
  }

  @Endpoint(cards)
  cards(@CurrentActor() actor: Actor, @Query({ schema: cards.query }) query: z.infer<typeof cards.query>) {
    return this.memberCards.list(actor, query.memberId);
  }

  @Endpoint(get)
  get(@CurrentActor() actor: Actor, @Param('memberId') memberId: string) {
    return this.members.get(actor, memberId);
  }

  @Endpoint(setRole)
  setRole(
    @CurrentActor() actor: Actor,
    @Param('memberId') memberId: string,
    @Body({ schema: setRole.body }) { role }: z.infer<typeof setRole.body>,
  ) {
    return this.members.setRole(actor, memberId, role);
  }

  @Endpoint(setFacilitation)
  setFacilitation(
    @CurrentActor() actor: Actor,
    @Param('memberId') memberId: string,
    @Body({ schema: setFacilitation.body }) scope: Facilitation,
  ) {
    return this.members.setFacilitation(actor, memberId, scope);
  }

  @Endpoint(endFacilitation)
  endFacilitation(@CurrentActor() actor: Actor, @Param('memberId') memberId: string) {
    return this.members.setFacilitation(actor, memberId, null);
  }
}

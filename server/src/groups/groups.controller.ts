import { Body, Controller, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import { groupRoutes, type GroupInput } from '#shared/groups/group.contract.js';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Endpoint } from '../core/endpoint.decorator.js';
import { GroupsService } from './groups.service.js';
import { MembershipsService } from './memberships.service.js';

const { list, create, get, join, leave, memberships, accept, remove } = groupRoutes;

@Controller()
export class GroupsController {
  constructor(
    private readonly groups: GroupsService,
    private readonly membershipsService: MembershipsService,
  ) {}

  @Endpoint(list)
  list(@CurrentActor() actor: Actor, @Query({ schema: list.query }) query: z.infer<typeof list.query>) {
    return this.groups.list(actor, query);
  }

  @Endpoint(create)
  create(@CurrentActor() actor: Actor, @Body({ schema: create.body }) input: GroupInput) {
    return this.groups.create(actor, input);
  }

  @Endpoint(get)
  get(@CurrentActor() actor: Actor, @Param('groupId') groupId: string) {
    return this.groups.get(actor, groupId);
  }

  @Endpoint(join)
  join(@CurrentActor() actor: Actor, @Param('groupId') groupId: string) {
    return this.membershipsService.join(actor, groupId);
  }

  @Endpoint(leave)
  leave(@CurrentActor() actor: Actor, @Param('groupId') groupId: string) {
    return this.membershipsService.leave(actor, groupId);
  }

  @Endpoint(memberships)
  memberships(
    @CurrentActor() actor: Actor,
    @Param('groupId') groupId: string,
    @Query({ schema: memberships.query }) query: z.infer<typeof memberships.query>,
  ) {
    return this.membershipsService.list(actor, groupId, query);
  }

  @Endpoint(accept)
  accept(
    @CurrentActor() actor: Actor,
    @Param('groupId') groupId: string,
    @Param('memberId') memberId: string,
    @Body({ schema: accept.body }) { state }: z.infer<typeof accept.body>,
  ) {
    return this.membershipsService.accept(actor, groupId, memberId, state);
  }

  @Endpoint(remove)
  remove(@CurrentActor() actor: Actor, @Param('groupId') groupId: string, @Param('memberId') memberId: string) {
    return this.membershipsService.remove(actor, groupId, memberId);
  }
}

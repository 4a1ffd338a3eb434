import { Body, Controller, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { invitationRoutes, type AcceptanceInput, type InvitationInput } from '#shared/access/invitation.contract.js';
import type { Actor } from '../access/actor.js';
import { clientNetwork } from '../access/client-network.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { SessionService } from '../auth/session.service.js';
import { Endpoint } from '../core/endpoint.decorator.js';
import { Acceptance } from './acceptance.service.js';
import { InvitationsService } from './invitations.service.js';

const { list, create, open, organisations, accept } = invitationRoutes;

@Controller()
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly acceptance: Acceptance,
    private readonly session: SessionService,
  ) {}

  @Endpoint(list)
  list(@CurrentActor() actor: Actor, @Query({ schema: list.query }) query: z.infer<typeof list.query>) {
    return this.invitations.list(actor, query);
  }

  @Endpoint(create)
  create(@CurrentActor() actor: Actor, @Body({ schema: create.body }) input: InvitationInput) {
    return this.invitations.create(actor, input);
  }

  @Endpoint(open)
  open(@Param('token') token: string) {
    return this.acceptance.open(token);
  }

  @Endpoint(organisations)
  organisations(
    @Param('token') token: string,
    @Query({ schema: organisations.query }) query: z.infer<typeof organisations.query>,
  ) {
    return this.acceptance.choices(token, query);
  }

  @Endpoint(accept)
  async accept(
    @Param('token') token: string,
    @Body({ schema: accept.body }) input: AcceptanceInput,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const memberId = await this.acceptance.accept(clientNetwork(request.ip ?? ''), token, input);
    await this.session.begin(request, response, { memberId: memberId.toHexString() });
    return this.session.view(request, response);
  }
}

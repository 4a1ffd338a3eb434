import { Body, Controller, Param, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { sessionRoutes, type Credentials } from '#shared/access/session.contract.js';
import { memberRoutes, type ProfileInput } from '#shared/members/member.contract.js';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Endpoint } from '../core/endpoint.decorator.js';
import { MembersService } from '../members/members.service.js';
import type { SignedIn } from './local.strategy.js';
import { SessionService } from './session.service.js';
import { SignInGuard } from './sign-in.guard.js';

const { get, create, delete: end } = sessionRoutes;

@Controller()
export class SessionController {
  constructor(
    private readonly session: SessionService,
    private readonly members: MembersService,
  ) {}

  @Endpoint(get)
  get(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    return this.session.view(request, response);
  }

  @Endpoint(create)
  @UseGuards(SignInGuard)
  async create(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Body({ schema: create.body }) _credentials: Credentials,
  ) {
    await this.session.begin(request, response, request.user as SignedIn);
    return this.session.view(request, response);
  }

  @Endpoint(end)
  async delete(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    await this.session.end(request, response);
    return this.session.view(request, response);
  }

  /** The own profile: answered with the own view, which holds the address too. */
  @Endpoint(memberRoutes.update)
  async updateProfile(
    @CurrentActor() actor: Actor,
    @Param('memberId') memberId: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Body({ schema: memberRoutes.update.body }) input: ProfileInput,
  ) {
    await this.members.updateProfile(actor, memberId, input);
    return (await this.session.view(request, response)).member;
  }
}

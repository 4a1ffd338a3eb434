import { Body, Controller, Param } from '@nestjs/common';
import type { z } from 'zod';
import { passwordResetRoutes } from '#shared/access/session.contract.js';
import { memberRoutes } from '#shared/members/member.contract.js';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Endpoint } from '../core/endpoint.decorator.js';
import { PasswordResets } from './password-resets.service.js';

const { redeem } = passwordResetRoutes;

@Controller()
export class PasswordResetsController {
  constructor(private readonly resets: PasswordResets) {}

  @Endpoint(memberRoutes.resetPassword)
  create(@CurrentActor() actor: Actor, @Param('memberId') memberId: string) {
    return this.resets.create(actor, memberId);
  }

  @Endpoint(redeem)
  redeem(@Param('token') token: string, @Body({ schema: redeem.body }) { password }: z.infer<typeof redeem.body>) {
    return this.resets.redeem(token, password);
  }
}

import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { sessionRoutes } from '#shared/access/session.contract.js';
import { healthRoutes } from '#shared/operations/health.contract.js';
import type { Route } from '#shared/route.js';
import { ENDPOINT } from '../core/endpoint.decorator.js';
import { clientNetwork } from './client-network.js';
import { limitOfRoute, MemberLimits } from './member-limits.js';

/** What is answered however much somebody asks: a proxy's questions, and whoever wants to be gone. */
const unlimited = new Set<Route>([healthRoutes.live, healthRoutes.ready, sessionRoutes.delete]);

/** After the actor is known: how much they ask. */
@Injectable()
export class LimitGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: MemberLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const route = this.reflector.get<Route>(ENDPOINT, context.getHandler());
    if (unlimited.has(route)) return true;
    const { actor, ip } = context.switchToHttp().getRequest<Request>();
    await this.limits.take(limitOfRoute(route), actor?.memberId?.toHexString() ?? clientNetwork(ip ?? ''));
    return true;
  }
}
